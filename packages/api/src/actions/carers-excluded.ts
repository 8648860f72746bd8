import { type Beneficiary, beneficiaryResource, type NamedParty } from '@caunoi/schemas'
import { parameterOf } from '../resource/index-entries.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { findAll } from './find-all.ts'

const parameter = parameterOf(beneficiaryResource, 'survivorId')

/** All records of a person that were merged, from one of them: no field was copied, and what a duplicate warns of still holds. */
async function recordsOfPerson(work: UnitOfWork, facility: string, person: Beneficiary): Promise<readonly Beneficiary[]> {
  const records = [person]
  for (const { id, merge } of records) {
    const merged = await findAll(work.server, { audience: facility, resource: 'Beneficiary', conditions: [{ parameter, equals: id }] })
    const survivor = merge && (await work.server.read('Beneficiary', merge.survivorId))
    const known = new Set(records.map((record) => record.id))
    const others = [...merged, ...(survivor?.owner === facility ? [survivor] : [])]
    records.push(...others.map((record) => parseRecord<Beneficiary>(record)).filter((record) => !known.has(record.id)))
  }
  return records
}

/** Carers who must not be informed; one who is a client too is named by every own record, which the facility keeps. */
export async function carersExcluded(work: UnitOfWork, facility: string, person: Beneficiary): Promise<readonly NamedParty[]> {
  const records = await recordsOfPerson(work, facility, person)
  const excluded = records.flatMap(({ carers = [] }) => carers.filter((carer) => carer.mustNotBeInformed))
  const names = await Promise.all(
    excluded.map(async ({ beneficiaryId }): Promise<readonly NamedParty[]> => {
      const own = beneficiaryId === undefined ? undefined : await work.server.read('Beneficiary', beneficiaryId)
      const owns = own?.owner === facility ? await recordsOfPerson(work, facility, parseRecord<Beneficiary>(own)) : []
      return owns.map(({ name }) => ({ name }))
    }),
  )
  return [...excluded, ...names.flat()]
}
