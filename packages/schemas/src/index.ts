// The declaration forms

export {
  type Action,
  type ActionDeclaration,
  type AnyAction,
  defineAction,
  defineQuestion,
  type InputOf,
  type OutputOf,
  type Question,
} from './action.ts'
export { type Code, type CodeList, defineCodeList } from './code-list.ts'
export { draftOf } from './draft.ts'
export { type Envelope, type EnvelopeKey, envelope, Labels } from './envelope.ts'
export { type Extended, type ExtendedActions, extendResource } from './extend-resource.ts'
export {
  type AnyExtension,
  defineExtension,
  type Extension,
  type ExtensionDeclaration,
  type ExtensionFields,
  type ExtensionParameters,
  type ExtensionQuery,
} from './extension.ts'
export { type FactDeclaration, type FactDeclarations, type FactTest, facilityFact, identityFact } from './fact.ts'
export { defineFieldProblem, defineProblem, type FieldProblem, type Problem } from './problem.ts'
export { type Described, field, type Meta, metaOf, named, standard } from './registry.ts'
export {
  type AnyResource,
  defineResource,
  isKeptByServer,
  type Resource,
  type ResourceDeclaration,
  type ResourceShape,
  type ShapeOf,
  type UniqueKey,
  type Verb,
} from './resource.ts'
export { defineRule, type Fault, type Rule, type RuleContext } from './rule.ts'
export {
  type DateParameter,
  defineSearch,
  type IdentifierParameter,
  type InstantParameter,
  type NameParameter,
  type OverdueParameter,
  type QueryOf,
  type SearchParameter,
  type SearchParameters,
  type TokenParameter,
} from './search.ts'
export { defineStateMachine, legalMoves, type Move, type Party, type StateMachine } from './state-machine.ts'
export type { Language, Text } from './text.ts'
export { dayInVietNam, endOfDayInVietNam, startOfDayInVietNam } from './viet-nam-time.ts'

// Facts read from a declaration

export { type AnyFace, type Face, type FacesOf, facesOf, type ShapeOfFace } from './face.ts'
export { extensionsField, fieldsOf, fieldsOfDataClasses, innerOf, type ReferencePath, referencesIn, requiredFields } from './fields.ts'
export { pointerTo, valueAt } from './json-pointer.ts'
export { type LabelSource, type LabelsAt, labelSourcesIn, labelsAt, sensitivityOf } from './labels.ts'
export { type SearchRequest, searchRequestOf } from './search-request.ts'
export { type Validation, validateDraft, validateInput, validateShape } from './validate.ts'
export { stepsOf, type ValueAt, valuesAt } from './values-at.ts'

// The resources of the standard

