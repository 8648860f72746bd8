import { defineCodeList } from '../code-list.ts'

/** Where the offer of a service stands. */
export const ServiceStatus = defineCodeList({
  id: 'ServiceStatus',
  title: { vi: 'Trạng thái dịch vụ', en: 'Status of a service' },
  source: 'HSDS 3.1',
  codes: {
    active: { vi: 'Đang cung cấp', en: 'Offered' },
    paused: { vi: 'Tạm dừng', en: 'Paused' },
    ended: { vi: 'Đã chấm dứt', en: 'Ended' },
  },
})
