import type { AssessmentDraft, CaseClosure, DocumentDraft, PlanCompletion } from '@caunoi/schemas'
import { approvedPlan, type CaseFacts } from './casework.ts'
import { addDays } from './days.ts'
import { act, create, type Reference, type SyntheticStep } from './step.ts'

/** Looks at the needs of the client again. */
function review({ owner, worker, person, key }: CaseFacts, ref: Reference, assessedOn: string): SyntheticStep {
  const draft: AssessmentDraft = {
    caseId: `@case-${key}`,
    beneficiaryId: person,
    kind: 'review',
    assessedOn,
    assessorId: worker,
    needs: [
      { domain: 'livelihood', level: 'medium', priority: 1 },
      { domain: 'participation', level: 'medium', priority: 2 },
    ],
    riskLevel: 'low',
  }
  return create(owner, 'assessments', ref, draft)
}

/** The plan of a case once it was revised. */
export function revisedPlanOf(key: string): Reference {
  return `@plan-${key}-revised`
}

/** Replaces the plan of a case by another one, three days after a review of the needs. */
export function revisePlan(facts: CaseFacts, reviewedOn: string): readonly SyntheticStep[] {
  const { owner, key } = facts
  const [assessment, successor] = [`@assessment-${key}-revised`, revisedPlanOf(key)] as const
  const day = addDays(reviewedOn, 3)
  return [
    review(facts, assessment, reviewedOn),
    ...approvedPlan(facts, successor, {
      agreedOn: day,
      approvedOn: day,
      assessmentId: assessment,
      predecessorId: `@plan-${key}`,
      goals: [{ text: 'Tự lập và hòa nhập cộng đồng', domain: 'participation' }],
    }),
    act(owner, 'supportPlans', `@plan-${key}`, 'revise', { successorId: successor, reason: 'Nhu cầu đã thay đổi sau khi rà soát.' }),
    act(owner, 'supportPlans', successor, 'activate', { activatedOn: day }),
  ]
}

/** Why a case ends and what it reached. */
export type CaseEnding = Pick<CaseClosure, 'reason' | 'outcome' | 'legalBasis'> & { readonly plan: PlanCompletion['outcome'] }

/** What a scan of one page would declare of itself; no file is ever sent. */
const scan = { mediaType: 'application/pdf', size: 48_213, sha256: '5e'.repeat(32) } as const

/** Watches over a case, completes its plan, and closes it with minutes. */
export function closeCase(
  { owner, key }: CaseFacts,
  plan: Reference,
  on: string,
  { plan: outcome, ...ending }: CaseEnding,
): readonly SyntheticStep[] {
  const minutes = `@minutes-${key}` as const
  const draft: DocumentDraft = {
    title: `Biên bản kết thúc quản lý trường hợp QLTH-${key}`,
    kind: 'closing-minutes',
    issuedOn: on,
    caseId: `@case-${key}`,
    ...scan,
  }
  return [
    act(owner, 'cases', `@case-${key}`, 'advance', { to: 'monitoring' }),
    act(owner, 'supportPlans', plan, 'complete', { outcome, completedOn: on }),
    create(owner, 'documents', minutes, draft),
    act(owner, 'cases', `@case-${key}`, 'close', { ...ending, closedOn: on, minutesDocumentId: minutes }),
  ]
}

/** Takes a closed case up again, and looks at the needs anew. */
export function reopenCase(facts: CaseFacts, on: string): readonly SyntheticStep[] {
  const { owner, key } = facts
  return [
    act(owner, 'cases', `@case-${key}`, 'reopen', { reason: 'Gia đình gặp khó khăn trở lại và đề nghị được hỗ trợ tiếp.' }),
    review(facts, `@assessment-${key}-reopened`, on),
  ]
}