export { activityMachine, Cancellation, Funding, LegalDecision } from './resources/activity-parts.ts'
export { Assessment, AssessmentDraft, type AssessmentQuery, assessmentResource } from './resources/assessment.ts'
export { ClientState, FamilyCapacity, Need, Wishes } from './resources/assessment-parts.ts'
export { AuditEventDraft, type AuditEventQuery, auditEventResource } from './resources/audit-event.ts'
export { Beneficiary, BeneficiaryDraft, type BeneficiaryQuery, beneficiaryResource } from './resources/beneficiary.ts'
export {
  BeneficiaryMerge,
  BeneficiaryMerging,
  BeneficiaryUnmerging,
  beneficiaryMachine,
  DeathDeclaration,
  MovedReference,
  OpenMatter,
  OpenMatters,
} from './resources/beneficiary-actions.ts'
export { Bereavement, Carer, ParentCircumstance, PaymentAccount } from './resources/beneficiary-family.ts'
export { Condition, Disability, DisabilityCertificate, Icd10Code } from './resources/beneficiary-health.ts'
export { BeneficiaryMatch, BeneficiaryMatches, MatchedBeneficiary, MatchIdentifier, MatchReason } from './resources/beneficiary-match.ts'
export {
  AllowanceGroupMembership,
  ChildGroupMembership,
  Death,
  Education,
  Income,
  Occupation,
  PersonSituation,
  SchoolYear,
} from './resources/beneficiary-parts.ts'
export { Benefit, BenefitDraft } from './resources/benefit.ts'
export {
  BenefitActivation,
  BenefitAdjustment,
  BenefitDecision,
  BenefitInterruption,
  BenefitRedirection,
  BenefitResumption,
  BenefitStop,
  BenefitSuspension,
  benefitMachine,
} from './resources/benefit-actions.ts'
export { BenefitGoods, EmergencyRelief, HousingSupport, LivelihoodSupport, PolicyLoan } from './resources/benefit-details.ts'
export { AmountBasis, BenefitEnd, BenefitFunding, BenefitSchedule, RecipientAccount } from './resources/benefit-parts.ts'
export { type BenefitQuery, benefitResource } from './resources/benefit-resource.ts'
export { Breach, BreachDraft, type BreachQuery, breachResource } from './resources/breach.ts'
export {
  BreachAssessment,
  BreachClosure,
  BreachDismissal,
  BreachNotification,
  BreachSupplement,
  breachLimits,
  breachMachine,
  ContainmentMeasure,
  SubjectCount,
  SubjectsTold,
} from './resources/breach-parts.ts'
export { Case, CaseDraft, type CaseQuery, caseResource } from './resources/case.ts'
export { CaseAdvance, CaseClosure, CaseReopening, caseMachine } from './resources/case-actions.ts'
export { CaseTransfer } from './resources/case-transfer.ts'
export { Consent, ConsentDraft, type ConsentQuery, consentResource } from './resources/consent.ts'
export { ConsentParty, ConsentWithdrawal, consentMachine } from './resources/consent-parts.ts'
export {
  Contribution,
  ContributionDraft,
  ContributionPeriod,
  type ContributionQuery,
  contributionResource,
  PeopleReached,
} from './resources/contribution.ts'
export { Disclosure, NeedSummary } from './resources/disclosure.ts'
export { Document, DocumentDraft, type DocumentQuery, documentResource, Sha256 } from './resources/document.ts'
export { EntryInError } from './resources/entry-in-error.ts'
export { Facility, FacilityDraft, type FacilityQuery, facilityResource, GoverningBody, Licence } from './resources/facility.ts'
export { Staffing } from './resources/facility-parts.ts'
export { Household, HouseholdDraft, type HouseholdQuery, householdResource } from './resources/household.ts'
export { HouseholdMember, Housing, PovertyDecision, YearlyPovertyStatus } from './resources/household-parts.ts'
export {
  Indicator,
  IndicatorBreakdown,
  IndicatorCode,
  IndicatorDraft,
  type IndicatorQuery,
  indicatorResource,
} from './resources/indicator.ts'
export {
  DimensionName,
  FactName,
  IndicatorCondition,
  IndicatorLink,
  IndicatorSelection,
  LinkedSelection,
} from './resources/indicator-selection.ts'
export {
  OutreachEvent,
  OutreachEventDraft,
  type OutreachEventQuery,
  OutreachMaterial,
  outreachEventResource,
} from './resources/outreach-event.ts'
export { Payment, PaymentDraft, type PaymentQuery, paymentResource } from './resources/payment.ts'
export {
  PaymentAttempt,
  PaymentConfirmation,
  PaymentFailure,
  PaymentRescheduling,
  PeriodName,
  paymentMachine,
} from './resources/payment-actions.ts'
export { PrivacyRequest, PrivacyRequestDraft, type PrivacyRequestQuery, privacyRequestResource } from './resources/privacy-request.ts'
export {
  PrivacyAcknowledgement,
  PrivacyExtension,
  PrivacyFulfilment,
  PrivacyRefusal,
  PrivacyRequestParty,
  PrivacyRequestWithdrawal,
  privacyRequestMachine,
} from './resources/privacy-request-parts.ts'
export { Programme, ProgrammeDraft, type ProgrammeQuery, programmeResource } from './resources/programme.ts'
export { ProgrammeOutcome, ProgrammeStart, programmeMachine } from './resources/programme-actions.ts'
export { type ReferralQuery, referralResource } from './resources/referral.ts'
export { ReferralAcceptance, ReferralRejection, ReferralStop, referralMachine } from './resources/referral-actions.ts'
export { ReferralChain, ReferralForwarding } from './resources/referral-forwarding.ts'
export { ReferralOffer, ReferralOfferDraft, type ReferralOfferQuery, referralOfferResource } from './resources/referral-offer.ts'
export { OfferInvitation, offerMachine } from './resources/referral-offer-parts.ts'
export {
  MinimumIdentity,
  MustNotBeInformed,
  ReferralContact,
  ReferralFeedback,
  ReferralHandover,
  SafetyNote,
} from './resources/referral-parts.ts'
export { Referral, ReferralDraft } from './resources/referral-record.ts'
export { Report, ReportDraft, type ReportQuery, ReportRequest, reportResource } from './resources/report.ts'
export { ReportValue } from './resources/report-parts.ts'
export { Service, ServiceDraft, type ServiceQuery, serviceResource } from './resources/service.ts'
export { ServiceEnding, ServicePause, ServiceResumption, serviceMachine } from './resources/service-actions.ts'
export { ServiceEvent, ServiceEventDraft, type ServiceEventQuery, serviceEventResource } from './resources/service-event.ts'
export { PlanActivityReference, serviceEventMachine } from './resources/service-event-parts.ts'
export {
  OpeningHours,
  ServiceApplication,
  ServiceCapacity,
  ServiceCost,
  ServiceEligibility,
  TargetSituation,
} from './resources/service-parts.ts'
export { Sponsor, SponsorDraft, type SponsorQuery, sponsorResource } from './resources/sponsor.ts'
export { Stay, StayDraft, type StayQuery, stayResource } from './resources/stay.ts'
export { StayEnding, StayExtension, stayMachine } from './resources/stay-actions.ts'
export {
  MinutesSigner,
  ResidentFile,
  StayContract,
  StayDecision,
  StayDestination,
  StayFollowUp,
  StayMinutes,
  StayPlace,
} from './resources/stay-parts.ts'
export { SupportPlan, SupportPlanDraft, type SupportPlanQuery, supportPlanResource } from './resources/support-plan.ts'
export { PlanActivation, PlanApproval, PlanCompletion, PlanRevision, supportPlanMachine } from './resources/support-plan-actions.ts'
export { PlanActivity, PlanActivityKey, PlanAgreement, PlanGoal, PlanRisk } from './resources/support-plan-parts.ts'
export { Target, TargetDraft, type TargetQuery, targetResource } from './resources/target.ts'
export { Training, TrainingDraft, type TrainingQuery, trainingResource } from './resources/training.ts'
export { FacilityAttendance, TrainedWorker } from './resources/training-parts.ts'
export {
  ToldIdentifier,
  TransferRequest,
  TransferRequestAnswer,
  TransferRequestDraft,
  type TransferRequestQuery,
  transferRequestMachine,
  transferRequestResource,
} from './resources/transfer-request.ts'
export { Worker, WorkerDraft, type WorkerQuery, workerResource } from './resources/worker.ts'
export { ConductRecord, PracticeCertificate, PracticeSupervision, WorkCommune, WorkerQualification } from './resources/worker-parts.ts'
export { resources } from './resources.ts'

