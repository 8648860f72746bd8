import { defineCodeList } from '../code-list.ts'

/** In what form a consent was given: one that can be printed or shown again; silence is none. */
export const ConsentForm = defineCodeList({
  id: 'ConsentForm',
  title: { vi: 'Hình thức đồng ý', en: 'Form of the consent' },
  source: 'Luật 91/2025/QH15 Điều 9',
  codes: {
    paper: { vi: 'Văn bản giấy có chữ ký hoặc điểm chỉ', en: 'Paper, signed or finger-printed' },
    electronic: { vi: 'Văn bản điện tử', en: 'Electronic document' },
    message: { vi: 'Tin nhắn, thư điện tử', en: 'Message or e-mail' },
    recording: { vi: 'Ghi âm, ghi hình', en: 'Recording' },
  },
})
