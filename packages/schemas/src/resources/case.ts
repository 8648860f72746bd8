import { z } from 'zod'
import { defineAction } from '../action.ts'
import { CaseKind } from '../code-lists/case-kind.ts'
import { CasePhase } from '../code-lists/case-phase.ts'
import { Id } from '../primitives/id.ts'
import { defineResource } from '../resource.ts'
import { caseClientKnown } from '../rules/case-client-known.ts'
import { closingComplete } from '../rules/closing-complete.ts'
import { datesNotInFuture } from '../rules/dates-not-in-future.ts'
import { disclosesOnce } from '../rules/discloses-once.ts'
import { disclosureHasBasis } from '../rules/disclosure-has-basis.ts'
import { noDuplicates } from '../rules/no-duplicates.ts'
import { defineSearch, type QueryOf } from '../search.ts'
import { CaseAdvance, CaseClosure, CaseReopening, caseMachine } from './case-actions.ts'
import { caseFacts } from './case-facts.ts'
import { Case, CaseDraft } from './case-record.ts'
import { CaseTransfer } from './case-transfer.ts'
import { Referral } from './referral-record.ts'

const search = defineSearch({
  number: { kind: 'token', path: 'number', schema: z.string().min(1).max(64), title: { vi: 'Số hồ sơ', en: 'Case number' } },
  phase: { kind: 'token', path: 'phase', schema: CasePhase.schema, title: { vi: 'Giai đoạn', en: 'Phase' } },
  beneficiaryId: { kind: 'token', path: 'beneficiaryId', schema: Id, title: { vi: 'Đối tượng', en: 'Beneficiary' } },
  referralId: { kind: 'token', path: 'referralId', schema: Id, title: { vi: 'Chuyển gửi', en: 'Referral' } },
  managerId: { kind: 'token', path: 'managerId', schema: Id, title: { vi: 'Người quản lý', en: 'Case manager' } },
  kind: { kind: 'token', path: 'kinds[]', schema: CaseKind.schema, title: { vi: 'Loại trường hợp', en: 'Kind' } },
  openedOn: { kind: 'date', path: 'openedOn', title: { vi: 'Ngày mở', en: 'Opened on' } },
  planOverdue: {
    kind: 'overdue',
    path: 'planBy',
    whileField: 'phase',
    whileIn: ['received', 'assessing', 'planning'],
    title: { vi: 'Quá hạn lập kế hoạch cho trẻ em', en: 'Plan of a child overdue' },
  },
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
  area: 'casework',
  audience: 'parties',
  machine: caseMachine,
  naturalKey: 'number',
  rules: [datesNotInFuture(['openedOn']), caseClientKnown, noDuplicates(['kinds[]'])],
  search,
  facts: caseFacts,
  views: { 'transferred-away': stub },
  actions: {
    advance: defineAction<CaseAdvance, Case>({
      title: { vi: 'Chuyển giai đoạn', en: 'Enter the next phase' },
      about: {
        vi: 'Chuyển sang bước tiếp theo; mỗi bước chỉ vào được khi đã đủ điều kiện, ví dụ lập kế hoạch cần có đánh giá.',
        en: 'Enters another step; each asks for what the law wants to be there, such as an assessment before planning.',
      },
      input: CaseAdvance,
      output: Case,
      problems: ['requirement-missing'],
    }),
    close: defineAction<CaseClosure, Case>({
      title: { vi: 'Kết thúc', en: 'Close' },
      about: {
        vi: 'Kết thúc hồ sơ với một trong 12 lý do; có thể mở lại sau này.',
        en: 'Ends the case for one of the twelve reasons; it may be reopened.',
      },
      input: CaseClosure,
      output: Case,
      rules: [closingComplete, datesNotInFuture(['closedOn'])],
      problems: ['requirement-missing'],
    }),
    reopen: defineAction<CaseReopening, Case>({
      title: { vi: 'Mở lại', en: 'Reopen' },
      about: { vi: 'Mở lại hồ sơ đã kết thúc, bắt đầu từ bước đánh giá.', en: 'Takes a closed case up again, at the step of assessment.' },
      input: CaseReopening,
      output: Case,
      problems: ['requirement-missing'],
    }),
    transfer: defineAction<CaseTransfer, Referral>({
      title: { vi: 'Đề nghị cơ sở khác tiếp quản', en: 'Ask another facility to take the case over' },
      about: {
        vi: 'Gửi chuyển gửi loại chuyển giao; hồ sơ chỉ đổi cơ sở quản lý khi bên nhận chấp nhận.',
        en: 'Sends a referral of the kind transfer; the case changes hands only when the receiver accepts.',
      },
      input: CaseTransfer,
      output: Referral,
      rules: [disclosureHasBasis, disclosesOnce],
      problems: ['natural-key-taken', 'requirement-missing'],
    }),
  },
})
