import type { CodeList } from './code-list.ts'
import { AbilityLevel } from './code-lists/ability-level.ts'
import { AccessGrantKind } from './code-lists/access-grant-kind.ts'
import { AccessGrantStatus } from './code-lists/access-grant-status.ts'
import { AccessPurpose } from './code-lists/access-purpose.ts'
import { ActivityStatus } from './code-lists/activity-status.ts'
import { AddressKind } from './code-lists/address-kind.ts'
import { AdmissionKind } from './code-lists/admission-kind.ts'
import { AgreementParty } from './code-lists/agreement-party.ts'
import { AllowanceGroup } from './code-lists/allowance-group.ts'
import { AmountQualifier } from './code-lists/amount-qualifier.ts'
import { AreaClass } from './code-lists/area-class.ts'
import { AssessmentDomain } from './code-lists/assessment-domain.ts'
import { AssessmentKind } from './code-lists/assessment-kind.ts'
import { Bank } from './code-lists/bank.ts'
import { BeneficiaryStatus } from './code-lists/beneficiary-status.ts'
import { BenefitProgramme } from './code-lists/benefit-programme.ts'
import { BenefitStatus } from './code-lists/benefit-status.ts'
import { BenefitStopReason } from './code-lists/benefit-stop-reason.ts'
import { BenefitSuspendReason } from './code-lists/benefit-suspend-reason.ts'
import { BreachAuthority } from './code-lists/breach-authority.ts'
import { BreachCause } from './code-lists/breach-cause.ts'
import { BreachHarm } from './code-lists/breach-harm.ts'
import { BreachStatus } from './code-lists/breach-status.ts'
import { CareModality } from './code-lists/care-modality.ts'
import { CarerRelationship } from './code-lists/carer-relationship.ts'
import { CaseKind } from './code-lists/case-kind.ts'
import { CaseOutcome } from './code-lists/case-outcome.ts'
import { CasePhase } from './code-lists/case-phase.ts'
import { CaseSource } from './code-lists/case-source.ts'
import { ChildGroup } from './code-lists/child-group.ts'
import { ChildSubGroup } from './code-lists/child-sub-group.ts'
import { ClientClassification } from './code-lists/client-classification.ts'
import { ClientKind } from './code-lists/client-kind.ts'
import { ClosingReason } from './code-lists/closing-reason.ts'
import { Comparator } from './code-lists/comparator.ts'
import { ConductKind } from './code-lists/conduct-kind.ts'
import { Confidentiality } from './code-lists/confidentiality.ts'
import { ConsentForm } from './code-lists/consent-form.ts'
import { ConsentGiver } from './code-lists/consent-giver.ts'
import { ConsentStatus } from './code-lists/consent-status.ts'
import { ContactKind } from './code-lists/contact-kind.ts'
import { ContractBasis } from './code-lists/contract-basis.ts'
import { ContributionForm } from './code-lists/contribution-form.ts'
import { CostKind } from './code-lists/cost-kind.ts'
import { CountAccuracy } from './code-lists/count-accuracy.ts'
import { DataClass } from './code-lists/data-class.ts'
import { DateAccuracy } from './code-lists/date-accuracy.ts'
import { DeathCause } from './code-lists/death-cause.ts'
import { Deprivation } from './code-lists/deprivation.ts'
import { DisabilityLevel } from './code-lists/disability-level.ts'
import { DisabilityType } from './code-lists/disability-type.ts'
import { DisclosureReason } from './code-lists/disclosure-reason.ts'
import { DocumentKind } from './code-lists/document-kind.ts'
import { DuplicateGrade } from './code-lists/duplicate-grade.ts'
import { EducationLevel } from './code-lists/education-level.ts'
import { EmergencyAccessStatus } from './code-lists/emergency-access-status.ts'
import { EmergencyGroup } from './code-lists/emergency-group.ts'
import { EmergencyReason } from './code-lists/emergency-reason.ts'
import { EmploymentStatus } from './code-lists/employment-status.ts'
import { EndCondition } from './code-lists/end-condition.ts'
import { ErrorReason } from './code-lists/error-reason.ts'
import { Ethnicity } from './code-lists/ethnicity.ts'
import { FacilityKind } from './code-lists/facility-kind.ts'
import { FacilityLevel } from './code-lists/facility-level.ts'
import { FactMeasure } from './code-lists/fact-measure.ts'
import { FactPeriod } from './code-lists/fact-period.ts'
import { FactTie } from './code-lists/fact-tie.ts'
import { FollowUpResult } from './code-lists/follow-up-result.ts'
import { FundingSource } from './code-lists/funding-source.ts'
import { Grade } from './code-lists/grade.ts'
import { HandoverParty } from './code-lists/handover-party.ts'
import { HouseholdRelationship } from './code-lists/household-relationship.ts'
import { HousingCondition } from './code-lists/housing-condition.ts'
import { HousingKind } from './code-lists/housing-kind.ts'
import { HousingTenure } from './code-lists/housing-tenure.ts'
import { HousingWork } from './code-lists/housing-work.ts'
import { IdentifierSystem } from './code-lists/identifier-system.ts'
import { IndicatorUnit } from './code-lists/indicator-unit.ts'
import { LegalBasis } from './code-lists/legal-basis.ts'
import { LegalInstrument } from './code-lists/legal-instrument.ts'
import { MaritalStatus } from './code-lists/marital-status.ts'
import { MaterialKind } from './code-lists/material-kind.ts'
import { MediaType } from './code-lists/media-type.ts'
import { NeedLevel } from './code-lists/need-level.ts'
import { NoIdentifierReason } from './code-lists/no-identifier-reason.ts'
import { OccupationGroup } from './code-lists/occupation-group.ts'
import { OfferStatus } from './code-lists/offer-status.ts'
import { OutreachPlace } from './code-lists/outreach-place.ts'
import { Ownership } from './code-lists/ownership.ts'
import { Parent } from './code-lists/parent.ts'
import { ParentState } from './code-lists/parent-state.ts'
import { PaymentChannel } from './code-lists/payment-channel.ts'
import { PaymentFailureReason } from './code-lists/payment-failure-reason.ts'
import { PaymentStatus } from './code-lists/payment-status.ts'
import { PlanApprover } from './code-lists/plan-approver.ts'
import { PlanOutcome } from './code-lists/plan-outcome.ts'
import { PlanStatus } from './code-lists/plan-status.ts'
import { PovertyStatus } from './code-lists/poverty-status.ts'
import { PrivacyRefusalReason } from './code-lists/privacy-refusal-reason.ts'
import { PrivacyRequestChannel } from './code-lists/privacy-request-channel.ts'
import { PrivacyRequestKind } from './code-lists/privacy-request-kind.ts'
import { PrivacyRequestStatus } from './code-lists/privacy-request-status.ts'
import { PrivacyRequester } from './code-lists/privacy-requester.ts'
import { ProgrammeKind } from './code-lists/programme-kind.ts'
import { ProgrammeStatus } from './code-lists/programme-status.ts'
import { Purpose } from './code-lists/purpose.ts'
import { Qualification } from './code-lists/qualification.ts'
import { ReferenceAmount } from './code-lists/reference-amount.ts'
import { ReferenceCount } from './code-lists/reference-count.ts'
import { ReferralDueRule } from './code-lists/referral-due-rule.ts'
import { ReferralKind } from './code-lists/referral-kind.ts'
import { ReferralOutcome } from './code-lists/referral-outcome.ts'
import { ReferralRejectReason } from './code-lists/referral-reject-reason.ts'
import { ReferralStatus } from './code-lists/referral-status.ts'
import { ReferralStopReason } from './code-lists/referral-stop-reason.ts'
import { ReliefEventKind } from './code-lists/relief-event-kind.ts'
import { ReliefKind } from './code-lists/relief-kind.ts'
import { ReportKind } from './code-lists/report-kind.ts'
import { ReportScope } from './code-lists/report-scope.ts'
import { RiskLevel } from './code-lists/risk-level.ts'
import { ScheduleKind } from './code-lists/schedule-kind.ts'
import { SchoolLevel } from './code-lists/school-level.ts'
import { SensitivityLabel } from './code-lists/sensitivity-label.ts'
import { ServiceChannel } from './code-lists/service-channel.ts'
import { ServiceEventStatus } from './code-lists/service-event-status.ts'
import { ServiceKind } from './code-lists/service-kind.ts'
import { ServiceOutcome } from './code-lists/service-outcome.ts'
import { ServiceStatus } from './code-lists/service-status.ts'
import { Setting } from './code-lists/setting.ts'
import { Sex } from './code-lists/sex.ts'
import { Situation } from './code-lists/situation.ts'
import { SponsorKind } from './code-lists/sponsor-kind.ts'
import { StayDestinationKind } from './code-lists/stay-destination-kind.ts'
import { StayEndReason } from './code-lists/stay-end-reason.ts'
import { StayPlaceKind } from './code-lists/stay-place-kind.ts'
import { StayStatus } from './code-lists/stay-status.ts'
import { TrainingKind } from './code-lists/training-kind.ts'
import { TrainingMode } from './code-lists/training-mode.ts'
import { TrainingResult } from './code-lists/training-result.ts'
import { TrainingTarget } from './code-lists/training-target.ts'
import { TransferRequestStatus } from './code-lists/transfer-request-status.ts'
import { Urgency } from './code-lists/urgency.ts'
import { VerificationLevel } from './code-lists/verification-level.ts'
import { Weekday } from './code-lists/weekday.ts'
import { WorkArea } from './code-lists/work-area.ts'
import { WorkerKind } from './code-lists/worker-kind.ts'
import { WorkerRole } from './code-lists/worker-role.ts'
import { WorkingTime } from './code-lists/working-time.ts'

