import { defineCodeList } from '../code-list.ts'

/** Why a record should never have been made. */
export const ErrorReason = defineCodeList({
  id: 'ErrorReason',
  title: { vi: 'Lý do ghi nhầm', en: 'Reason for an entry in error' },
  source: 'Cầu Nối',
  codes: {
    'wrong-person': { vi: 'Nhầm đối tượng', en: 'Wrong person' },
    'did-not-happen': { vi: 'Việc không xảy ra', en: 'It did not happen' },
    'recorded-twice': { vi: 'Ghi hai lần', en: 'Recorded twice' },
    'wrong-content': { vi: 'Nội dung sai', en: 'Wrong content' },
    other: { vi: 'Khác', en: 'Other' },
  },
})
