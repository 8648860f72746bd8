import { type ServiceEventDraft, type SupportPlan, serviceEventResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { enterInError } from './enter-in-error.ts'

/** Refuses an activity that no approved plan has. */
async function checkPlanActivity(work: UnitOfWork, { planActivity }: ServiceEventDraft): Promise<void> {
  if (planActivity === undefined) return
  const { status, activities } = parseRecord<SupportPlan>(await work.load('SupportPlan', planActivity.planId))
  const isKnown = status !== 'draft' && activities.some(({ key }) => key === planActivity.activity)
  refuseFaults('invalid', isKnown ? [] : [{ pointer: '/planActivity/activity', code: 'unknown-plan-activity' }])
}

/** A delivered service is written down once, and marked when it was an error. */
export const serviceEventBehaviour = defineBehaviour(serviceEventResource, {
  create: async (draft, work) => {
    await checkPlanActivity(work, draft)
    return { assigned: {} }
  },
  update: async (draft, _present, work) => {
    await checkPlanActivity(work, draft)
    return { assigned: {} }
  },
  actions: { enterInError },
})