// Indicators of the standard

export { referenceAmount, referenceAmounts } from './indicators/reference-amounts.ts'
export type { StandardIndicator } from './indicators/standard-indicator.ts'
export { standardIndicators } from './indicators/standard-indicators.ts'
export { standardTargets } from './indicators/standard-targets.ts'

// Code lists

export { AbilityLevel } from './code-lists/ability-level.ts'
export { ActivityStatus } from './code-lists/activity-status.ts'
export { AddressKind } from './code-lists/address-kind.ts'
export { AdmissionKind } from './code-lists/admission-kind.ts'
export { AgreementParty } from './code-lists/agreement-party.ts'
export { AllowanceGroup } from './code-lists/allowance-group.ts'
export { AmountQualifier } from './code-lists/amount-qualifier.ts'
export { AreaClass } from './code-lists/area-class.ts'
export { AssessmentDomain } from './code-lists/assessment-domain.ts'
export { AssessmentKind } from './code-lists/assessment-kind.ts'
export { Bank } from './code-lists/bank.ts'
export { BeneficiaryStatus } from './code-lists/beneficiary-status.ts'
export { BenefitProgramme } from './code-lists/benefit-programme.ts'
export { BenefitStatus } from './code-lists/benefit-status.ts'
export { BenefitStopReason } from './code-lists/benefit-stop-reason.ts'
export { BenefitSuspendReason } from './code-lists/benefit-suspend-reason.ts'
export { BreachAuthority } from './code-lists/breach-authority.ts'
export { BreachCause } from './code-lists/breach-cause.ts'
export { BreachHarm } from './code-lists/breach-harm.ts'
export { BreachStatus } from './code-lists/breach-status.ts'
export { CareModality } from './code-lists/care-modality.ts'
export { CarerRelationship } from './code-lists/carer-relationship.ts'
export { CaseKind } from './code-lists/case-kind.ts'
export { CaseOutcome } from './code-lists/case-outcome.ts'
export { CasePhase } from './code-lists/case-phase.ts'
export { CaseSource } from './code-lists/case-source.ts'
export { ChildGroup } from './code-lists/child-group.ts'
export { ChildSubGroup } from './code-lists/child-sub-group.ts'
export { ClientClassification } from './code-lists/client-classification.ts'
export { ClientKind } from './code-lists/client-kind.ts'
export { ClosingReason } from './code-lists/closing-reason.ts'
export { Comparator } from './code-lists/comparator.ts'
export { ConductKind } from './code-lists/conduct-kind.ts'
export { Confidentiality } from './code-lists/confidentiality.ts'
export { ConsentForm } from './code-lists/consent-form.ts'
export { ConsentGiver } from './code-lists/consent-giver.ts'
export { ConsentStatus } from './code-lists/consent-status.ts'
export { ContactKind } from './code-lists/contact-kind.ts'
export { ContractBasis } from './code-lists/contract-basis.ts'
export { ContributionForm } from './code-lists/contribution-form.ts'
export { CostKind } from './code-lists/cost-kind.ts'
export { CountAccuracy } from './code-lists/count-accuracy.ts'
export { DataClass } from './code-lists/data-class.ts'
export { DateAccuracy } from './code-lists/date-accuracy.ts'
export { DeathCause } from './code-lists/death-cause.ts'
export { Deprivation } from './code-lists/deprivation.ts'
export { DisabilityLevel } from './code-lists/disability-level.ts'
export { DisabilityType } from './code-lists/disability-type.ts'
export { DocumentKind } from './code-lists/document-kind.ts'
export { DuplicateGrade } from './code-lists/duplicate-grade.ts'
export { EducationLevel } from './code-lists/education-level.ts'
export { EmergencyGroup } from './code-lists/emergency-group.ts'
export { EmploymentStatus } from './code-lists/employment-status.ts'
export { EndCondition } from './code-lists/end-condition.ts'
export { ErrorReason } from './code-lists/error-reason.ts'
export { Ethnicity } from './code-lists/ethnicity.ts'
export { FacilityKind } from './code-lists/facility-kind.ts'
export { FacilityLevel } from './code-lists/facility-level.ts'
export { FactMeasure } from './code-lists/fact-measure.ts'
export { FactPeriod } from './code-lists/fact-period.ts'
export { FactTie } from './code-lists/fact-tie.ts'
export { FollowUpResult } from './code-lists/follow-up-result.ts'
export { FundingSource } from './code-lists/funding-source.ts'
export { Grade } from './code-lists/grade.ts'
export { HandoverParty } from './code-lists/handover-party.ts'
export { HouseholdRelationship } from './code-lists/household-relationship.ts'
export { HousingCondition } from './code-lists/housing-condition.ts'
export { HousingKind } from './code-lists/housing-kind.ts'
export { HousingTenure } from './code-lists/housing-tenure.ts'
export { HousingWork } from './code-lists/housing-work.ts'
export { IdentifierSystem } from './code-lists/identifier-system.ts'
export { IndicatorUnit } from './code-lists/indicator-unit.ts'
export { LegalBasis } from './code-lists/legal-basis.ts'
export { LegalInstrument } from './code-lists/legal-instrument.ts'
export { MaritalStatus } from './code-lists/marital-status.ts'
export { MaterialKind } from './code-lists/material-kind.ts'
export { MediaType } from './code-lists/media-type.ts'
export { NeedLevel } from './code-lists/need-level.ts'
export { NoIdentifierReason } from './code-lists/no-identifier-reason.ts'
export { OccupationGroup } from './code-lists/occupation-group.ts'
export { OfferStatus } from './code-lists/offer-status.ts'
export { OutreachPlace } from './code-lists/outreach-place.ts'
export { Ownership } from './code-lists/ownership.ts'
export { Parent } from './code-lists/parent.ts'
export { ParentState } from './code-lists/parent-state.ts'
export { PaymentChannel } from './code-lists/payment-channel.ts'
export { PaymentFailureReason } from './code-lists/payment-failure-reason.ts'
export { PaymentStatus } from './code-lists/payment-status.ts'
export { PlanApprover } from './code-lists/plan-approver.ts'
export { PlanOutcome } from './code-lists/plan-outcome.ts'
export { PlanStatus } from './code-lists/plan-status.ts'
export { PovertyStatus } from './code-lists/poverty-status.ts'
export { PrivacyRefusalReason } from './code-lists/privacy-refusal-reason.ts'
export { PrivacyRequestChannel } from './code-lists/privacy-request-channel.ts'
export { PrivacyRequestKind } from './code-lists/privacy-request-kind.ts'
export { PrivacyRequestStatus } from './code-lists/privacy-request-status.ts'
export { PrivacyRequester } from './code-lists/privacy-requester.ts'
export { ProgrammeKind } from './code-lists/programme-kind.ts'
export { ProgrammeStatus } from './code-lists/programme-status.ts'
export { Purpose } from './code-lists/purpose.ts'
export { Qualification } from './code-lists/qualification.ts'
export { ReferenceAmount } from './code-lists/reference-amount.ts'
export { ReferenceCount } from './code-lists/reference-count.ts'
export { ReferralDueRule } from './code-lists/referral-due-rule.ts'
export { ReferralKind } from './code-lists/referral-kind.ts'
export { ReferralOutcome } from './code-lists/referral-outcome.ts'
export { ReferralRejectReason } from './code-lists/referral-reject-reason.ts'
export { ReferralStatus } from './code-lists/referral-status.ts'
export { ReferralStopReason } from './code-lists/referral-stop-reason.ts'
export { ReliefEventKind } from './code-lists/relief-event-kind.ts'
export { ReliefKind } from './code-lists/relief-kind.ts'
export { ReportKind } from './code-lists/report-kind.ts'
export { ReportScope } from './code-lists/report-scope.ts'
export { RiskLevel } from './code-lists/risk-level.ts'
export { ScheduleKind } from './code-lists/schedule-kind.ts'
export { SchoolLevel } from './code-lists/school-level.ts'
export { SensitivityLabel } from './code-lists/sensitivity-label.ts'
export { ServiceChannel } from './code-lists/service-channel.ts'
export { ServiceEventStatus } from './code-lists/service-event-status.ts'
export { ServiceKind } from './code-lists/service-kind.ts'
export { ServiceOutcome } from './code-lists/service-outcome.ts'
export { ServiceStatus } from './code-lists/service-status.ts'
export { Setting } from './code-lists/setting.ts'
export { Sex } from './code-lists/sex.ts'
export { Situation } from './code-lists/situation.ts'
export { SponsorKind } from './code-lists/sponsor-kind.ts'
export { StayDestinationKind } from './code-lists/stay-destination-kind.ts'
export { StayEndReason } from './code-lists/stay-end-reason.ts'
export { StayPlaceKind } from './code-lists/stay-place-kind.ts'
export { StayStatus } from './code-lists/stay-status.ts'
export { TrainingKind } from './code-lists/training-kind.ts'
export { TrainingMode } from './code-lists/training-mode.ts'
export { TrainingResult } from './code-lists/training-result.ts'
export { TrainingTarget } from './code-lists/training-target.ts'
export { TransferRequestStatus } from './code-lists/transfer-request-status.ts'
export { Urgency } from './code-lists/urgency.ts'
export { VerificationLevel } from './code-lists/verification-level.ts'
export { Weekday } from './code-lists/weekday.ts'
export { WorkerKind } from './code-lists/worker-kind.ts'
export { WorkingTime } from './code-lists/working-time.ts'
export { codeLists } from './code-lists.ts'

