import { type IndexEntry, SERVER } from '../../../packages/api/src/stores/store.ts'
import { type Beneficiary, type Case, foldName, type Referral, referralResource } from '../../../packages/schemas/src/index.ts'

type Values = readonly (readonly [parameter: string, value: string | undefined])[]

function toEntries(resource: string, audience: string, recordedAt: string, values: Values): IndexEntry[] {
  const entries = [
    { audience, parameter: resource, value: '' },
    { audience, parameter: `${resource}.updatedSince`, value: recordedAt },
  ]
  for (const [parameter, value] of values) {
    if (value !== undefined) entries.push({ audience, parameter: `${resource}.${parameter}`, value })
  }
  return entries
}

/** Index entries of a beneficiary, or of as much of it as an audience sees. */
export function beneficiaryEntries(audience: string, shown: Partial<Beneficiary> & { readonly recordedAt: string }): IndexEntry[] {
  const values: [string, string | undefined][] = [
    ['name', shown.name && foldName(shown.name)],
    ['birthDate', shown.birthDate?.value],
    ['sex', shown.sex],
    ['status', shown.status],
  ]
  for (const { system, value } of shown.identifiers ?? []) values.push(['identifier', `|${value}`], ['identifier', `${system}|${value}`])
  for (const { phone } of shown.contacts ?? []) values.push(['phone', phone], ['phone', phone?.replace(/^0/, '+84')])
  for (const code of new Set(shown.addresses?.map(({ provinceCode }) => provinceCode))) values.push(['provinceCode', code])
  for (const code of new Set(shown.addresses?.map(({ communeCode }) => communeCode))) {
    values.push(['communeCode', code])
    if (code && shown.name) values.push(['communeCode+name', `${code}|${foldName(shown.name)}`])
  }
  for (const code of new Set(shown.situations?.map(({ situation }) => situation))) values.push(['situation', code])
  return toEntries('Beneficiary', audience, shown.recordedAt, values)
}

/** Index entries by which the server finds a beneficiary in an emergency, whoever owns it. */
export function identityEntries({ identifiers = [] }: Pick<Beneficiary, 'identifiers'>): IndexEntry[] {
  return identifiers.map(({ system, value }) => ({ audience: SERVER, parameter: 'Beneficiary.identifier', value: `${system}|${value}` }))
}

/** Until when a referral waits for its answer, or shows what was disclosed; nothing when it waits no more. */
function waitsUntil(name: 'overdue' | 'lapsed', { status }: Referral, until: string | undefined): string | undefined {
  const waits = referralResource.search[name]
  return waits?.kind === 'overdue' && waits.whileIn.includes(status) ? until : undefined
}

/** Index entries of a referral, the same for both of its parties, and by which the server acts when its time is over. */
export function referralEntries(audiences: readonly string[], referral: Referral): IndexEntry[] {
  const { recordedAt, status, urgency, toFacilityId, beneficiaryId, dueAt, disclosedUntil } = referral
  const overdue = waitsUntil('overdue', referral, dueAt)
  const lapsed = waitsUntil('lapsed', referral, disclosedUntil)
  const values = Object.entries({ status, urgency, toFacilityId, beneficiaryId, dueAt, overdue, disclosedUntil })
  const entries = audiences.flatMap((audience) => toEntries('Referral', audience, recordedAt, values))
  for (const [name, value] of Object.entries({ overdue, lapsed }))
    if (value !== undefined) entries.push({ audience: SERVER, parameter: `Referral.${name}`, value })
  return entries
}

/** Index entries of a case. */
export function caseEntries(
  audience: string,
  { recordedAt, kinds, number, phase, beneficiaryId, referralId, openedOn }: Case,
): IndexEntry[] {
  const values: [string, string | undefined][] = Object.entries({ number, phase, beneficiaryId, referralId, openedOn })
  for (const kind of kinds) values.push(['kind', kind])
  return toEntries('Case', audience, recordedAt, values)
}

/** What has to go and to come between the entries of two versions. */
export function difference(before: readonly IndexEntry[], after: readonly IndexEntry[]) {
  const keyOf = ({ audience, parameter, value }: IndexEntry): string => `${audience} ${parameter} ${value}`
  const [old, now] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
  return { added: after.filter((entry) => !old.has(keyOf(entry))), removed: before.filter((entry) => !now.has(keyOf(entry))) }
}
