import { refuseFaults } from '../refusal.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** A facility tells the network of its own doings, and of those of facilities that it registered: nobody speaks for another. */
export async function requireOwnFacility({ facilityId }: { readonly facilityId: string }, work: UnitOfWork): Promise<void> {
  const { subject } = work.context
  if (facilityId === subject.facilityId) return
  const { owner } = await work.load('Facility', facilityId)
  refuseFaults('invalid', owner === subject.facilityId ? [] : [{ pointer: '/facilityId', code: 'foreign-facility' }])
}
