import type {
  AssessmentDraft,
  BeneficiaryDraft,
  BeneficiaryMerging,
  BenefitActivation,
  BenefitDecision,
  BenefitDraft,
  BenefitResumption,
  BenefitStop,
  BenefitSuspension,
  CaseAdvance,
  CaseClosure,
  CaseDraft,
  CaseReopening,
  ConsentDraft,
  ContributionDraft,
  DocumentDraft,
  EntryInError,
  FacilityDraft,
  HouseholdDraft,
  OutreachEventDraft,
  PaymentConfirmation,
  PaymentDraft,
  PaymentFailure,
  PaymentRescheduling,
  PlanActivation,
  PlanApproval,
  PlanCompletion,
  PlanRevision,
  ProgrammeDraft,
  ProgrammeStart,
  ReferralDraft,
  ReferralFeedback,
  ReferralRejection,
  ServiceDraft,
  ServiceEventDraft,
  SponsorDraft,
  StayDraft,
  StayEnding,
  StayFollowUp,
  SupportPlanDraft,
  TrainingDraft,
  WorkerDraft,
} from '@caunoi/schemas'

/** What is recorded in each collection; an id in it is a symbolic reference such as `@person-0001`. */
export interface SyntheticDrafts {
  readonly facilities: FacilityDraft
  readonly services: ServiceDraft
  readonly workers: WorkerDraft
  readonly programmes: ProgrammeDraft
  readonly trainings: TrainingDraft
  readonly outreachEvents: OutreachEventDraft
  readonly beneficiaries: BeneficiaryDraft
  readonly households: HouseholdDraft
  readonly cases: CaseDraft
  readonly assessments: AssessmentDraft
  readonly supportPlans: SupportPlanDraft
  readonly documents: DocumentDraft
  readonly serviceEvents: ServiceEventDraft
  readonly stays: StayDraft
  readonly referrals: ReferralDraft
  readonly consents: ConsentDraft
  readonly sponsors: SponsorDraft
  readonly benefits: BenefitDraft
  readonly payments: PaymentDraft
  readonly contributions: ContributionDraft
}

/** What is done to records of each collection, with the body that each action takes. */
export interface SyntheticInputs {
  readonly beneficiaries: { readonly merge: BeneficiaryMerging }
  readonly cases: { readonly advance: CaseAdvance; readonly close: CaseClosure; readonly reopen: CaseReopening }
  readonly supportPlans: {
    readonly approve: PlanApproval
    readonly activate: PlanActivation
    readonly complete: PlanCompletion
    readonly revise: PlanRevision
  }
  readonly serviceEvents: { readonly enterInError: EntryInError }
  readonly stays: { readonly end: StayEnding; readonly recordFollowUp: StayFollowUp; readonly enterInError: EntryInError }
  readonly referrals: {
    readonly receive: undefined
    readonly accept: object
    readonly reject: ReferralRejection
    readonly start: undefined
    readonly complete: ReferralFeedback
  }
  readonly benefits: {
    readonly approve: BenefitDecision
    readonly activate: BenefitActivation
    readonly suspend: BenefitSuspension
    readonly resume: BenefitResumption
    readonly stop: BenefitStop
  }
  readonly payments: {
    readonly confirm: PaymentConfirmation
    readonly fail: PaymentFailure
    readonly return: PaymentFailure
    readonly reschedule: PaymentRescheduling
  }
  readonly trainings: { readonly enterInError: EntryInError }
  readonly outreachEvents: { readonly enterInError: EntryInError }
  readonly programmes: { readonly start: ProgrammeStart }
}

/** Symbolic name of a record that does not exist yet: `@person-0001`. */
export type Reference = `@${string}`

/** One record to make. */
export interface CreateStep {
  readonly do: 'create'
  /** The facility that records it. */
  readonly owner: Reference
  readonly collection: keyof SyntheticDrafts
  readonly ref: Reference
  readonly draft: SyntheticDrafts[keyof SyntheticDrafts]
}

/** One action on a record that an earlier step made. */
export interface ActStep {
  readonly do: 'act'
  /** The facility that acts. */
  readonly owner: Reference
  readonly collection: keyof SyntheticInputs
  readonly ref: Reference
  readonly action: string
  readonly input?: object
}

/** One thing that a facility does; steps stand in an order in which each may be done. */
export type SyntheticStep = CreateStep | ActStep

/** Makes the step that records a draft. */
export function create<C extends keyof SyntheticDrafts>(
  owner: Reference,
  collection: C,
  ref: Reference,
  draft: SyntheticDrafts[C],
): CreateStep {
  return { do: 'create', owner, collection, ref, draft }
}

/** Makes the step that acts on a record. */
export function act<C extends keyof SyntheticInputs, A extends keyof SyntheticInputs[C] & string>(
  owner: Reference,
  collection: C,
  ref: Reference,
  action: A,
  input: SyntheticInputs[C][A] & (object | undefined),
): ActStep {
  return { do: 'act', owner, collection, ref, action, ...(input !== undefined && { input }) }
}
