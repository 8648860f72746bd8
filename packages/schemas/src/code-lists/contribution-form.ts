import { defineCodeList } from '../code-list.ts'

/** In what form support was given. */
export const ContributionForm = defineCodeList({
  id: 'ContributionForm',
  title: { vi: 'Hình thức đóng góp', en: 'Form of contribution' },
  source: 'Cầu Nối',
  codes: {
    money: { vi: 'Tiền', en: 'Money' },
    goods: { vi: 'Hiện vật', en: 'Goods' },
    services: { vi: 'Dịch vụ miễn phí', en: 'Services free of charge' },
    labour: { vi: 'Công lao động', en: 'Labour' },
    premises: { vi: 'Cho mượn nhà, đất, phương tiện', en: 'Use of premises, land or vehicles' },
    other: { vi: 'Khác', en: 'Other' },
  },
})
