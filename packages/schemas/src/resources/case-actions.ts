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
    to: field(CasePhase.schema, { title: { vi: 'Giai đoạn tiếp theo', en: 'Phase to enter' } }),
    reason: field(z.string().min(1).max(1000).optional(), { title: { vi: 'Lý do', en: 'Reason' } }),
  }),
  { id: 'CaseAdvance', title: { vi: 'Chuyển giai đoạn', en: 'Phase change' } },
)
export interface CaseAdvance extends z.output<typeof CaseAdvance> {}

/** Why and how a case ended: one of the twelve legal reasons, the outcome and the minutes. */
export const CaseClosure = named(
  z.strictObject({
    reason: field(ClosingReason.schema, { title: { vi: 'Lý do kết thúc', en: 'Closing reason' } }),
    outcome: field(CaseOutcome.schema, { title: { vi: 'Kết quả', en: 'Outcome' } }),
    closedOn: field(LocalDate, { title: { vi: 'Ngày kết thúc', en: 'Closed on' } }),
    legalBasis: field(z.string().max(200).optional(), { title: { vi: 'Căn cứ', en: 'Legal basis' } }),
    minutesDocumentId: field(Id.optional(), { title: { vi: 'Biên bản kết thúc', en: 'Closing minutes' }, refersTo: 'Document' }),
    note: field(z.string().max(4000).optional(), { title: { vi: 'Ghi chú', en: 'Note' } }),
  }),
  { id: 'CaseClosure', title: { vi: 'Kết thúc hồ sơ', en: 'Case closure' }, source: 'TT 02/2020/TT-BLĐTBXH Điều 8, Mẫu 06' },
)
export interface CaseClosure extends z.output<typeof CaseClosure> {}

/** Body of `reopen`: why a closed case goes on. */
export const CaseReopening = named(
  z.strictObject({ reason: field(z.string().min(1).max(1000), { title: { vi: 'Lý do mở lại', en: 'Reason' } }) }),
  { id: 'CaseReopening', title: { vi: 'Mở lại hồ sơ', en: 'Case re-opening' } },
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
