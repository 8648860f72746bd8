import { type Operation, operationsOf, resources } from '@caunoi/schemas'

/** Collections in which a store could go its own way: open to all, of a person, exchanged, offered to whoever fits, with a file, of an emergency. */
export const sampledCollections: readonly string[] = [
  'facilities',
  'beneficiaries',
  'referrals',
  'referralOffers',
  'documents',
  'emergencyAccesses',
]
const named = new Set(['read', 'search', 'patch', 'getContent', 'accept', 'claim'])

/** Operations in which one store could answer otherwise than another: each way of reading, and of taking a record to change it. */
export const sampledOperations: readonly Operation[] = operationsOf(resources).filter(({ kind, route: { operationId } }) => {
  const [collection = '', name = ''] = operationId.split('.')
  return (
    ['changes', 'accesses'].includes(kind) ||
    operationId === 'beneficiaries.history' ||
    (sampledCollections.includes(collection) && named.has(name))
  )
})
