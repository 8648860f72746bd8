import { stepsOf, valuesAt } from '@caunoi/schemas'
import type { RequestContext } from '../request-context.ts'
import type { StoredRecord } from '../stores/store.ts'
import { documentOf } from './view.ts'

/** Search parameters by which records of a person are found. */
export const ofPerson: readonly string[] = Object.freeze(['beneficiaryId', 'memberId', 'survivorId'])

/** The people whom a record is about: itself, whom it names, or the client of its case, where that is one that may be looked at. */
export async function peopleOf(
  { services }: Pick<RequestContext, 'services'>,
  record: StoredRecord,
  maySee: (record: StoredRecord) => boolean,
): Promise<readonly string[]> {
  if (record.resource === 'Beneficiary') return [record.id]
  const search = services.resourceByName.get(record.resource)?.search ?? {}
  const named = (parameters: readonly string[]): readonly string[] =>
    parameters.flatMap((parameter) => {
      const searched = search[parameter]
      return searched ? valuesAt(documentOf(record), stepsOf(searched.path)).map(({ value }) => String(value)) : []
    })
  const people = named(ofPerson)
  if (people.length > 0) return [...new Set(people)]
  const cases = await Promise.all(named(['caseId']).map((id) => services.store.read('Case', id)))
  const found = await Promise.all(cases.map((file) => (file && maySee(file) ? peopleOf({ services }, file, maySee) : [])))
  return [...new Set(found.flat())]
}
