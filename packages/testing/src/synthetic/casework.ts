import type { AssessmentDraft, CaseDraft, ServiceEventDraft, SupportPlanDraft } from '@caunoi/schemas'
import { addDays, earlierOf } from './days.ts'
import { act, create, type Reference, type SyntheticStep } from './step.ts'

/** Whose case it is, who works on it, and since when. */
export interface CaseFacts {
  readonly owner: Reference
  readonly worker: Reference
  readonly person: Reference
  /** Ending of all references and numbers of the case; nothing else of the facility has it. */
  readonly key: string
  readonly openedOn: string
  /** Days after this one are not written down yet. */
  readonly until: string
}

type CaseParts = Pick<CaseDraft, 'kinds' | 'setting'> & Partial<CaseDraft>

/** Opens a case. */
export function openCase({ owner, worker, person, key, openedOn }: CaseFacts, parts: CaseParts): readonly SyntheticStep[] {
  const draft: CaseDraft = {
    number: `QLTH-${key}`,
    clientKind: 'individual',
    beneficiaryId: person,
    managerId: worker,
    source: 'commune',
    urgency: 'routine',
    openedOn,
    ...parts,
  }
  return [create(owner, 'cases', `@case-${key}`, draft)]
}

/** What a plan says of its own. */
export interface PlanFacts extends Pick<SupportPlanDraft, 'goals' | 'assessmentId' | 'predecessorId'> {
  readonly agreedOn: string
  readonly approvedOn: string
}

/** Writes a plan to which the client agrees and which the head of the facility approves. */
export function approvedPlan(
  { owner, worker, person, key }: CaseFacts,
  ref: Reference,
  { agreedOn, approvedOn, ...parts }: PlanFacts,
): readonly SyntheticStep[] {
  const common = { isUrgent: false, from: agreedOn, responsible: 'Cơ sở' }
  const draft: SupportPlanDraft = {
    caseId: `@case-${key}`,
    beneficiaryId: person,
    startsOn: agreedOn,
    activities: [
      { key: 'HD-01', service: 'counselling', description: 'Tham vấn định kỳ', ...common, workerId: worker },
      { key: 'HD-02', service: 'primary-health-care', description: 'Khám sức khỏe', ...common },
    ],
    agreements: [{ party: 'client', on: agreedOn }],
    ...parts,
  }
  return [
    create(owner, 'supportPlans', ref, draft),
    act(owner, 'supportPlans', ref, 'approve', { approver: 'facility-head', name: 'Trần Văn Bình', approvedOn }),
  ]
}

/** Which parts of the file of a client are there. */
export interface CaseFile {
  readonly isClassified: boolean
  readonly isPlanned: boolean
}

const wholeFile: CaseFile = { isClassified: true, isPlanned: true }

/** Assesses the client of a case, classifies, plans and begins to carry the plan out, as far as the file goes. */
export function assessAndPlan(
  facts: CaseFacts,
  classification: NonNullable<AssessmentDraft['classification']>,
  { isClassified, isPlanned }: CaseFile = wholeFile,
): readonly SyntheticStep[] {
  const { owner, worker, person, key, openedOn, until } = facts
  const day = (count: number): string => earlierOf(addDays(openedOn, count), until)
  const caseId = `@case-${key}` as const
  const assessment: AssessmentDraft = {
    caseId,
    beneficiaryId: person,
    kind: 'comprehensive',
    assessedOn: day(3),
    assessorId: worker,
    needs: [
      { domain: 'health', level: 'medium', priority: 2 },
      { domain: 'livelihood', level: 'high', priority: 1 },
      { domain: 'psychology', level: 'low', priority: 3 },
    ],
    riskLevel: 'medium',
    ...(isClassified && { classification }),
  }
  return [
    act(owner, 'cases', caseId, 'advance', { to: 'assessing' }),
    create(owner, 'assessments', `@assessment-${key}`, assessment),
    ...(isPlanned
      ? [
          act(owner, 'cases', caseId, 'advance', { to: 'planning' }),
          ...approvedPlan(facts, `@plan-${key}`, {
            agreedOn: day(8),
            approvedOn: day(10),
            assessmentId: `@assessment-${key}`,
            goals: [{ text: 'Ổn định cuộc sống, sức khỏe và tinh thần', domain: 'health' }],
          }),
          act(owner, 'cases', caseId, 'advance', { to: 'implementing' }),
          act(owner, 'supportPlans', `@plan-${key}`, 'activate', { activatedOn: day(11) }),
        ]
      : []),
  ]
}

/** One service that was delivered. */
export function serviceEvent(
  owner: Reference,
  key: string,
  parts: Pick<ServiceEventDraft, 'service' | 'setting' | 'deliveredOn' | 'clientKind' | 'workerIds'> & Partial<ServiceEventDraft>,
): readonly SyntheticStep[] {
  const draft: ServiceEventDraft = { senderReference: `DV-${key}`, channel: 'in-community', minutes: 45, outcome: 'continues', ...parts }
  return [create(owner, 'serviceEvents', `@service-${key}`, draft)]
}
