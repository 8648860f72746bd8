import { defineCodeList } from '../code-list.ts'

/** What ends a benefit where no date does. */
export const EndCondition = defineCodeList({
  id: 'EndCondition',
  title: { vi: 'Điều kiện kết thúc', en: 'End condition' },
  source: 'Cầu Nối',
  codes: {
    'grade-completed': { vi: 'Học xong một lớp', en: 'A grade is completed' },
    'study-ended': { vi: 'Kết thúc việc học', en: 'Study has ended' },
    'age-reached': { vi: 'Đủ tuổi', en: 'An age is reached' },
    'payments-made': { vi: 'Chi đủ số lần', en: 'A number of payments is made' },
    'stay-ended': { vi: 'Rời cơ sở nuôi dưỡng', en: 'The stay in a facility has ended' },
    'funds-used': { vi: 'Hết nguồn tài trợ', en: 'The funds are used up' },
    other: { vi: 'Điều kiện khác', en: 'Another condition' },
  },
})
