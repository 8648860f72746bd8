import { type AnyResource, pointerTo, referencesIn, stepsOf, valuesAt } from '@caunoi/schemas'
import type { Document } from '../resource/view.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { findAll } from './find-all.ts'

/** Records that stay as they were sent: a referral tells what was disclosed, and to whom. */
const KEPT = new Set(['Beneficiary', 'Referral'])

const pathsOf = ({ schema }: AnyResource) => referencesIn(schema).filter(({ refersTo }) => refersTo === 'Beneficiary')

/** Index parameters under which records of a resource are found by the client that they are about. */
function clientParameters(resource: AnyResource): readonly string[] {
  const paths = new Set(pathsOf(resource).map(({ path }) => path.join()))
  return Object.entries(resource.search).flatMap(([key, { path }]) => (paths.has(stepsOf(path).join()) ? [`${resource.name}.${key}`] : []))
}

/** Records that are found by a client in the index of the subject's facility, each once; those that stay as they were sent are not among them. */
export async function recordsOfClient(
  { context: { services, subject }, transaction }: UnitOfWork,
  clientId: string,
): Promise<readonly { readonly resource: AnyResource; readonly id: string }[]> {
  const found: { readonly resource: AnyResource; readonly id: string }[] = []
  for (const resource of services.resourceByName.values()) {
    if (KEPT.has(resource.name)) continue
    const ids = new Set<string>()
    for (const parameter of clientParameters(resource)) {
      const conditions = [{ parameter, equals: clientId }]
      for (const { id } of await findAll(transaction, { audience: subject.facilityId, resource: resource.name, conditions })) ids.add(id)
    }
    found.push(...[...ids].sort().map((id) => ({ resource, id })))
  }
  return found
}

/** JSON Pointers to where a document names a client. */
export function pointersTo(resource: AnyResource, document: Document, clientId: string): readonly string[] {
  return pathsOf(resource).flatMap(({ path }) =>
    valuesAt(document, path).flatMap(({ value, at }) => (value === clientId ? [pointerTo(at)] : [])),
  )
}
