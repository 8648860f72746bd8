import { z } from 'zod'
import { CaseOutcome } from '../code-lists/case-outcome.ts'
import { CasePhase } from '../code-lists/case-phase.ts'
import { ClosingReason } from '../code-lists/closing-reason.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { defineStateMachine } from '../state-machine.ts'

/** Body of `advance`: the phase to enter, and why where the law asks for a reason. */
export const CaseAdvance = named(
  z.strictObject({
    to: field(CasePhase.schema, {
      title: { vi: 'Giai đoạn tiếp theo', en: 'Phase to enter' },
      about: {
        vi: 'Bước muốn vào; câu trả lời 409 nêu các bước đang được phép.',
        en: 'The phase to enter; a refusal with 409 lists those that are open now.',
      },
    }),
    reason: field(z.string().min(1).max(1000).optional(), {
      title: { vi: 'Lý do', en: 'Reason' },
      about: {
        vi: 'Vì sao chuyển bước; nên ghi khi tạm dừng hoặc quay lại bước trước.',
        en: 'Why the phase changes; worth telling when the case is suspended or goes back.',
      },
    }),
  }),
  {
    id: 'CaseAdvance',
    title: { vi: 'Chuyển giai đoạn', en: 'Phase change' },
    about: { vi: 'Bước muốn chuyển tới và lý do.', en: 'The phase to enter, and why.' },
  },
)
export interface CaseAdvance extends z.output<typeof CaseAdvance> {}

/** Why and how a case ended: one of the twelve legal reasons, the outcome and the minutes. */
export const CaseClosure = named(
  z.strictObject({
    reason: field(ClosingReason.schema, {
      title: { vi: 'Lý do kết thúc', en: 'Closing reason' },
      about: { vi: 'Một trong 12 lý do kết thúc theo quy định.', en: 'One of the twelve legal reasons.' },
    }),
    outcome: field(CaseOutcome.schema, {
      title: { vi: 'Kết quả', en: 'Outcome' },
      about: { vi: 'Mục tiêu đạt đến đâu khi kết thúc.', en: 'How far the goals were reached at the end.' },
    }),
    closedOn: field(LocalDate, {
      title: { vi: 'Ngày kết thúc', en: 'Closed on' },
      about: { vi: 'Ngày kết thúc theo biên bản, không được ở tương lai.', en: 'The day of the minutes; not in the future.' },
    }),
    legalBasis: field(z.string().max(200).optional(), {
      title: { vi: 'Căn cứ', en: 'Legal basis' },
      about: {
        vi: 'Số quyết định hoặc điều khoản làm căn cứ, khi có.',
        en: 'Number of the decision or article that it rests on, where there is one.',
      },
    }),
    minutesDocumentId: field(Id, {
      title: { vi: 'Biên bản kết thúc', en: 'Closing minutes' },
      about: {
        vi: 'Bắt buộc: biên bản có chữ ký của người quản lý trường hợp, đối tượng hoặc gia đình, và người đứng đầu.',
        en: 'Required: signed by the case manager, the client or family, and the head.',
      },
      refersTo: 'Document',
    }),
    note: field(z.string().max(4000).optional(), {
      title: { vi: 'Ghi chú', en: 'Note' },
      about: {
        vi: 'Điều cần lưu cho lần mở lại hoặc cho việc theo dõi sau đó.',
        en: 'What to keep in mind for a re-opening or for follow-up.',
      },
    }),
  }),
  {
    id: 'CaseClosure',
    title: { vi: 'Kết thúc hồ sơ', en: 'Case closure' },
    about: { vi: 'Vì sao và với kết quả nào hồ sơ kết thúc.', en: 'Why a case ended, and with what outcome.' },
    source: 'TT 02/2020/TT-BLĐTBXH Điều 8, Mẫu 06',
  },
)
export interface CaseClosure extends z.output<typeof CaseClosure> {}

/** Body of `reopen`: why a closed case goes on. */
export const CaseReopening = named(
  z.strictObject({
    reason: field(z.string().min(1).max(1000), {
      title: { vi: 'Lý do mở lại', en: 'Reason' },
      about: { vi: 'Điều mới xảy ra hoặc mới biết khiến phải mở lại.', en: 'What happened or became known since the case was closed.' },
    }),
  }),
  {
    id: 'CaseReopening',
    title: { vi: 'Mở lại hồ sơ', en: 'Case re-opening' },
    about: { vi: 'Lý do mở lại một hồ sơ đã kết thúc.', en: 'Why a closed case goes on.' },
  },
)
export interface CaseReopening extends z.output<typeof CaseReopening> {}

const open = ['received', 'assessing', 'planning', 'implementing', 'monitoring'] as const

/** The five legal steps; review may lead back, and a case may rest or end at any step. */
export const caseMachine = defineStateMachine({
  field: 'phase',
  title: { vi: 'Các bước quản lý trường hợp', en: 'Steps of case management' },
  states: CasePhase,
  initial: 'received',
  frozen: ['closed'],
  moves: [
    { action: 'advance', from: ['received', 'planning', 'monitoring', 'suspended'], to: 'assessing', by: 'owner' },
    { action: 'advance', from: ['assessing', 'implementing', 'monitoring', 'suspended'], to: 'planning', by: 'owner' },
    { action: 'advance', from: ['planning', 'monitoring', 'suspended'], to: 'implementing', by: 'owner' },
    { action: 'advance', from: ['implementing', 'suspended'], to: 'monitoring', by: 'owner' },
    { action: 'advance', from: [...open], to: 'suspended', by: 'owner' },
    { action: 'close', from: [...open, 'suspended'], to: 'closed', by: 'owner' },
    { action: 'reopen', from: ['closed'], to: 'assessing', by: 'owner' },
    { action: 'transfer', from: [...open, 'suspended'], by: 'owner' },
  ],
})
