import { defineCodeList } from '../code-list.ts'

/** Whether the record of a delivered service stands. */
export const ServiceEventStatus = defineCodeList({
  id: 'ServiceEventStatus',
  title: { vi: 'Trạng thái bản ghi dịch vụ', en: 'Service event status' },
  source: 'Cầu Nối',
  codes: {
    delivered: { vi: 'Đã cung cấp', en: 'Delivered' },
    'entered-in-error': { vi: 'Ghi nhầm', en: 'Entered in error' },
  },
})