// Problems

export { type FieldProblemCode, fieldProblems, typeNames } from './field-problems.ts'
export { type ProblemCode, problems } from './problems.ts'

// Rules

export { dayBefore } from './calendar-day.ts'
export { type Admission, admissionFitsKind } from './rules/admission-fits-kind.ts'
export { amountsKnown } from './rules/amounts-known.ts'
export { areaFitsScope } from './rules/area-fits-scope.ts'
export { type CaseClient, caseClientKnown } from './rules/case-client-known.ts'
export { childWithGuardian } from './rules/child-with-guardian.ts'
export { clientFitsKind, type ServedClient } from './rules/client-fits-kind.ts'
export { type Closing, closingComplete } from './rules/closing-complete.ts'
export { type CodeUse, codesValid } from './rules/codes-valid.ts'
export { communesInProvinces, communesInProvincesAt } from './rules/communes-in-provinces.ts'
export { type ConsentTerms, consentGaps, type IntendedDisclosure } from './rules/consent-gaps.ts'
export { contactsReachable } from './rules/contacts-reachable.ts'
export { countsKnownFacts } from './rules/counts-known-facts.ts'
export { datesInOrder, type Span } from './rules/dates-in-order.ts'
export { datesNotInFuture } from './rules/dates-not-in-future.ts'
export { disclosesOnce } from './rules/discloses-once.ts'
export { disclosureHasBasis, type WithDisclosure } from './rules/disclosure-has-basis.ts'
export { type Ending, endingComplete } from './rules/ending-complete.ts'
export { foldName } from './rules/fold-name.ts'
export { type Funded, fundingInOrder } from './rules/funding-in-order.ts'
export { determinedCells, hiddenCells, isSmall, LARGEST_SMALL_CELL, type StatisticCell, type StatisticSum } from './rules/hidden-cells.ts'
export { type Identified, identifierOrReason } from './rules/identifier-or-reason.ts'
export { identifierShapes } from './rules/identifier-shapes.ts'
export { type MatchProfile, matchNeedsMore } from './rules/match-needs-more.ts'
export { noDuplicates } from './rules/no-duplicates.ts'
export { type Membership, oneHouseholdHead } from './rules/one-household-head.ts'
export { amountFor, isDue, type PaidBenefit, type PaymentTerms, paymentFaults, periodStart } from './rules/payment-faults.ts'
export { possibleDates } from './rules/possible-dates.ts'
export { type PrivacyClock, type PrivacyDeadlines, privacyDeadlines } from './rules/privacy-deadlines.ts'
export { type ProgrammeDetails, programmeDetails } from './rules/programme-details.ts'
export { type RefusedRight, refusalHasBasis } from './rules/refusal-has-basis.ts'
export { type ResidentFileFacts, residentFile } from './rules/resident-file.ts'
export { resumptionDated } from './rules/resumption-dated.ts'
export { type ScheduleParts, scheduleComplete } from './rules/schedule-complete.ts'
export { schoolYearsInOrder } from './rules/school-years-in-order.ts'
export { sponsorNamed } from './rules/sponsor-named.ts'
export { type AboutSubject, subjectKnown } from './rules/subject-known.ts'
export { transferNamesCase } from './rules/transfer-names-case.ts'
export { wholeMonths } from './rules/whole-months.ts'
export { type Employed, workplaceKnown } from './rules/workplace-known.ts'