/** Every code list of the standard. */
export const codeLists: readonly CodeList[] = Object.freeze([
  AccessGrantKind,
  AccessGrantStatus,
  AbilityLevel,
  AccessPurpose,
  ActivityStatus,
  AddressKind,
  AdmissionKind,
  AgreementParty,
  AllowanceGroup,
  AmountQualifier,
  AreaClass,
  AssessmentDomain,
  AssessmentKind,
  Bank,
  BreachAuthority,
  BreachCause,
  BreachHarm,
  BreachStatus,
  BenefitProgramme,
  BenefitStatus,
  BenefitStopReason,
  BenefitSuspendReason,
  BeneficiaryStatus,
  CareModality,
  CarerRelationship,
  CaseKind,
  CaseOutcome,
  CasePhase,
  CaseSource,
  ChildGroup,
  ChildSubGroup,
  ClientClassification,
  ClientKind,
  ClosingReason,
  Comparator,
  ConductKind,
  Confidentiality,
  ConsentForm,
  ConsentGiver,
  ConsentStatus,
  ContactKind,
  ContractBasis,
  CostKind,
  CountAccuracy,
  ContributionForm,
  DataClass,
  DateAccuracy,
  DeathCause,
  Deprivation,
  DisabilityLevel,
  DisabilityType,
  DisclosureReason,
  DocumentKind,
  DuplicateGrade,
  EducationLevel,
  EmergencyAccessStatus,
  EmergencyGroup,
  EmergencyReason,
  EmploymentStatus,
  ErrorReason,
  EndCondition,
  Ethnicity,
  FacilityKind,
  FacilityLevel,
  FactMeasure,
  FactPeriod,
  FactTie,
  FollowUpResult,
  FundingSource,
  Grade,
  HandoverParty,
  HouseholdRelationship,
  HousingCondition,
  HousingKind,
  HousingTenure,
  HousingWork,
  IdentifierSystem,
  IndicatorUnit,
  LegalBasis,
  LegalInstrument,
  MaritalStatus,
  MaterialKind,
  MediaType,
  NeedLevel,
  NoIdentifierReason,
  OccupationGroup,
  OutreachPlace,
  Ownership,
  Parent,
  ParentState,
  PaymentChannel,
  PaymentFailureReason,
  PaymentStatus,
  PlanApprover,
  PlanOutcome,
  PlanStatus,
  PovertyStatus,
  PrivacyRefusalReason,
  PrivacyRequestChannel,
  PrivacyRequestKind,
  PrivacyRequestStatus,
  PrivacyRequester,
  ProgrammeKind,
  ProgrammeStatus,
  Purpose,
  Qualification,
  OfferStatus,
  TransferRequestStatus,
  ReferenceAmount,
  ReferenceCount,
  ReferralDueRule,
  ReferralKind,
  ReferralOutcome,
  ReferralRejectReason,
  ReferralStatus,
  ReferralStopReason,
  ReliefEventKind,
  ReliefKind,
  ReportKind,
  ReportScope,
  RiskLevel,
  ScheduleKind,
  SchoolLevel,
  SensitivityLabel,
  ServiceChannel,
  ServiceEventStatus,
  ServiceKind,
  ServiceOutcome,
  ServiceStatus,
  Setting,
  Sex,
  Situation,
  StayDestinationKind,
  StayEndReason,
  StayPlaceKind,
  StayStatus,
  TrainingKind,
  TrainingMode,
  TrainingResult,
  TrainingTarget,
  SponsorKind,
  Urgency,
  VerificationLevel,
  Weekday,
  WorkArea,
  WorkerKind,
  WorkerRole,
  WorkingTime,
])
