import { defineCodeList } from '../code-list.ts'

/** What a delivered service led to. */
export const ServiceOutcome = defineCodeList({
  id: 'ServiceOutcome',
  title: { vi: 'Kết quả dịch vụ', en: 'Outcome of a service' },
  source: 'TT 02/2020/TT-BLĐTBXH Mẫu 05',
  codes: {
    'need-met': { vi: 'Đáp ứng nhu cầu', en: 'The need is met' },
    'partly-met': { vi: 'Đáp ứng một phần', en: 'The need is partly met' },
    'not-met': { vi: 'Chưa đáp ứng', en: 'The need is not met' },
    continues: { vi: 'Còn tiếp tục', en: 'Goes on' },
    'referred-onward': { vi: 'Đã giới thiệu, chuyển gửi', en: 'Referred onward' },
    declined: { vi: 'Đối tượng từ chối', en: 'Declined by the client' },
    unknown: { vi: 'Không rõ', en: 'Unknown' },
  },
})