// The rules that calculate

export type { DescribedRule } from './rules/described-rule.ts'
export { rules } from './rules/described-rules.ts'

// Allowances

export { type AllowanceGroupCode, coefficientGroupOf } from './rules/allowance/allowance-group-code.ts'
export type { AllowanceAnswer, AllowanceLine, AllowanceQuestion, DeclinedGroup } from './rules/allowance/allowance-question.ts'
export { type BackPayment, backPayment } from './rules/allowance/back-payment.ts'
export { calculateAllowance } from './rules/allowance/calculate-allowance.ts'
export { type CarerAnswer, type CarerQuestion, carerSupport, type GivenCare, type SupportedCare } from './rules/allowance/carer-support.ts'
export { coefficientInMonth, coefficientOn } from './rules/allowance/coefficient-in-month.ts'
export { type OneOffAmount, type OneOffQuestion, type OneOffSupport, oneOffAmount } from './rules/allowance/one-off-amounts.ts'
export type { AgeStep, AllowanceInstrument, AllowanceRuleSet, GroupRule } from './rules/allowance/rule-set.ts'
export { groupByArticle, type RuleSetQuestion, ruleSetAt } from './rules/allowance/rule-set-at.ts'
export { allowanceRuleSets } from './rules/allowance/rule-sets.ts'
export { type LevelQuestion, type StandardLevel, standardLevelAt, standardLevels } from './rules/allowance/standard-level.ts'

