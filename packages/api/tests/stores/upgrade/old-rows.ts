import * as old from './old-content.ts'

type Value = string | number | Uint8Array | null
/** A row and its table. */
export type OldRow = readonly [table: string, row: Readonly<Record<string, Value>>]

/** The first version of a schema that keeps something. */
export const since = { facts: 2, readers: 3, masks: 4, misses: 5, chain: 6, wall: 7, filing: 8, filed: 9 } as const
/** The last version that this file can fill: the next one is added when a later one is there. */
export const LAST_FILLED = 9

const versionRow = ({ recordedAt, ...record }: typeof old.first) => ({ ...record, recorded_at: recordedAt })

/** What the release of a schema version wrote for the old content. */
export function oldRows(version: number): readonly OldRow[] {
  const masked = (mask: number) => (version >= since.masks ? { mask } : {})
  const { key, answer, content, client, token, setting, misses } = old
  return [
    ...old.records.map((record): OldRow => ['records', versionRow(record)]),
    ['history', versionRow(old.first)],
    ...old.entries.map(({ mask, ...entry }): OldRow => ['entries', { ...entry, ...masked(mask) }]),
    ...old.changes.map(({ audience, change, mask, record: { resource, id, version: told, recordedAt: at } }): OldRow => {
      return ['changes', { audience, resource, id, version: told, change, at, ...masked(mask) }]
    }),
    ...old.grants.map(({ resource, id, facility, relation, referralId: referral_id, dataClasses }): OldRow => {
      // Until single fields could be granted, the list of classes stood there alone.
      const extent = version < since.readers ? dataClasses : { dataClasses }
      return ['grants', { resource, id, facility, relation, referral_id, data_classes: dataClasses ? JSON.stringify(extent) : null }]
    }),
    ['natural_keys', key],
    ['answers', { ...answer }],
    ['contents', content],
    ['clients', client],
    ['tokens', { id: token.id, expires_at: token.expiresAt }],
    ['settings', setting],
    ...(version >= since.facts ? [factRow()] : []),
    ...(version >= since.misses ? [['misses', misses] as const] : []),
    ...old.events.flatMap((event) => eventRows(version, event)),
  ]
}

function factRow(): OldRow {
  const { amount = null, ...row } = old.fact
  return ['facts', { ...row, amount, dimensions: '|phase=planning|', subject: null, heads: null, place: null }]
}

function eventRows(version: number, { recordIds, readers, ...event }: (typeof old.events)[number]): readonly OldRow[] {
  const { id: audit_id, at, resource } = event
  const isPage = recordIds.length > 1
  const reach = isPage || readers.length > 1 ? JSON.stringify({ recordIds, readers }) : null
  const isLast = audit_id === old.events.at(-1)?.id
  const hasTrails = version >= since.filed ? !isLast : isPage && !(isLast && version >= since.filing)
  const hasReaders = version >= since.filed ? !isLast : version >= since.readers
  return [
    ['audit', { ...event, record_id: isPage ? null : (recordIds[0] ?? null), ...(version >= since.chain ? { reach } : {}) }],
    ...(hasTrails ? recordIds : []).map((record_id): OldRow => ['audit_subjects', { resource, record_id, audit_id }]),
    ...(isLast && version === since.filing ? [['audit_filing', { audit_id }] as const] : []),
    ...(hasReaders ? readers : []).map(({ facility, recordIds: named }): OldRow => {
      return ['audit_readers', { facility, at, audit_id, record_ids: named ? JSON.stringify(named) : null }]
    }),
  ]
}
