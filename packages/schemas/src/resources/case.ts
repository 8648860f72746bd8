import { z } from 'zod'
import { defineAction } from '../action.ts'
import { CaseKind } from '../code-lists/case-kind.ts'
import { CasePhase } from '../code-lists/case-phase.ts'
import { CaseSource } from '../code-lists/case-source.ts'
import { ClientKind } from '../code-lists/client-kind.ts'
import { Setting } from '../code-lists/setting.ts'
import { Urgency } from '../code-lists/urgency.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { defineResource } from '../resource.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { disclosureHasBasis } from '../rules/disclosure-has-basis.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { CaseAdvance, CaseClosure, CaseReopening, caseMachine } from './case-actions.ts'
import { Referral, ReferralDraft } from './referral.ts'

/** One episode of support for one client, from report to closure. */
export const Case = named(
  z.strictObject({
    ...envelope,
    number: field(z.string().min(1).max(64), {
      title: { vi: 'Số hồ sơ', en: 'Case number' },
      about: { vi: 'Do cơ sở đặt, duy nhất trong cơ sở.', en: 'Given by the facility, unique in it.' },
      example: 'QLTH-2026-0117',
    }),
    clientKind: field(ClientKind.schema, { title: { vi: 'Loại đối tượng', en: 'Kind of client' }, source: 'NĐ 110/2024/NĐ-CP' }),
    beneficiaryId: field(Id.optional(), {
      title: { vi: 'Đối tượng', en: 'Beneficiary' },
      about: { vi: 'Khi đối tượng là cá nhân.', en: 'When the client is an individual.' },
      refersTo: 'Beneficiary',
    }),
    householdId: field(Id.optional(), {
      title: { vi: 'Hộ gia đình', en: 'Household' },
      about: { vi: 'Khi đối tượng là gia đình.', en: 'When the client is a family.' },
      refersTo: 'Household',
    }),
    clientDescription: field(z.string().max(500).optional(), {
      title: { vi: 'Nhóm, cộng đồng', en: 'Group or community' },
      about: { vi: 'Khi đối tượng là nhóm hoặc cộng đồng.', en: 'When the client is a group or a community.' },
    }),
    managerId: field(Id.optional(), { title: { vi: 'Người quản lý trường hợp', en: 'Case manager' }, refersTo: 'Worker' }),
    source: field(CaseSource.schema, { title: { vi: 'Nguồn tiếp nhận', en: 'Source' } }),
    referralId: field(Id.optional(), { title: { vi: 'Chuyển gửi ban đầu', en: 'Referral it came from' }, refersTo: 'Referral' }),
    kinds: field(z.array(CaseKind.schema).min(1).max(10), { title: { vi: 'Loại trường hợp', en: 'Kinds' } }),
    urgency: field(Urgency.schema, { title: { vi: 'Mức độ khẩn cấp', en: 'Urgency' } }),
    setting: field(Setting.schema, { title: { vi: 'Lĩnh vực', en: 'Setting' } }),
    openedOn: field(LocalDate, { title: { vi: 'Ngày mở hồ sơ', en: 'Opened on' } }),
    summary: field(z.string().max(8000).optional(), { title: { vi: 'Tóm tắt', en: 'Summary' } }),
    phase: field(CasePhase.schema, { title: { vi: 'Giai đoạn', en: 'Phase' } }),
    phaseReason: field(z.string().max(1000).optional(), { title: { vi: 'Lý do đổi giai đoạn', en: 'Reason of the last phase change' } }),
    closure: field(CaseClosure.optional(), { title: { vi: 'Kết thúc', en: 'Closure' } }),
  }),
  { id: 'Case', title: { vi: 'Hồ sơ quản lý trường hợp', en: 'Case' }, clause: 'CASE-1', source: 'TT 02/2020/TT-BLĐTBXH' },
)
export interface Case extends z.output<typeof Case> {}