// Entitlement

export { countedChildren } from './rules/entitlement/counted-children.ts'
export { type EntitlementFact, type EntitlementFacts, entitlementQuestions } from './rules/entitlement/entitlement-facts.ts'
export { type AssistedHousehold, type AssistedPerson, entitlementFactsOf } from './rules/entitlement/entitlement-facts-of.ts'
export {
  type Entitlement,
  type EntitlementExplanation,
  type EntitlementQuestion,
  explainEntitlement,
  type MissingFact,
} from './rules/entitlement/explain-entitlement.ts'
export { type NoSupportCase, noSupportCase } from './rules/entitlement/no-support-case.ts'

// Duplicates

export { type DuplicateEvidenceCode, duplicateEvidence } from './rules/duplicates/duplicate-evidence.ts'
export type { MatchedPerson } from './rules/duplicates/matched-person.ts'
export { type DuplicateReason, type DuplicateScore, duplicateGrades, scoreDuplicate } from './rules/duplicates/score-duplicate.ts'
export { foldTonePlacement } from './rules/fold-tone-placement.ts'
export type { Reason } from './rules/reason.ts'

// Numbers, poverty, supervision

export { type DeclaredPerson, type DecodedPersonalNumber, decodePersonalNumber } from './rules/numbers/decode-personal-number.ts'
export { type ReadHealthInsuranceNumber, readHealthInsuranceNumber } from './rules/numbers/read-health-insurance-number.ts'
export { type ReadPhone, readPhone } from './rules/numbers/read-phone.ts'
export { type ReadSocialInsuranceNumber, readSocialInsuranceNumber } from './rules/numbers/read-social-insurance-number.ts'
export {
  type HouseholdMeasure,
  type PovertyLine,
  type PovertySuggestion,
  povertyLineOf,
  povertyLines,
  suggestPovertyStatus,
} from './rules/poverty/poverty-threshold.ts'
export { type SupervisorLoad, supervisorLoad } from './rules/supervisor-load.ts'

