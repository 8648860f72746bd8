import type { Beneficiary, NamedParty } from '@caunoi/schemas'
import { parseRecord } from '../resource/parse-record.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

/** Carers who must not be informed; one who is a client too is named by the own record, which the facility keeps. */
export async function carersExcluded(work: UnitOfWork, facility: string, { carers = [] }: Beneficiary): Promise<readonly NamedParty[]> {
  const excluded = carers.filter((carer) => carer.mustNotBeInformed)
  const names = await Promise.all(
    excluded.map(async ({ beneficiaryId }): Promise<readonly NamedParty[]> => {
      const own = beneficiaryId === undefined ? undefined : await work.server.read('Beneficiary', beneficiaryId)
      return own?.owner === facility ? [{ name: parseRecord<Beneficiary>(own).name }] : []
    }),
  )
  return [...excluded, ...names.flat()]
}
