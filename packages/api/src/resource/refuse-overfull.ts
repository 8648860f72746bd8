import { type AnyResource, fieldsOf, mostItems } from '@caunoi/schemas'
import type { Changes } from '../behaviour.ts'
import { refuseFaults } from '../refusal.ts'

/** Refuses a change by which a list would hold more than the standard lets it, however it grows. */
export function refuseOverfull({ schema }: AnyResource, changes: Changes): void {
  const fields = fieldsOf(schema)
  const faults = Object.entries(changes).flatMap(([name, value]) => {
    const field = fields[name]
    const maximum = Array.isArray(value) && field ? mostItems(field) : undefined
    const isOverfull = Array.isArray(value) && maximum !== undefined && value.length > maximum
    return isOverfull ? [{ pointer: '', code: 'list-full', args: { field: name, maximum } } as const] : []
  })
  refuseFaults('invalid', faults)
}
