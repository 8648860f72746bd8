import { defineCodeList } from '../code-list.ts'

/** How worker and client met when a service was delivered. */
export const ServiceChannel = defineCodeList({
  id: 'ServiceChannel',
  title: { vi: 'Hình thức cung cấp dịch vụ', en: 'Channel of a service' },
  source: 'NĐ 110/2024/NĐ-CP; TT 02/2020/TT-BLĐTBXH Điều 6',
  codes: {
    'at-facility': { vi: 'Trực tiếp tại cơ sở', en: 'In person at the facility' },
    'home-visit': { vi: 'Trực tiếp tại nhà', en: 'In person at home' },
    'in-community': { vi: 'Trực tiếp tại cộng đồng', en: 'In person in the community' },
    phone: { vi: 'Qua điện thoại', en: 'By telephone' },
    hotline: { vi: 'Qua đường dây nóng', en: 'By hotline' },
    online: { vi: 'Trực tuyến', en: 'Online' },
    other: { vi: 'Khác', en: 'Other' },
  },
})
