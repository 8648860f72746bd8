import type { AssessmentDraft, CaseDraft, ServiceEventDraft, StayDraft, StayEnding, SupportPlanDraft } from '@caunoi/schemas'
import { addDays } from './days.ts'
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

/** Which parts of the file of a client are there. */
export interface CaseFile {
  readonly isClassified: boolean
  readonly isPlanned: boolean
}

const wholeFile: CaseFile = { isClassified: true, isPlanned: true }

/** Assesses the client of a case, classifies, plans and begins to carry the plan out, as far as the file goes. */
export function assessAndPlan(
  { owner, worker, person, key, openedOn, until }: CaseFacts,
  classification: NonNullable<AssessmentDraft['classification']>,
  { isClassified, isPlanned }: CaseFile = wholeFile,
): readonly SyntheticStep[] {
  const day = (count: number): string => (addDays(openedOn, count) < until ? addDays(openedOn, count) : until)
  const caseId = `@case-${key}` as const
  const planRef = `@plan-${key}` as const
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
  const plan: SupportPlanDraft = {
    caseId,
    beneficiaryId: person,
    assessmentId: `@assessment-${key}`,
    startsOn: day(8),
    goals: [{ text: 'Ổn định cuộc sống, sức khỏe và tinh thần', domain: 'health' }],
    activities: [
      {
        key: 'HD-01',
        service: 'counselling',
        description: 'Tham vấn định kỳ',
        isUrgent: false,
        from: day(8),
        responsible: 'Cơ sở',
        workerId: worker,
      },
      { key: 'HD-02', service: 'primary-health-care', description: 'Khám sức khỏe', isUrgent: false, from: day(8), responsible: 'Cơ sở' },
    ],
    agreements: [{ party: 'client', on: day(8) }],
  }
  return [
    act(owner, 'cases', caseId, 'advance', { to: 'assessing' }),
    create(owner, 'assessments', `@assessment-${key}`, assessment),
    ...(isPlanned
      ? [
          act(owner, 'cases', caseId, 'advance', { to: 'planning' }),
          create(owner, 'supportPlans', planRef, plan),
          act(owner, 'supportPlans', planRef, 'approve', { approver: 'facility-head', name: 'Trần Văn Bình', approvedOn: day(10) }),
          act(owner, 'cases', caseId, 'advance', { to: 'implementing' }),
          act(owner, 'supportPlans', planRef, 'activate', { activatedOn: day(11) }),
        ]
      : []),
  ]
}

/** One stay: when it began, and when it ended if it did. */
export interface StayFacts {
  readonly owner: Reference
  readonly person: Reference
  readonly key: string
  readonly kind: 'especially-difficult' | 'emergency-protection'
  readonly admittedOn: string
  readonly endedOn?: string
  /** The case that it belongs to. */
  readonly case?: Reference
}

/** Admits a person to residential care, and ends the stay where it has ended. */
export function stay({ owner, person, key, kind, admittedOn, endedOn, case: caseId }: StayFacts): readonly SyntheticStep[] {
  const ref = `@stay-${key}` as const
  const isEmergency = kind === 'emergency-protection'
  const draft: StayDraft = {
    number: `TN-${key}`,
    beneficiaryId: person,
    ...(caseId && { caseId }),
    kind,
    ...(isEmergency && { emergencyGroup: 'wanderer-beggar' }),
    admittedOn,
    place: isEmergency
      ? { kind: 'safe-house', room: '1' }
      : { kind: 'room', building: 'B', room: String((Number(key.replaceAll(/\D/g, '')) % 24) + 1) },
    ...(isEmergency && {
      minutes: {
        on: admittedOn,
        signers: [
          { party: 'facility', name: 'Lê Thị An' },
          { party: 'police', name: 'Phạm Văn Nam' },
        ],
      },
    }),
  }
  const steps: SyntheticStep[] = [create(owner, 'stays', ref, draft)]
  if (endedOn === undefined) return steps
  const ending: StayEnding = {
    endedOn,
    reason: 'family-request',
    legalBasis: 'NĐ 20/2021/NĐ-CP Điều 30(2)(b)',
    destination: { kind: 'family' },
    handover: {
      on: endedOn,
      signers: [
        { party: 'facility', name: 'Lê Thị An' },
        { party: 'guardian', name: 'Nguyễn Văn Hòa' },
      ],
    },
    needsFollowUp: true,
  }
  return [...steps, act(owner, 'stays', ref, 'end', ending)]
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
