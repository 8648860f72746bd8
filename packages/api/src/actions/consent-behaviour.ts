import { consentResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { withdrawConsent } from './withdraw-consent.ts'

/** A consent stands until it is withdrawn. */
export const consentBehaviour = defineBehaviour(consentResource, { actions: { withdraw: withdrawConsent } })
