import { type Audience, EVERYONE, type Grant, type StoredRecord } from '../store.ts'
import type { WholeReader } from './whole.ts'

/** Tells which rows are there for a facility. */
export interface Gate {
  /** Whether one of the audiences is the facility, or a topic under which it is invited. */
  isAsker(audience: Audience): boolean
  /** Whether it belongs to the audience, as everybody belongs to the directory. */
  isAmong(audience: Audience): boolean
  /** The record, where it owns it, has a grant on it, or finds it in the directory. */
  keep(record: StoredRecord | undefined): Promise<StoredRecord | undefined>
  /** Whether there is such a record. */
  isThere(resource: string, id: string): Promise<boolean>
  /** Whether it owns the record, or is what the record describes. */
  owns(resource: string, id: string): Promise<boolean>
  /** Grants to it, or on its own records. */
  grants(all: readonly Grant[]): Promise<readonly Grant[]>
}

/** Makes the gate of some audiences: it looks at each row that a statement answered, apart from the policy. */
export function createGate({ read, grantsOn, leads }: WholeReader, audiences: readonly Audience[]): Gate {
  const mine = new Set(audiences)

  async function isOpen({ resource, id, owner }: StoredRecord): Promise<boolean> {
    if (mine.has(owner) || (await grantsOn(resource, id)).some(({ facility }) => mine.has(facility))) return true
    return leads(EVERYONE, id)
  }

  const keep = async (record: StoredRecord | undefined): Promise<StoredRecord | undefined> =>
    record && (await isOpen(record)) ? record : undefined

  async function owns(resource: string, id: string): Promise<boolean> {
    return mine.has(id) || mine.has((await read(resource, id))?.owner ?? '')
  }

  return {
    isAsker: (audience) => mine.has(audience),
    isAmong: (audience) => mine.has(audience) || audience === EVERYONE,
    keep,
    isThere: async (resource, id) => (await keep(await read(resource, id))) !== undefined,
    owns,
    grants: (all) => filtered(all, async ({ facility, resource, id }) => mine.has(facility) || owns(resource, id)),
  }
}

/** The rows that pass, in their order. */
export async function filtered<Row>(rows: readonly Row[], passes: (row: Row) => Promise<boolean>): Promise<readonly Row[]> {
  const kept: Row[] = []
  for (const row of rows) if (await passes(row)) kept.push(row)
  return kept
}
