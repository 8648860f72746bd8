import { defineCodeList } from '../code-list.ts'

/** What was handed out at an outreach event. */
export const MaterialKind = defineCodeList({
  id: 'MaterialKind',
  title: { vi: 'Loại tài liệu truyền thông', en: 'Kind of material' },
  source: 'Cầu Nối',
  codes: {
    leaflet: { vi: 'Tờ rơi, tờ gấp', en: 'Leaflet' },
    poster: { vi: 'Áp phích, pa nô', en: 'Poster' },
    handbook: { vi: 'Sổ tay, cẩm nang', en: 'Handbook' },
    video: { vi: 'Phim, đoạn phim ngắn', en: 'Film' },
    gift: { vi: 'Quà tặng kèm thông tin', en: 'Gift with information' },
    other: { vi: 'Tài liệu khác', en: 'Other material' },
  },
})
