/** Codes of the package that name another place or none, with the right ones. */
export const presentCodes: ReadonlyMap<string, string> = new Map([
  // Xã Ba Chẽ, Quảng Ninh. Decision 19/2025/QĐ-TTg as read in thanglequoc/vietnamese-provinces-database, which corrects the web service
  // of the statistics office; that service and its conversion table still say 06970. Confidence: medium, so both codes are kept.
  ['06970', '06978'],
  // Xã Ia Mơ, Gia Lai: kept whole under its own code; 23737 was Xã Ia Mơ Nông. Conversion table of the statistics office; confidence: high.
  ['23737', '23938'],
])

/** Codes that still name a present commune in the register of the statistics office, by its right code. */
export const aliases: ReadonlyMap<string, string> = new Map([['06978', '06970']])

/** Communes that changed from xã to phường, by day. Nghị quyết 237/NQ-UBTVQH16, ten communes of Đồng Nai; confidence: high. */
export const wardsSince: ReadonlyMap<string, string> = new Map(
  ['25270', '25357', '25363', '26116', '26170', '26248', '26326', '26368', '26425', '26485'].map((code) => [code, '2026-04-30']),
)

/** A former commune that the package lacks. */
export interface MissingCommune {
  readonly code: string
  readonly title: string
  readonly districtName: string
  readonly provinceName: string
  readonly successorCode: string
}

/** Former communes that the package lacks. Conversion table of the statistics office; confidence: high. */
export const missingCommunes: readonly MissingCommune[] = [
  { code: '23938', title: 'Xã Ia Mơ', districtName: 'Huyện Chư Prông', provinceName: 'Tỉnh Gia Lai', successorCode: '23938' },
]

/** Successors that the package states wrongly: two communes named Thạnh Lộc are exchanged. Conversion table; confidence: high. */
export const successors: ReadonlyMap<string, string> = new Map([
  ['30901', '30886'],
  ['30913', '30910'],
])

/**
 * Districts that the package names wrongly, by the title that it gives and the province. Đạ Tẻh and Cát Tiên merged into Đạ Huoai
 * in 2024; conversion table of the statistics office; confidence: high.
 */
export const districtNames: ReadonlyMap<string, string> = new Map([['Huyện Đạ Tẻh, Tỉnh Lâm Đồng', 'Huyện Đạ Huoai']])

/** Titles of former communes that the package misspells. Conversion table of the statistics office; confidence: high. */
export const formerTitles: ReadonlyMap<string, string> = new Map([
  ['00916', 'Thị trấn Nông trường Việt Lâm'],
  ['02902', 'Thị trấn Nông trường Phong Hải'],
  ['04621', 'Thị trấn Nông trường Liên Sơn'],
  ['04627', 'Thị trấn Nông trường Trần Phú'],
  ['06616', 'Thị trấn Nông trường Thái Bình'],
  ['19114', 'Thị trấn Nông trường Việt Trung'],
  ['19246', 'Thị trấn Nông trường Lệ Ninh'],
  ['28807', 'Xã Quới Sơn'],
  ['31246', 'Xã Thạnh Quới'],
])
