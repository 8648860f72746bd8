import { defineCodeList } from '../code-list.ts'

/** In what capacity somebody makes a request about personal data; a child from seven years makes it together with who represents it. */
export const PrivacyRequester = defineCodeList({
  id: 'PrivacyRequester',
  title: { vi: 'Tư cách người yêu cầu', en: 'Who asks' },
  source: 'Luật 91/2025/QH15 Điều 4, 24',
  codes: {
    person: { vi: 'Chính chủ thể dữ liệu', en: 'The data subject' },
    child: { vi: 'Trẻ em từ đủ 7 tuổi', en: 'A child from seven years' },
    guardian: { vi: 'Cha mẹ hoặc người giám hộ', en: 'A parent or guardian' },
    representative: { vi: 'Người đại diện khác theo pháp luật', en: 'Another legal representative' },
    authorised: { vi: 'Người được ủy quyền', en: 'Somebody with a power of attorney' },
  },
})
