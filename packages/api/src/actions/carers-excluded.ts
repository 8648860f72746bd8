import { type Beneficiary, beneficiaryResource, type NamedParty } from '@caunoi/schemas'
import { parameterOf } from '../resource/index-entries.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { findAll } from './find-all.ts'

const parameter = parameterOf(beneficiaryResource, 'survivorId')

/** The record of a person, and every duplicate that was merged into it: no field was copied, and what a duplicate warns of still holds. */
async function recordsOfPerson(work: UnitOfWork, facility: string, person: Beneficiary): Promise<readonly Beneficiary[]> {
  const records = [person]
  for (const { id } of records) {
    const merged = await findAll(work.server, { audience: facility, resource: 'Beneficiary', conditions: [{ parameter, equals: id }] })
    const known = new Set(records.map((record) => record.id))
    records.push(...merged.map((record) => parseRecord<Beneficiary>(record)).filter((record) => !known.has(record.id)))
  }
  return records
}

/** Carers who must not be informed; one who is a client too is named by the own record, which the facility keeps. */
export async function carersExcluded(work: UnitOfWork, facility: string, person: Beneficiary): Promise<readonly NamedParty[]> {
  const records = await recordsOfPerson(work, facility, person)
  const excluded = records.flatMap(({ carers = [] }) => carers.filter((carer) => carer.mustNotBeInformed))
  const names = await Promise.all(
    excluded.map(async ({ beneficiaryId }): Promise<readonly NamedParty[]> => {
      const own = beneficiaryId === undefined ? undefined : await work.server.read('Beneficiary', beneficiaryId)
      return own?.owner === facility ? [{ name: parseRecord<Beneficiary>(own).name }] : []
    }),
  )
  return [...excluded, ...names.flat()]
}
