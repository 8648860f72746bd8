// The declaration forms

export { type Action, type AnyAction, defineAction, type InputOf, type OutputOf } from './action.ts'
export { type Code, type CodeList, defineCodeList } from './code-list.ts'
export { draftOf } from './draft.ts'
export { type Envelope, type EnvelopeKey, envelope, Labels } from './envelope.ts'
export { defineFieldProblem, defineProblem, type FieldProblem, type Problem } from './problem.ts'
export { field, type Meta, metaOf, named, standard } from './registry.ts'
export {
  type AnyResource,
  defineResource,
  type Resource,
  type ResourceDeclaration,
  type ResourceShape,
  type ShapeOf,
  type Verb,
} from './resource.ts'
export { defineRule, type Fault, type Rule, type RuleContext } from './rule.ts'
export {
  type DateParameter,
  defineSearch,
  type IdentifierParameter,
  type NameParameter,
  type QueryOf,
  type SearchParameter,
  type SearchParameters,
  type TokenParameter,
} from './search.ts'
export { defineStateMachine, legalMoves, type Move, type Party, type StateMachine } from './state-machine.ts'
export type { Language, Text } from './text.ts'

// Facts read from a declaration

export { type AnyFace, type Face, type FacesOf, facesOf, type ShapeOfFace } from './face.ts'
export { fieldsOf, fieldsOfDataClasses, type ReferencePath, referencesIn, requiredFields } from './fields.ts'
export { pointerTo, valueAt } from './json-pointer.ts'
export { type LabelSource, labelSourcesIn, sensitivityOf } from './labels.ts'
export { type SearchRequest, searchRequestOf } from './search-request.ts'
export { type Validation, validateDraft, validateShape } from './validate.ts'
export { type ValueAt, valuesAt } from './values-at.ts'

// The resources of the standard

export { Assessment, AssessmentDraft, type AssessmentQuery, assessmentResource } from './resources/assessment.ts'
export { ClientState, FamilyCapacity, Need, Wishes } from './resources/assessment-parts.ts'
export { Beneficiary, BeneficiaryDraft, type BeneficiaryQuery, beneficiaryResource } from './resources/beneficiary.ts'
export { Bereavement, Carer, ParentCircumstance, PaymentAccount } from './resources/beneficiary-family.ts'
export { Condition, Disability, DisabilityCertificate, Icd10Code } from './resources/beneficiary-health.ts'
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
export { Case, CaseDraft, type CaseQuery, CaseTransfer, caseResource } from './resources/case.ts'
export { CaseAdvance, CaseClosure, CaseReopening, caseMachine } from './resources/case-actions.ts'
export { Facility, FacilityDraft, type FacilityQuery, facilityResource, GoverningBody, Licence } from './resources/facility.ts'
export { Referral, ReferralDraft, type ReferralQuery, referralResource } from './resources/referral.ts'
export { ReferralAcceptance, ReferralRejection, ReferralStop, referralMachine } from './resources/referral-actions.ts'
export {
  Disclosure,
  MinimumIdentity,
  MustNotBeInformed,
  NeedSummary,
  ReferralContact,
  ReferralFeedback,
  SafetyNote,
} from './resources/referral-parts.ts'
export { SupportPlan, SupportPlanDraft, type SupportPlanQuery, supportPlanResource } from './resources/support-plan.ts'
export { PlanActivation, PlanApproval, PlanCompletion, PlanRevision, supportPlanMachine } from './resources/support-plan-actions.ts'
export { PlanActivity, PlanAgreement, PlanGoal, PlanRisk } from './resources/support-plan-parts.ts'
export { resources } from './resources.ts'

// Code lists

