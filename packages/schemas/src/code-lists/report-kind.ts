import { defineCodeList } from '../code-list.ts'

/** What a report tells. */
export const ReportKind = defineCodeList({
  id: 'ReportKind',
  title: { vi: 'Mẫu báo cáo', en: 'Kind of report' },
  source: 'NĐ 20/2021/NĐ-CP; TT 02/2020/TT-BLĐTBXH; QĐ 112/QĐ-TTg',
  codes: {
    'half-year': { vi: 'Báo cáo sáu tháng của cơ sở', en: 'Half-year report of a facility' },
    'targets-2030': { vi: 'Chỉ tiêu phát triển công tác xã hội đến năm 2030', en: 'Targets of social work for 2030' },
    'training-and-outreach': { vi: 'Đào tạo, truyền thông và mô hình', en: 'Training, outreach and models' },
    'mobilised-resources': { vi: 'Nguồn lực vận động', en: 'Mobilised resources' },
    'payments-by-channel': { vi: 'Chi trả theo hình thức', en: 'Payments by channel' },
    own: { vi: 'Chỉ tiêu do cơ sở tự đặt', en: 'Indicators of the facility itself' },
  },
})
