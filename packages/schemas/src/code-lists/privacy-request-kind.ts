import { defineCodeList } from '../code-list.ts'

/** Which right over their personal data somebody uses. */
export const PrivacyRequestKind = defineCodeList({
  id: 'PrivacyRequestKind',
  title: { vi: 'Quyền được yêu cầu', en: 'Right that is used' },
  source: 'Luật 91/2025/QH15 Điều 4',
  codes: {
    know: { vi: 'Được biết về việc xử lý dữ liệu', en: 'To know of the processing' },
    consent: { vi: 'Đồng ý hoặc không đồng ý', en: 'To consent or not to' },
    withdraw: { vi: 'Rút lại sự đồng ý', en: 'To withdraw a consent' },
    view: { vi: 'Xem dữ liệu', en: 'To view the data' },
    correct: { vi: 'Chỉnh sửa dữ liệu', en: 'To have data corrected' },
    copy: { vi: 'Được cung cấp dữ liệu', en: 'To be given the data' },
    delete: { vi: 'Xóa dữ liệu', en: 'To have data deleted' },
    restrict: { vi: 'Hạn chế xử lý dữ liệu', en: 'To restrict the processing' },
    object: { vi: 'Phản đối việc xử lý dữ liệu', en: 'To object to the processing' },
    complain: { vi: 'Khiếu nại, tố cáo', en: 'To complain' },
    protect: { vi: 'Yêu cầu biện pháp bảo vệ dữ liệu', en: 'To ask for protective measures' },
  },
})
