// The resources of the standard

export { AccessGrant, AccessGrantDraft, type AccessGrantQuery, accessGrantResource } from '../resources/access-grant.ts'
export { activityMachine, Cancellation, Funding, LegalDecision } from '../resources/activity-parts.ts'
export { Assessment, AssessmentDraft, type AssessmentQuery, assessmentResource } from '../resources/assessment.ts'
export { ClientState, FamilyCapacity, Need, Wishes } from '../resources/assessment-parts.ts'
export { AuditEventDraft, type AuditEventQuery, auditEventResource } from '../resources/audit-event.ts'
export { type BeneficiaryQuery, beneficiaryResource } from '../resources/beneficiary.ts'
export {
  BeneficiaryMerge,
  BeneficiaryMerging,
  BeneficiaryUnmerging,
  beneficiaryMachine,
  DeathDeclaration,
  OpenMatter,
  OpenMatters,
} from '../resources/beneficiary-actions.ts'
export { Bereavement, Carer, ParentCircumstance, PaymentAccount } from '../resources/beneficiary-family.ts'
export { Condition, Disability, DisabilityCertificate, Icd10Code } from '../resources/beneficiary-health.ts'
export { BeneficiaryMatch, BeneficiaryMatches, MatchedBeneficiary, MatchIdentifier, MatchReason } from '../resources/beneficiary-match.ts'
export {
  AllowanceGroupMembership,
  ChildGroupMembership,
  Death,
  Education,
  Income,
  Occupation,
  PersonSituation,
  SchoolYear,
} from '../resources/beneficiary-parts.ts'
export { Beneficiary, BeneficiaryDraft } from '../resources/beneficiary-record.ts'
export { Benefit, BenefitDraft } from '../resources/benefit.ts'
export {
  BenefitActivation,
  BenefitAdjustment,
  BenefitInterruption,
  BenefitRedirection,
  BenefitResumption,
  BenefitStop,
  BenefitSuspension,
  benefitMachine,
} from '../resources/benefit-actions.ts'
export { BenefitDecision } from '../resources/benefit-decision.ts'
export { BenefitGoods, EmergencyRelief, HousingSupport, LivelihoodSupport, PolicyLoan } from '../resources/benefit-details.ts'
export { AmountBasis, BenefitEnd, BenefitFunding, BenefitSchedule, RecipientAccount } from '../resources/benefit-parts.ts'
export { type BenefitQuery, benefitResource } from '../resources/benefit-resource.ts'
export { Breach, BreachDraft, type BreachQuery, breachResource } from '../resources/breach.ts'
export { breachMachine } from '../resources/breach-machine.ts'
export { BreachDismissal, BreachNotification, BreachSupplement } from '../resources/breach-notification.ts'
export { BreachAssessment, BreachClosure, ContainmentMeasure, SubjectCount, SubjectsTold } from '../resources/breach-parts.ts'
export { BreachReach, BreachReachQuestion, reachLimits, TouchedPerson, TouchedRecord } from '../resources/breach-reach.ts'
export { type CaseQuery, caseResource } from '../resources/case.ts'
export { CaseAdvance, CaseClosure, CaseReopening, caseMachine } from '../resources/case-actions.ts'
export { Case, CaseDraft } from '../resources/case-record.ts'
export { CaseTransfer } from '../resources/case-transfer.ts'
export { Consent, ConsentDraft, type ConsentQuery, consentResource } from '../resources/consent.ts'
export { ConsentParty, ConsentWithdrawal, consentMachine } from '../resources/consent-parts.ts'
export {
  Contribution,
  ContributionDraft,
  ContributionPeriod,
  type ContributionQuery,
  contributionResource,
  PeopleReached,
} from '../resources/contribution.ts'
export { Disclosure, NeedSummary } from '../resources/disclosure.ts'
export { DisclosureReceipt } from '../resources/disclosure-receipt.ts'
export { Document, DocumentDraft, type DocumentQuery, documentResource, Sha256 } from '../resources/document.ts'
export { EmergencyAccess, EmergencyAccessDraft, type EmergencyAccessQuery, emergencyAccessResource } from '../resources/emergency-access.ts'
export { EmergencyReview, emergencyLimits, emergencyRoles, neverInEmergency, SoughtPerson } from '../resources/emergency-access-parts.ts'
export { EntryInError } from '../resources/entry-in-error.ts'
export { Facility, FacilityDraft, type FacilityQuery, facilityResource, GoverningBody, Licence } from '../resources/facility.ts'
export { Staffing } from '../resources/facility-parts.ts'
export { Household, HouseholdDraft, type HouseholdQuery, householdResource } from '../resources/household.ts'
export { HouseholdMember, Housing, PovertyDecision, YearlyPovertyStatus } from '../resources/household-parts.ts'
export {
  Indicator,
  IndicatorBreakdown,
  IndicatorCode,
  IndicatorDraft,
  type IndicatorQuery,
  indicatorResource,
} from '../resources/indicator.ts'
export {
  DimensionName,
  FactName,
  IndicatorCondition,
  IndicatorLink,
  IndicatorSelection,
  LinkedSelection,
} from '../resources/indicator-selection.ts'
export {
  OutreachEvent,
  OutreachEventDraft,
  type OutreachEventQuery,
  OutreachMaterial,
  outreachEventResource,
} from '../resources/outreach-event.ts'
export { Payment, PaymentDraft, type PaymentQuery, paymentResource } from '../resources/payment.ts'
export {
  PaymentAttempt,
  PaymentConfirmation,
  PaymentFailure,
  PaymentRescheduling,
  PeriodName,
  paymentMachine,
} from '../resources/payment-actions.ts'
export { PrivacyRequest, PrivacyRequestDraft, type PrivacyRequestQuery, privacyRequestResource } from '../resources/privacy-request.ts'
export {
  PrivacyAcknowledgement,
  PrivacyExtension,
  PrivacyFulfilment,
  PrivacyRefusal,
  PrivacyRequestParty,
  PrivacyRequestWithdrawal,
  privacyRequestMachine,
} from '../resources/privacy-request-parts.ts'
export { Programme, ProgrammeDraft, type ProgrammeQuery, programmeResource } from '../resources/programme.ts'
export { ProgrammeOutcome, ProgrammeStart, programmeMachine } from '../resources/programme-actions.ts'
export { type ReferralQuery, referralResource } from '../resources/referral.ts'
export { ReferralAcceptance, ReferralLastDay, ReferralRejection, ReferralStop, referralMachine } from '../resources/referral-actions.ts'
export { ReferralChain, ReferralForwarding } from '../resources/referral-forwarding.ts'
export { ReferralOffer, ReferralOfferDraft, type ReferralOfferQuery, referralOfferResource } from '../resources/referral-offer.ts'
export { OfferInvitation, offerMachine } from '../resources/referral-offer-parts.ts'
export {
  MinimumIdentity,
  MustNotBeInformed,
  ReferralContact,
  ReferralFeedback,
  ReferralHandover,
  SafetyNote,
} from '../resources/referral-parts.ts'
export { ReferralReceipts } from '../resources/referral-receipts.ts'
export { Referral, ReferralDraft } from '../resources/referral-record.ts'
export { Report, ReportDraft, type ReportQuery, ReportRequest, reportResource } from '../resources/report.ts'
export { ReportValue } from '../resources/report-parts.ts'
export { Service, ServiceDraft, type ServiceQuery, serviceResource } from '../resources/service.ts'
export { ServiceEnding, ServicePause, ServiceResumption, serviceMachine } from '../resources/service-actions.ts'
export { ServiceEvent, ServiceEventDraft, type ServiceEventQuery, serviceEventResource } from '../resources/service-event.ts'
export { PlanActivityReference, serviceEventMachine } from '../resources/service-event-parts.ts'
export {
  OpeningHours,
  ServiceApplication,
  ServiceCapacity,
  ServiceCost,
  ServiceEligibility,
  TargetSituation,
} from '../resources/service-parts.ts'
export { Sponsor, SponsorDraft, type SponsorQuery, sponsorResource } from '../resources/sponsor.ts'
export { Stay, StayDraft, type StayQuery, stayResource } from '../resources/stay.ts'
export { StayEnding, StayExtension, stayMachine } from '../resources/stay-actions.ts'
export {
  MinutesSigner,
  ResidentFile,
  StayContract,
  StayDecision,
  StayDestination,
  StayFollowUp,
  StayMinutes,
  StayPlace,
} from '../resources/stay-parts.ts'
export { SupportPlan, SupportPlanDraft, type SupportPlanQuery, supportPlanResource } from '../resources/support-plan.ts'
export { PlanActivation, PlanApproval, PlanCompletion, PlanRevision, supportPlanMachine } from '../resources/support-plan-actions.ts'
export { PlanActivity, PlanActivityKey, PlanAgreement, PlanGoal, PlanRisk } from '../resources/support-plan-parts.ts'
export { Target, TargetDraft, type TargetQuery, targetResource } from '../resources/target.ts'
export { Training, TrainingDraft, type TrainingQuery, trainingResource } from '../resources/training.ts'
export { FacilityAttendance, TrainedWorker } from '../resources/training-parts.ts'
export {
  ToldIdentifier,
  TransferRequest,
  TransferRequestAnswer,
  TransferRequestDraft,
  type TransferRequestQuery,
  transferRequestMachine,
  transferRequestResource,
} from '../resources/transfer-request.ts'
export { Worker, WorkerDraft, type WorkerQuery, workerResource } from '../resources/worker.ts'
export { ConductRecord, PracticeCertificate, PracticeSupervision, WorkCommune, WorkerQualification } from '../resources/worker-parts.ts'
export { resources } from '../resources.ts'

// Indicators of the standard

export { type ReferenceAmountPeriod, referenceAmount, referenceAmounts } from '../indicators/reference-amounts.ts'
export type { StandardIndicator } from '../indicators/standard-indicator.ts'
export { standardIndicators } from '../indicators/standard-indicators.ts'
export { standardTargets } from '../indicators/standard-targets.ts'