// Schedules

export { ageOn, birthdayAt } from './rules/birthdays.ts'
export { type ExpansionBounds, paymentPeriods } from './rules/schedules/payment-periods.ts'
export type { PaymentPeriod, PaymentSchedule, ScheduleFacts } from './rules/schedules/payment-schedule.ts'
export { type ScheduleEnd, scheduleEnd } from './rules/schedules/schedule-end.ts'
export { type SchoolCalendar, schoolCalendar, schoolYearAt, schoolYearOf } from './rules/schedules/school-calendar.ts'

// Time limits

export { endOfTimeLimit } from './rules/time-limits/end-of-time-limit.ts'
export { type TimeLimit, type TimeLimitCode, timeLimits } from './rules/time-limits/time-limits.ts'
export { judgeUncollected, type UncollectedAnswer } from './rules/time-limits/uncollected-months.ts'

// Working days

export { type ReferralDue, referralDue } from './rules/referral-due.ts'
export { addWorkingDays } from './rules/working-days/add-working-days.ts'
export { type Holiday, type HolidayKind, type HolidayYear, holidayKinds, type SwappedDay } from './rules/working-days/holiday.ts'
export { holidayYears } from './rules/working-days/holiday-years.ts'
export { OutsideWorkingCalendarError } from './rules/working-days/outside-working-calendar-error.ts'
export { holidayOn, isWorkingDay, workingCalendar } from './rules/working-days/working-calendar.ts'
export { workingDaysBetween } from './rules/working-days/working-days-between.ts'

