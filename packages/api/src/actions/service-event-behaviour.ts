import { type ServiceEvent, type ServiceEventDraft, type SupportPlan, serviceEventResource } from '@caunoi/schemas'
import { defineBehaviour } from '../behaviour.ts'
import { Refusal, refuseFaults } from '../refusal.ts'
import { isEqual } from '../resource/canonical.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { enterInError } from './enter-in-error.ts'

/** Refuses an activity that no approved plan has which the worker sees. One that stays is not looked at: its plan may be hidden by now. */
async function checkPlanActivity(work: UnitOfWork, { planActivity }: ServiceEventDraft, before?: ServiceEventDraft): Promise<void> {
  if (planActivity === undefined || isEqual(planActivity, before?.planActivity)) return
  const stored = await work.findVisible('SupportPlan', planActivity.planId)
  if (!stored)
    throw new Refusal('invalid', {
      faults: [{ pointer: '/planActivity/planId', code: 'unknown-reference', args: { resource: 'SupportPlan' } }],
    })
  const { status, activities } = parseRecord<SupportPlan>(stored)
  const isKnown = status !== 'draft' && activities.some(({ key }) => key === planActivity.activity)
  refuseFaults('invalid', isKnown ? [] : [{ pointer: '/planActivity/activity', code: 'unknown-plan-activity' }])
}

/** A delivered service is written down once, and marked when it was an error. */
export const serviceEventBehaviour = defineBehaviour(serviceEventResource, {
  create: async (draft, work) => {
    await checkPlanActivity(work, draft)
    return { assigned: {} }
  },
  update: async (draft, present, work) => {
    await checkPlanActivity(work, draft, parseRecord<ServiceEvent>(present))
    return { assigned: {} }
  },
  actions: { enterInError },
})
