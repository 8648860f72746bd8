import type { FactRow } from '../../../src/stores/fact-query.ts'
import type { AuditSeal, Grant, IndexEntry, KeptAnswer, StoredAudit, StoredRecord } from '../../../src/stores/store.ts'

// What stands in a database of an older release. Everything is fixed: so is what the chain says of it.

const idOf = (number: number): string => `01990000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`

/** Owns the records. */
export const centre = 'centre'
/** Was granted some of them, and has one of its own. */
export const hospital = 'hospital'

const recordOf = (id: string, facts: Partial<StoredRecord> = {}): StoredRecord => ({
  resource: 'Case',
  id,
  version: 1,
  owner: centre,
  recordedAt: '2026-11-20T08:00:00.000Z',
  body: `{"id":"${id}","note":"Hồ sơ trẻ em được trợ giúp, it's one"}`,
  ...facts,
})

/** Both versions of one record. */
export const first = recordOf(idOf(1))
export const present = recordOf(idOf(1), { version: 2, recordedAt: '2026-11-20T09:00:00.000Z', body: '{"version":2}' })
export const other = recordOf(idOf(2))
export const own = recordOf(idOf(3), { owner: hospital })
export const open = recordOf(idOf(4), { resource: 'Facility' })
export const records = [present, other, own, open]

/** An entry of a record, under the bits of a label. */
export type OldEntry = Required<IndexEntry> & Pick<StoredRecord, 'id'>
const entryOf = (audience: string, { resource, id }: StoredRecord, phase: string, mask = 0): readonly OldEntry[] => [
  { audience, parameter: resource, value: '', id, mask: 0 },
  { audience, parameter: `${resource}.phase`, value: phase, id, mask },
]
export const entries = [
  ...entryOf(centre, present, 'planning'),
  ...entryOf(centre, other, 'planning', 4),
  ...entryOf(hospital, present, 'planning'),
  ...entryOf(hospital, own, 'assessment'),
  ...entryOf('*', open, ''),
]

export interface OldChange {
  readonly audience: string
  readonly record: StoredRecord
  readonly change: 'changed' | 'gone'
  readonly mask: number
}
export const changes: readonly OldChange[] = [
  { audience: centre, record: first, change: 'changed', mask: 0 },
  { audience: hospital, record: own, change: 'changed', mask: 0 },
  { audience: centre, record: other, change: 'changed', mask: 4 },
  { audience: centre, record: present, change: 'changed', mask: 0 },
  { audience: hospital, record: present, change: 'changed', mask: 0 },
]

const grantOf = (record: StoredRecord, facts: Partial<Grant>): Grant => ({
  facility: hospital,
  resource: record.resource,
  id: record.id,
  relation: 'accepted',
  referralId: idOf(5),
  ...facts,
})
/** A grant of one class, and one of all that its relation names. */
export const grants = [grantOf(present, { dataClasses: ['identity'] }), grantOf(other, { relation: 'sent' })]

export const key = { owner: centre, resource: 'Case', key: 'HS-2026/001', id: present.id }
export const answer: KeptAnswer & { readonly scope: string; readonly key: string } = {
  ...{ scope: 'client', key: 'first-try', fingerprint: 'f', status: 201, resource: 'Case', id: present.id, version: 1 },
  at: '2026-11-20T08:00:00.000Z',
}
export const content = { id: present.id, bytes: new Uint8Array([0, 1, 254, 255]) }
export const client = { id: 'client', facility: hospital, body: '{"scopes":["referral.c"]}' }
export const token = { id: 'token', expiresAt: 4_000_000_000 }
export const setting = { name: 'cursor-key', value: 'secret' }
export const misses = { counter: 'client-misses', count: 7, until: 4_000_000_000 }
export const fact: FactRow & Pick<StoredRecord, 'id'> = {
  ...{ id: present.id, fact: 'case', part: 0, facility: centre, starts: '2026-11-20', ends: '9999-12-31' },
  ...{ dimensions: { phase: ['planning'] }, amount: 900_000_000_000_001 },
}

const eventOf = (number: number, facts: Pick<StoredAudit, 'recordIds' | 'facility' | 'readers'>): StoredAudit => ({
  id: idOf(10 + number),
  at: `2026-11-21T08:0${number}:00.000Z`,
  resource: 'Case',
  body: `{"action":"read","number":${number}}`,
  ...facts,
})
/** What names one record of another facility, several of two facilities, one's own, none; and a page that was read last. */
export const events = [
  eventOf(1, { facility: hospital, recordIds: [present.id], readers: [{ facility: hospital }, { facility: centre }] }),
  eventOf(2, {
    facility: hospital,
    recordIds: [other.id, own.id, present.id],
    readers: [{ facility: hospital }, { facility: centre, recordIds: [present.id, other.id] }],
  }),
  eventOf(3, { facility: centre, recordIds: [other.id], readers: [{ facility: centre }] }),
  eventOf(4, { facility: hospital, recordIds: [], readers: [{ facility: hospital }] }),
  eventOf(5, {
    facility: hospital,
    recordIds: [own.id, other.id],
    readers: [{ facility: hospital }, { facility: centre, recordIds: [other.id] }],
  }),
]

/** The seal over the first three events, as it was written. */
export const seal: Omit<AuditSeal, 'place'> = {
  first: 1,
  last: 3,
  at: '2026-11-21T08:03:00.200Z',
  hash: 'LCPbGL8Y_pW5NO4tf44OpfIfH7Zs8pU4pi9NEJqhT3U',
  links: [
    { id: idOf(11), digest: 'e9Ck_hv0MxXnYwJtHUvxKhe-kSlYBPwX5RYFnh5qD_E' },
    { id: idOf(12), digest: 'Y-r8bUKttTI_f_7z_0_0d2zDWeaVONygrMA59tDLzEM' },
    { id: idOf(13), digest: '-NOjFIzDF48R-NSxcJ0qlK4GW4f6v7616xAw6T_ZD0U' },
  ],
}
