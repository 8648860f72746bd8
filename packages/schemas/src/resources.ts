import { accessGrantResource } from './resources/access-grant.ts'
import { assessmentResource } from './resources/assessment.ts'
import { auditEventResource } from './resources/audit-event.ts'
import { beneficiaryResource } from './resources/beneficiary.ts'
import { benefitResource } from './resources/benefit-resource.ts'
import { breachResource } from './resources/breach.ts'
import { caseResource } from './resources/case.ts'
import { consentResource } from './resources/consent.ts'
import { contributionResource } from './resources/contribution.ts'
import { documentResource } from './resources/document.ts'
import { emergencyAccessResource } from './resources/emergency-access.ts'
import { facilityResource } from './resources/facility.ts'
import { householdResource } from './resources/household.ts'
import { indicatorResource } from './resources/indicator.ts'
import { outreachEventResource } from './resources/outreach-event.ts'
import { paymentResource } from './resources/payment.ts'
import { privacyRequestResource } from './resources/privacy-request.ts'
import { programmeResource } from './resources/programme.ts'
import { referralResource } from './resources/referral.ts'
import { referralOfferResource } from './resources/referral-offer.ts'
import { reportResource } from './resources/report.ts'
import { serviceResource } from './resources/service.ts'
import { serviceEventResource } from './resources/service-event.ts'
import { sponsorResource } from './resources/sponsor.ts'
import { stayResource } from './resources/stay.ts'
import { supportPlanResource } from './resources/support-plan.ts'
import { targetResource } from './resources/target.ts'
import { trainingResource } from './resources/training.ts'
import { transferRequestResource } from './resources/transfer-request.ts'
import { workerResource } from './resources/worker.ts'

/** The resources of the standard, by the name of their collection: paths, routes and client properties are made from these names. */
export const resources = Object.freeze({
  facilities: facilityResource,
  services: serviceResource,
  workers: workerResource,
  programmes: programmeResource,
  trainings: trainingResource,
  outreachEvents: outreachEventResource,
  beneficiaries: beneficiaryResource,
  households: householdResource,
  cases: caseResource,
  assessments: assessmentResource,
  supportPlans: supportPlanResource,
  serviceEvents: serviceEventResource,
  stays: stayResource,
  referrals: referralResource,
  referralOffers: referralOfferResource,
  transferRequests: transferRequestResource,
  documents: documentResource,
  consents: consentResource,
  privacyRequests: privacyRequestResource,
  breaches: breachResource,
  emergencyAccesses: emergencyAccessResource,
  accessGrants: accessGrantResource,
  sponsors: sponsorResource,
  benefits: benefitResource,
  payments: paymentResource,
  contributions: contributionResource,
  auditEvents: auditEventResource,
  indicators: indicatorResource,
  targets: targetResource,
  reports: reportResource,
})
