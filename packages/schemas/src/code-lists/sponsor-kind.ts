import { defineCodeList } from '../code-list.ts'

/** Who gives: an organisation, a group or a private person. */
export const SponsorKind = defineCodeList({
  id: 'SponsorKind',
  title: { vi: 'Loại nhà tài trợ', en: 'Sponsor kind' },
  source: 'Cầu Nối',
  codes: {
    charity: { vi: 'Tổ chức từ thiện, quỹ xã hội', en: 'Charity or social fund' },
    'mass-organisation': { vi: 'Mặt trận, đoàn thể, hội', en: 'Mass organisation or association' },
    enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
    'religious-organisation': { vi: 'Tổ chức tôn giáo', en: 'Religious organisation' },
    'foreign-organisation': { vi: 'Tổ chức nước ngoài, tổ chức quốc tế', en: 'Foreign or international organisation' },
    'public-body': { vi: 'Cơ quan, đơn vị nhà nước', en: 'Public body' },
    group: { vi: 'Nhóm thiện nguyện', en: 'Group of volunteers' },
    person: { vi: 'Cá nhân', en: 'Private person' },
    other: { vi: 'Khác', en: 'Other' },
  },
})
