import { trainingResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { cancelActivity } from './cancel-activity.ts'
import { enterInError } from './enter-in-error.ts'

/** A training that was not held, or recorded in error, counts for nothing. */
export const trainingBehaviour = defineBehaviour(trainingResource, { actions: { cancel: cancelActivity, enterInError } })