/** What the managing facility writes. */
export const CaseDraft = named(draftOf(Case, ['phase', 'phaseReason', 'closure']), {
  id: 'CaseDraft',
  title: { vi: 'Hồ sơ (bản nháp)', en: 'Case draft' },
})
export interface CaseDraft extends z.output<typeof CaseDraft> {}

/** Body of `transfer`: the referral that asks another facility to take the case over. */
export const CaseTransfer = named(ReferralDraft.omit({ kind: true, caseId: true, beneficiaryId: true }), {
  id: 'CaseTransfer',
  title: { vi: 'Chuyển giao hồ sơ', en: 'Case transfer' },
})
export interface CaseTransfer extends z.output<typeof CaseTransfer> {}

const search = defineSearch({
  number: { kind: 'token', path: 'number', schema: z.string().min(1).max(64), title: { vi: 'Số hồ sơ', en: 'Case number' } },
  phase: { kind: 'token', path: 'phase', schema: CasePhase.schema, title: { vi: 'Giai đoạn', en: 'Phase' } },
  beneficiaryId: { kind: 'token', path: 'beneficiaryId', schema: Id, title: { vi: 'Đối tượng', en: 'Beneficiary' } },
  referralId: { kind: 'token', path: 'referralId', schema: Id, title: { vi: 'Chuyển gửi', en: 'Referral' } },
  managerId: { kind: 'token', path: 'managerId', schema: Id, title: { vi: 'Người quản lý', en: 'Case manager' } },
  kind: { kind: 'token', path: 'kinds[]', schema: CaseKind.schema, title: { vi: 'Loại trường hợp', en: 'Kind' } },
  openedOn: { kind: 'date', path: 'openedOn', title: { vi: 'Ngày mở', en: 'Opened on' } },
})
export interface CaseQuery extends QueryOf<typeof search> {}

const stub = [
  'id',
  'version',
  'recordedAt',
  'recordedBy',
  'labels',
  'number',
  'clientKind',
  'source',
  'kinds',
  'urgency',
  'setting',
  'openedOn',
  'phase',
]

/** Declares {@link Case} as a resource: its verbs, search, rules, views and actions. */
export const caseResource = defineResource<Case, CaseDraft, CaseQuery>()({
  name: 'Case',
  title: { vi: 'Hồ sơ quản lý trường hợp', en: 'Case' },
  about: {
    vi: 'Một đợt hỗ trợ cho một đối tượng, từ lúc tiếp nhận đến khi kết thúc.',
    en: 'One episode of support for one client, from report to closure.',
  },
  clause: 'CASE-1',
  schema: Case,
  draft: CaseDraft,
  verbs: ['create', 'read', 'search', 'update'],
  audience: 'parties',
  machine: caseMachine,
  naturalKey: 'number',
  rules: [datesNotInFuture(['openedOn'])],
  search,
  views: { 'transferred-away': stub },
  actions: {
    advance: defineAction<CaseAdvance, Case>({
      title: { vi: 'Chuyển giai đoạn', en: 'Enter the next phase' },
      input: CaseAdvance,
      output: Case,
      problems: ['requirement-missing'],
    }),
    close: defineAction<CaseClosure, Case>({
      title: { vi: 'Kết thúc', en: 'Close' },
      input: CaseClosure,
      output: Case,
      rules: [datesNotInFuture(['closedOn'])],
    }),
    reopen: defineAction<CaseReopening, Case>({ title: { vi: 'Mở lại', en: 'Reopen' }, input: CaseReopening, output: Case }),
    transfer: defineAction<CaseTransfer, Referral>({
      title: { vi: 'Đề nghị cơ sở khác tiếp quản', en: 'Ask another facility to take the case over' },
      input: CaseTransfer,
      output: Referral,
      rules: [disclosureHasBasis],
      problems: ['natural-key-taken', 'requirement-missing'],
    }),
  },
})