export { AddressKind } from './code-lists/address-kind.ts'
export { AllowanceGroup } from './code-lists/allowance-group.ts'
export { AmountQualifier } from './code-lists/amount-qualifier.ts'
export { AssessmentDomain } from './code-lists/assessment-domain.ts'
export { CarerRelationship } from './code-lists/carer-relationship.ts'
export { CaseKind } from './code-lists/case-kind.ts'
export { CaseOutcome } from './code-lists/case-outcome.ts'
export { CasePhase } from './code-lists/case-phase.ts'
export { CaseSource } from './code-lists/case-source.ts'
export { ChildGroup } from './code-lists/child-group.ts'
export { ClientKind } from './code-lists/client-kind.ts'
export { ClosingReason } from './code-lists/closing-reason.ts'
export { Confidentiality } from './code-lists/confidentiality.ts'
export { ContactKind } from './code-lists/contact-kind.ts'
export { DataClass } from './code-lists/data-class.ts'
export { DateAccuracy } from './code-lists/date-accuracy.ts'
export { DeathCause } from './code-lists/death-cause.ts'
export { DisabilityLevel } from './code-lists/disability-level.ts'
export { DisabilityType } from './code-lists/disability-type.ts'
export { EducationLevel } from './code-lists/education-level.ts'
export { EmergencyGroup } from './code-lists/emergency-group.ts'
export { EmploymentStatus } from './code-lists/employment-status.ts'
export { Ethnicity } from './code-lists/ethnicity.ts'
export { FacilityKind } from './code-lists/facility-kind.ts'
export { FacilityLevel } from './code-lists/facility-level.ts'
export { Grade } from './code-lists/grade.ts'
export { IdentifierSystem } from './code-lists/identifier-system.ts'
export { LegalBasis } from './code-lists/legal-basis.ts'
export { MaritalStatus } from './code-lists/marital-status.ts'
export { NeedLevel } from './code-lists/need-level.ts'
export { NoIdentifierReason } from './code-lists/no-identifier-reason.ts'
export { OccupationGroup } from './code-lists/occupation-group.ts'
export { Ownership } from './code-lists/ownership.ts'
export { Parent } from './code-lists/parent.ts'
export { ParentState } from './code-lists/parent-state.ts'
export { PaymentChannel } from './code-lists/payment-channel.ts'
export { ReferralKind } from './code-lists/referral-kind.ts'
export { ReferralOutcome } from './code-lists/referral-outcome.ts'
export { ReferralRejectReason } from './code-lists/referral-reject-reason.ts'
export { ReferralStatus } from './code-lists/referral-status.ts'
export { ReferralStopReason } from './code-lists/referral-stop-reason.ts'
export { SchoolLevel } from './code-lists/school-level.ts'
export { SensitivityLabel } from './code-lists/sensitivity-label.ts'
export { ServiceKind } from './code-lists/service-kind.ts'
export { Setting } from './code-lists/setting.ts'
export { Sex } from './code-lists/sex.ts'
export { Situation } from './code-lists/situation.ts'
export { Urgency } from './code-lists/urgency.ts'
export { VerificationLevel } from './code-lists/verification-level.ts'

// Problems

export { type FieldProblemCode, fieldProblems, typeNames } from './field-problems.ts'
export { type ProblemCode, problems } from './problems.ts'

// Rules

export { amountsKnown } from './rules/amounts-known.ts'
export { communesInProvinces, communesInProvincesAt } from './rules/communes-in-provinces.ts'
export { datesInOrder, type Span } from './rules/dates-in-order.ts'
export { datesNotInFuture } from './rules/dates-not-in-future.ts'
export { disclosureHasBasis } from './rules/disclosure-has-basis.ts'
export { foldName } from './rules/fold-name.ts'
export { identifierOrReason } from './rules/identifier-or-reason.ts'
export { identifierShapes } from './rules/identifier-shapes.ts'
export { noDuplicates } from './rules/no-duplicates.ts'
export { possibleDates } from './rules/possible-dates.ts'

// Primitives

export { Address, CommuneCode, ProvinceCode } from './primitives/address.ts'
export { Contact } from './primitives/contact.ts'
export { CountryCode } from './primitives/country-code.ts'
export { Id } from './primitives/id.ts'
export { Identifier } from './primitives/identifier.ts'
export { LocalDate } from './primitives/local-date.ts'
export { Money } from './primitives/money.ts'
export { PartialDate } from './primitives/partial-date.ts'
export { PersonName } from './primitives/person-name.ts'
export { Phone } from './primitives/phone.ts'
export { ExternalReference, Reference } from './primitives/reference.ts'
export { Timestamp } from './primitives/timestamp.ts'

// What goes over the wire beside records

export { AuditEvent, AuditPage } from './exchange/audit-event.ts'
export { Change, ChangePage } from './exchange/change.ts'
export { Cursor } from './exchange/cursor.ts'
export { DateRange } from './exchange/date-range.ts'
export { DiscoveredParameter, DiscoveredResource, Discovery, ServerLimits } from './exchange/discovery.ts'
export { Health } from './exchange/health.ts'
export { IdempotencyKey } from './exchange/idempotency-key.ts'
export { IdentifierQuery } from './exchange/identifier-query.ts'
export { IssuerMetadata, KeySet } from './exchange/issuer.ts'
export { OpenApiDocument } from './exchange/open-api-document.ts'
export { HistoryPage, Page } from './exchange/page.ts'
export { AllowedMove, ProblemDocument, ProblemError } from './exchange/problem-document.ts'
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
  rangeParameter,
  recordPath,
  searchPath,
} from './paths.ts'
export { standardVersion } from './standard-version.ts'

// Emitters: lists in, documents out

export { type CodeListDocument, type CodeListEntry, emitCodeList, emitCodeListCsv, emitCodeListIndex } from './emit/code-lists.ts'
export { exampleOf } from './emit/example-of.ts'
export { emitJsonSchemas, schemaId } from './emit/json-schema.ts'
export { emitOpenApi } from './emit/openapi.ts'
export { emitProblems, type ProblemCatalogue, problemType } from './emit/problems.ts'
export { emitStateDiagram, emitStateMachine, type StateMachineDocument } from './emit/state-machines.ts'
export type { JsonSchema } from './emit/to-json-schema.ts'
