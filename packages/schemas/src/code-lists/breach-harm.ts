import { defineCodeList } from '../code-list.ts'

/** What a breach may do harm to; any of them makes it one that has to be notified. */
export const BreachHarm = defineCodeList({
  id: 'BreachHarm',
  title: { vi: 'Điều có thể bị xâm hại', en: 'What may come to harm' },
  source: 'Luật 91/2025/QH15 Điều 23',
  codes: {
    security: { vi: 'Quốc phòng, an ninh quốc gia', en: 'National defence and security' },
    order: { vi: 'Trật tự, an toàn xã hội', en: 'Public order and safety' },
    life: { vi: 'Tính mạng', en: 'Life' },
    health: { vi: 'Sức khỏe', en: 'Health' },
    dignity: { vi: 'Danh dự, nhân phẩm', en: 'Honour and dignity' },
    property: { vi: 'Tài sản', en: 'Property' },
  },
})
