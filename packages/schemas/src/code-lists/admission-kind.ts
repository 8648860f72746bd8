import { defineCodeList } from '../code-list.ts'

/** On what ground a person is taken into residential care. */
export const AdmissionKind = defineCodeList({
  id: 'AdmissionKind',
  title: { vi: 'Diện tiếp nhận vào cơ sở', en: 'Kind of admission' },
  source: 'NĐ 20/2021/NĐ-CP Điều 24',
  codes: {
    'especially-difficult': {
      vi: 'Đối tượng bảo trợ xã hội có hoàn cảnh đặc biệt khó khăn',
      en: 'Social-protection client in especially difficult circumstances',
    },
    'emergency-protection': { vi: 'Đối tượng cần bảo vệ khẩn cấp', en: 'Needs emergency protection' },
    'administrative-handling': {
      vi: 'Người chưa thành niên, người không còn khả năng lao động theo xử lý vi phạm hành chính',
      en: 'Minor or person unable to work, by the handling of an administrative violation',
    },
    voluntary: { vi: 'Tự nguyện theo hợp đồng', en: 'Voluntary, by contract' },
    other: { vi: 'Diện khác', en: 'Other' },
  },
})
