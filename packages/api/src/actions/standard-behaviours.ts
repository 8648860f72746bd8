import type { Behaviours } from '../behaviour.ts'
import { accessGrantBehaviour } from './access-grant-behaviour.ts'
import { assessmentBehaviour } from './assessment-behaviour.ts'
import { auditEventBehaviour } from './audit-event-behaviour.ts'
import { beneficiaryBehaviour } from './beneficiary-behaviour.ts'
import { benefitBehaviour } from './benefit-behaviour.ts'
import { breachBehaviour } from './breach-behaviour.ts'
import { caseBehaviour } from './case-behaviour.ts'
import { consentBehaviour } from './consent-behaviour.ts'
import { emergencyAccessBehaviour } from './emergency-access-behaviour.ts'
import { outreachEventBehaviour } from './outreach-event-behaviour.ts'
import { paymentBehaviour } from './payment-behaviour.ts'
import { privacyRequestBehaviour } from './privacy-request-behaviour.ts'
import { programmeBehaviour } from './programme-behaviour.ts'
import { referralBehaviour } from './referral-behaviour.ts'
import { referralOfferBehaviour } from './referral-offer-behaviour.ts'
import { reportBehaviour } from './report-behaviour.ts'
import { serviceBehaviour } from './service-behaviour.ts'
import { serviceEventBehaviour } from './service-event-behaviour.ts'
import { stayBehaviour } from './stay-behaviour.ts'
import { supportPlanBehaviour } from './support-plan-behaviour.ts'
import { trainingBehaviour } from './training-behaviour.ts'
import { transferRequestBehaviour } from './transfer-request-behaviour.ts'
import { workerBehaviour } from './worker-behaviour.ts'

/** What the resources of the standard do beyond keeping records. */
export const standardBehaviours: Behaviours = new Map([
  accessGrantBehaviour,
  assessmentBehaviour,
  auditEventBehaviour,
  beneficiaryBehaviour,
  benefitBehaviour,
  breachBehaviour,
  emergencyAccessBehaviour,
  caseBehaviour,
  consentBehaviour,
  outreachEventBehaviour,
  paymentBehaviour,
  privacyRequestBehaviour,
  programmeBehaviour,
  referralBehaviour,
  referralOfferBehaviour,
  serviceBehaviour,
  serviceEventBehaviour,
  stayBehaviour,
  supportPlanBehaviour,
  trainingBehaviour,
  transferRequestBehaviour,
  workerBehaviour,
  privacyRequestBehaviour,
  supportPlanBehaviour,
  reportBehaviour,
])
