import { defineCodeList } from '../code-list.ts'

/** Whether the record of a person is used, or was found to be a second one of the same person. */
export const BeneficiaryStatus = defineCodeList({
  id: 'BeneficiaryStatus',
  title: { vi: 'Trạng thái hồ sơ đối tượng', en: 'Beneficiary status' },
  source: 'Cầu Nối',
  codes: {
    current: { vi: 'Đang dùng', en: 'Current' },
    merged: { vi: 'Đã gộp vào hồ sơ khác', en: 'Merged into another record' },
  },
})
