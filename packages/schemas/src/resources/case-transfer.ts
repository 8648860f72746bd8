import type { z } from 'zod'
import { named } from '../registry.ts'
import { ReferralDraft } from './referral-record.ts'

/** Body of `transfer`: the referral that asks another facility to take the case over. */
export const CaseTransfer = named(ReferralDraft.omit({ kind: true, caseId: true, beneficiaryId: true }), {
  id: 'CaseTransfer',
  title: { vi: 'Chuyển giao hồ sơ', en: 'Case transfer' },
  about: {
    vi: 'Chuyển gửi đề nghị cơ sở khác tiếp quản hồ sơ; hồ sơ và đối tượng đã biết từ đường dẫn.',
    en: 'The referral that asks another facility to take the case over; case and client follow from the path.',
  },
})
export interface CaseTransfer extends z.output<typeof CaseTransfer> {}