// Primitives

export { Address, CommuneCode, ProvinceCode } from './primitives/address.ts'
export { AdministrativeArea } from './primitives/administrative-area.ts'
export { Contact } from './primitives/contact.ts'
export { CountryCode } from './primitives/country-code.ts'
export { HeadCount } from './primitives/head-count.ts'
export { Id } from './primitives/id.ts'
export { Identifier } from './primitives/identifier.ts'
export { LanguageCode } from './primitives/language-code.ts'
export { LocalDate } from './primitives/local-date.ts'
export { Money } from './primitives/money.ts'
export { PartialDate } from './primitives/partial-date.ts'
export { PersonName } from './primitives/person-name.ts'
export { Phone } from './primitives/phone.ts'
export { TimeOfDay } from './primitives/time-of-day.ts'
export { Timestamp } from './primitives/timestamp.ts'
export { WebAddress } from './primitives/web-address.ts'

// What goes over the wire beside records

export { AuditEvent, AuditPage } from './exchange/audit-event.ts'
export { BilingualText } from './exchange/bilingual-text.ts'
export { Change, ChangePage } from './exchange/change.ts'
export { CodeAnswer, CodeResolution } from './exchange/code-answer.ts'
export { CodeListFacts, CodeListId, CodeListIndex } from './exchange/code-list-index.ts'
export { CodeListsQuestion, CodeQuestion, CodesQuestion, codesPerPage } from './exchange/code-list-questions.ts'
export { CodePage } from './exchange/code-page.ts'
export { Cursor } from './exchange/cursor.ts'
export { DateRange } from './exchange/date-range.ts'
export { DiscoveredParameter, DiscoveredResource, Discovery, ServerLimits } from './exchange/discovery.ts'
export { Health } from './exchange/health.ts'
export { IdempotencyKey } from './exchange/idempotency-key.ts'
export { IdentifierQuery } from './exchange/identifier-query.ts'
export { DayOrInstant, InstantRange } from './exchange/instant-range.ts'
export { IssuerMetadata, KeySet } from './exchange/issuer.ts'
export { CodeText, ListedCode } from './exchange/listed-code.ts'
export { OpenApiDocument } from './exchange/open-api-document.ts'
export { HistoryPage, Page } from './exchange/page.ts'
export { AllowedMove, ProblemDocument, ProblemError } from './exchange/problem-document.ts'
export { CountedFact, CountedPage, ReportDefinitions, ReportPreview } from './exchange/report-exchange.ts'
export { ResourceName } from './exchange/resource-name.ts'
export { SearchText } from './exchange/search-text.ts'
export { TokenError, TokenRequest, TokenResponse } from './exchange/token.ts'

// Operations and their paths

export { includesOf, type ResourceList } from './operations/includes.ts'
export type {
  ActionOperation,
  FixedOperation,
  FixedOperationKind,
  Operation,
  QuestionOperation,
  ResourceOperation,
  ResourceOperationKind,
  Route,
  Scope,
} from './operations/operation.ts'
export { longestWait, pageSize } from './operations/parameters.ts'
export { isAllowedInUrl } from './operations/search-parameters.ts'
export { operationsOf } from './operations.ts'
export {
  actionPath,
  auditPath,
  basePath,
  collectionPath,
  contentPath,
  fixedPaths,
  historyPath,
  kebabCase,
  questionPath,
  rangeParameter,
  recordPath,
  searchPath,
} from './paths.ts'
export { standardVersion } from './standard-version.ts'

// Emitters: lists in, documents out

export { type CodeListDocument, type CodeListEntry, emitCodeList, emitCodeListCsv, emitCodeListIndex } from './emit/code-lists.ts'
export { exampleOf, type NamedSchemas } from './emit/example-of.ts'
export { emitJsonSchemas, schemaId } from './emit/json-schema.ts'
export { emitOpenApi } from './emit/openapi.ts'
export { emitProblems, type ProblemCatalogue, problemType } from './emit/problems.ts'
export { emitStateDiagram, emitStateMachine, type StateMachineDocument } from './emit/state-machines.ts'
export type { JsonSchema } from './emit/to-json-schema.ts'
