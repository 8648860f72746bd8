import { defineCodeList } from '../code-list.ts'

/** Who gives a consent; a child from seven years gives it together with a parent or guardian. */
export const ConsentGiver = defineCodeList({
  id: 'ConsentGiver',
  title: { vi: 'Tư cách người đồng ý', en: 'Who consents' },
  source: 'Luật 91/2025/QH15 Điều 9, 24; TT 02/2020/TT-BLĐTBXH Điều 9',
  codes: {
    person: { vi: 'Chính đối tượng', en: 'The person' },
    guardian: { vi: 'Cha mẹ hoặc người giám hộ', en: 'A parent or guardian' },
    child: { vi: 'Trẻ em từ đủ 7 tuổi', en: 'A child from seven years' },
    representative: { vi: 'Người đại diện khác theo pháp luật', en: 'Another legal representative' },
  },
})
