import type { Beneficiary, TransferRequest } from '@caunoi/schemas'
import { parseRecord } from '../resource/parse-record.ts'
import type { StoredRecord, Transaction } from '../stores/store.ts'
import { findAll } from './find-all.ts'
import type { RecordsAbout } from './records-about.ts'

/**
 * Requests of a facility that name a number of a person, or were answered by a referral of one: they name no person, and are gone through one
 * by one.
 */
export async function transferRequestsAbout(
  transaction: Transaction,
  facility: string,
  { records, roots }: RecordsAbout,
): Promise<readonly StoredRecord[]> {
  const own = records.filter(({ resource }) => resource === 'Beneficiary')
  const numbers = new Set(
    own.flatMap((person) => parseRecord<Beneficiary>(person).identifiers ?? []).map(({ system, value }) => `${system}|${value}`),
  )
  const referrals = new Set<string>()
  for (const person of roots) {
    const conditions = [{ parameter: 'Referral.beneficiaryId', equals: person }]
    for (const { id } of await findAll(transaction, { audience: facility, resource: 'Referral', conditions })) referrals.add(id)
  }
  const requests = await findAll(transaction, { audience: facility, resource: 'TransferRequest', conditions: [] })
  return requests.filter((request) => {
    const { identifier, referralId } = parseRecord<TransferRequest>(request)
    const isNamed = identifier !== undefined && numbers.has(`${identifier.system}|${identifier.value}`)
    return request.owner === facility && (isNamed || (referralId !== undefined && referrals.has(referralId)))
  })
}
