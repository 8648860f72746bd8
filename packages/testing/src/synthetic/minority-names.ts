import type { Random } from './random.ts'

/** How people of an ethnic group are named; `{f}` is the family name and `{g}` the given one. */
interface Naming {
  readonly families: readonly string[]
  readonly female: { readonly form: string; readonly given: readonly string[] }
  readonly male: { readonly form: string; readonly given: readonly string[] }
}

const naming = (
  families: string,
  female: readonly [form: string, given: string],
  male: readonly [form: string, given: string],
): Naming => ({
  families: families.split(', '),
  female: { form: female[0], given: female[1].split(', ') },
  male: { form: male[0], given: male[1].split(', ') },
})

const women = 'Hoa, Lan, Mai, Nga, Thơm, Xuân, Yến, Phượng, Hiền, Liên'
const men = 'Bình, Hùng, Nam, Sơn, Thắng, Tiến, Toàn, Tuấn, Quân, Long'

/** Namings by the official number of the ethnic group. */
const namings: Readonly<Record<string, Naming>> = {
  '02': naming('Nông, Hoàng, Lương, Ma, Triệu, Vi', ['{f} Thị {g}', women], ['{f} Văn {g}', men]),
  '03': naming('Lò, Quàng, Cà, Tòng, Cầm, Lường, Vi', ['{f} Thị {g}', women], ['{f} Văn {g}', men]),
  '04': naming('Lâm, Trần, Lý, Quách, Tăng, Vương', ['{f} Mỹ {g}', women], ['{f} Quốc {g}', men]),
  '05': naming(
    'Thạch, Sơn, Kim, Danh, Lâm, Kiên',
    ['{f} Thị {g}', 'Đa Ra, Sô Phi, Sa Ra, Na Ri, Phol La'],
    ['{f} {g}', 'Sa Rây, Đa Ra, Sô Phal, Ri Thi, Sóc Kha'],
  ),
  '06': naming('Bùi, Quách, Đinh, Hà, Bạch', ['{f} Thị {g}', women], ['{f} Văn {g}', men]),
  '07': naming('Nông, Hoàng, Lý, Triệu, Lương, Chu', ['{f} Thị {g}', women], ['{f} Văn {g}', men]),
  '08': naming(
    'Giàng, Vàng, Sùng, Lý, Thào, Mùa, Hờ',
    ['{f} Thị {g}', 'Mỷ, Dợ, Sua, Pà, Chứ, Dính'],
    ['{f} A {g}', 'Páo, Sình, Chứ, Dơ, Tủa, Lử'],
  ),
  '09': naming(
    'Bàn, Triệu, Phùng, Chảo, Tẩn, Lý',
    ['{f} Mùi {g}', 'Pham, Nái, Ghển, Khé, Mẩy'],
    ['{f} Văn {g}', 'Phú, Chòi, Sếnh, Quyên, Lưu'],
  ),
  '10': naming('Rơ Châm, Ksor, Siu, Rmah, Kpă', ['{f} H’{g}', 'Lan, Yer, Bia, Nhơn, Mrao'], ['{f} {g}', 'Hmrin, Thưm, Phen, Ble, Tuân']),
  '12': naming(
    'Niê, Mlô, Ayun, Kbuôr, Byă, Êban',
    ['H’{g} {f}', 'Bia, Yar, Nga, Loan, Wiên'],
    ['Y {g} {f}', 'Bhem, Krông, Sơn, Thoan, Wôn'],
  ),
  '13': naming('Đinh', ['{f} Thị {g}', 'Blơm, Hlan, Byưn, Nhim'], ['{f} {g}', 'Hmưnh, Bri, Yom, Chiêng']),
  '16': naming(
    'Cil, Liêng Hót, Kơ Să, Lơ Mu, Rơ Ông',
    ['{f} K’{g}', 'Thương, Hương, Duyên, Mai'],
    ['{f} Ha {g}', 'Brông, Thuyên, Kim, Sơn'],
  ),
  '17': naming('Đàng, Đạo, Quảng, Thập, Bá, Châu, Thành', ['{f} Thị {g}', women], ['{f} Văn {g}', men]),
  '21': naming(
    'Cao, Mấu, Bo Bo, Pi Năng, Chamaléa, Katơr',
    ['{f} Thị {g}', 'Biên, Nhị, Thiểu, Gái, Niêm, Xinh'],
    ['{f} {g}', 'Dum, Trang, Tiến, Liêm, Nghé, Phúc'],
  ),
}

/** A family name of an ethnic group; undefined where its names are not known here. */
export function minorityFamily(random: Random, ethnicity: string): string | undefined {
  const known = namings[ethnicity]
  return known && random.pick(known.families)
}

/** A whole name of an ethnic group with that family name. */
export function minorityName(random: Random, ethnicity: string, family: string, sex: 'female' | 'male'): string | undefined {
  const { form, given } = namings[ethnicity]?.[sex] ?? {}
  return form && given && form.replace('{f}', family).replace('{g}', random.pick(given))
}
