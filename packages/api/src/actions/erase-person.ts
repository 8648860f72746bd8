import { type Fault, keptUntil, retentionRules } from '@caunoi/schemas'
import type { ErasureBasis } from '../keys/erased.ts'
import { isEvidenceOf } from '../keys/sealing.ts'
import { Refusal } from '../refusal.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { hasOpenHouseholdCase, isAtRest, openRecordsOf } from './open-records.ts'
import { recordsAbout } from './records-about.ts'
import { transferRequestsAbout } from './transfer-requests-about.ts'

const POINTER = '/beneficiaryId'

/** Records of the person for which something is still under way. */
async function openFaults({ context, transaction }: UnitOfWork, facility: string, id: string): Promise<readonly Fault[]> {
  const open = await openRecordsOf(context.services, transaction, facility, id)
  const names = new Set(open.flatMap((record) => (isEvidenceOf(record.resource) || isAtRest(record) ? [] : [record.resource.name])))
  if (await hasOpenHouseholdCase(context.services, transaction, facility, id)) names.add('Case')
  return names.size === 0 ? [] : [{ pointer: POINTER, code: 'erasure-open-matters', args: { resources: [...names].sort().join(', ') } }]
}

/** Records that the law still has kept; the longest of each resource. */
function keptFaults(records: readonly StoredRecord[], today: string): readonly Fault[] {
  const until = new Map<string, string>()
  for (const record of records) {
    for (const rule of retentionRules.filter(({ resource, byLaw }) => byLaw && resource === record.resource)) {
      const day = keptUntil(rule, parseRecord<{ recordedAt: string }>(record))
      if (day >= today && day > (until.get(record.resource) ?? '')) until.set(record.resource, day)
    }
  }
  return [...until].map(([resource, day]) => ({ pointer: POINTER, code: 'erasure-kept-by-law', args: { resource, until: day } }))
}

/**
 * Erases all that a facility holds about a person, and destroys the keys: of each record only that it was erased is left.
 * Refuses while a matter is open or a law has something kept (Luật 91/2025/QH15 Điều 14, 19).
 */
export async function erasePerson(
  work: UnitOfWork,
  facility: string,
  beneficiaryId: string,
  basis: ErasureBasis,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<void> {
  const { services } = work.context
  const about = await recordsAbout(work.transaction, services.resourceByName.values(), facility, beneficiaryId)
  const faults = [...(await openFaults(work, facility, beneficiaryId)), ...keptFaults(about.records, work.today)]
  if (faults.length > 0) throw new Refusal('requirement-missing', { faults })
  if (dryRun) return
  const requests = await transferRequestsAbout(work.transaction, facility, about)
  const records = [...about.records, ...requests].toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const roots = [...about.roots, ...requests.map(({ id }) => id)]
  const last = records.at(-1)
  for (const { resource, id } of records) await work.erase(await work.hold(resource, id), basis, id === last?.id ? roots : [])
}
