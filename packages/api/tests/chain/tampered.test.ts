import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ChainFault, ChainFaultKind } from '../../src/chain/chain-faults.ts'
import { type ChainReport, type KeptPoint, verifyAudit } from '../../src/chain/verify-audit.ts'
import type { Store, StoredAudit } from '../../src/index.ts'
import { auditOf, newId, newName, newRecord } from '../stores/samples.ts'
import { chainDatabases } from './chain-databases.ts'
import { sealUpTo } from './seal-up-to.ts'
import { type Tamper, tamperWith } from './tampering.ts'

const EVENTS = 40
const RUNS = 6

/** A chain of several seals, and a point of it that somebody kept. */
interface Sealed {
  readonly store: Store
  readonly tamper: Tamper
  readonly events: readonly StoredAudit[]
  readonly kept: KeptPoint
}

const columns = 'id, at, resource, record_id, facility, body, reach'
const saved = ['audit', 'audit_seals', 'audit_readers', 'audit_subjects']

/** Every second event concerns other facilities as well, every fourth several records. */
function eventOf(_: unknown, index: number): StoredAudit {
  const facility = newName()
  const others = index % 2 === 0 ? [] : [{ facility: newName() }]
  const recordIds = index % 4 === 0 ? [newId(), newId()] : [newId()]
  return auditOf(newRecord(), { facility, recordIds, readers: [{ facility }, ...others] })
}

async function sealed(store: Store, tamper: Tamper): Promise<Sealed> {
  const events = Array.from({ length: EVENTS }, eventOf)
  for (let at = 0; at < EVENTS; at += 7) {
    for (const event of events.slice(at, at + 7)) await store.appendAudit([event])
    await sealUpTo(store, Math.min(at + 7, EVENTS))
  }
  const { events: position, hash } = await verifyAudit(store)
  for (const table of saved) await tamper(`create table kept_${table} as select * from ${table}`)
  return { store, tamper, events, kept: { position, hash } }
}

/** Takes everything back that was done to the chain. */
async function restore({ tamper }: Sealed, isPostgres: boolean): Promise<void> {
  for (const table of saved) {
    const copy = isPostgres
      ? `insert into ${table} overriding system value select * from kept_${table}`
      : `insert into ${table} select * from kept_${table}`
    await tamper(`delete from ${table}`, copy)
  }
}

const kindsOf = (faults: readonly ChainFault[]): readonly ChainFaultKind[] => [...new Set(faults.map(({ kind }) => kind))]

describe.each(chainDatabases())('a chain on %s that somebody with the database changed', (name, create) => {
  const isPostgres = name === 'PostgreSQL'
  let chain: Sealed

  beforeAll(async () => {
    const database = await create()
    chain = await sealed(await database.open(), tamperWith(database.address))
  })

  /** What the verification says of a change, which is undone behind it. */
  async function after(...statements: readonly string[]): Promise<ChainReport> {
    try {
      await chain.tamper(...statements)
      return await verifyAudit(chain.store, { checkpoints: [chain.kept] })
    } finally {
      await restore(chain, isPostgres)
    }
  }

  const position = fc.integer({ min: 1, max: EVENTS })
  const idAt = (at: number): string => chain.events[at - 1]?.id ?? ''
  const everywhere = (check: (at: number) => Promise<void>): Promise<void> =>
    fc.assert(fc.asyncProperty(position, check), { numRuns: RUNS })

  it('is sound as long as nobody did', async () => {
    expect(await after()).toMatchObject({ faults: [], events: EVENTS, isPartial: false })
  })

  it('has an edited event named with its position, whatever was edited', async () => {
    const edited = fc.constantFrom('at', 'resource', 'facility', 'body')
    await fc.assert(
      fc.asyncProperty(position, edited, async (at, column) => {
        const { faults } = await after(`update audit set ${column} = ${column} || 'x' where id = '${idAt(at)}'`)
        expect(faults).toContainEqual({ kind: 'edited', position: at, eventId: idAt(at) })
      }),
      { numRuns: 2 * RUNS },
    )
  })

  it('has an event found that was made one of another record', async () => {
    await everywhere(async (at) => {
      const { faults } = await after(`update audit set record_id = '${newId()}', reach = null where id = '${idAt(at)}'`)
      expect(faults).toContainEqual({ kind: 'edited', position: at, eventId: idAt(at) })
    })
  })

  it('has a deleted event named with its position', async () => {
    await everywhere(async (at) => {
      const { faults } = await after(`delete from audit where id = '${idAt(at)}'`)
      expect(faults).toEqual([{ kind: 'deleted', position: at, eventId: idAt(at) }])
    })
  })

  it('has an event named that was put between sealed ones', async () => {
    await everywhere(async (at) => {
      const id = newId()
      const values = `'${id}', at, resource, record_id, facility, body, reach`
      // Room among the counters: those of earlier events are moved below zero, in their order.
      const earlier = `(select seq from audit where id = '${idAt(at)}')`
      const insert = isPostgres
        ? [
            `insert into audit (tx, seq, ${columns}) overriding system value select tx - 1000000, -1, ${values} from audit where id = '${idAt(at)}'`,
          ]
        : [
            `update audit set seq = seq - 1000 where seq < ${earlier}`,
            `insert into audit (seq, ${columns}) select seq - 1, ${values} from audit where id = '${idAt(at)}'`,
          ]
      const { faults } = await after(...insert)
      expect(faults).toContainEqual({ kind: 'inserted', eventId: id })
    })
  })

  it('has two events found that were changed for each other', async () => {
    await fc.assert(
      fc.asyncProperty(position, position, async (one, other) => {
        if (one === other) return
        // Each stands at the very place of the other, also where a seal ends between them.
        const become = (at: number) => `(${columns}) = (select ${columns} from kept_audit where id = '${idAt(at)}')`
        const { faults } = await after(
          `update audit set id = 'moved' where id = '${idAt(one)}'`,
          `update audit set ${become(one)} where id = '${idAt(other)}'`,
          `update audit set ${become(other)} where id = 'moved'`,
        )
        expect(kindsOf(faults)).toContain('reordered')
        expect(faults.map(({ eventId }) => eventId)).toEqual(expect.arrayContaining([idAt(one), idAt(other)]))
      }),
      {
        numRuns: 2 * RUNS,
        examples: [
          [7, 8],
          [36, 35],
        ],
      },
    )
  })

  it('has it found that the end was cut off, by a kept checkpoint', async () => {
    const [, second] = await chain.store.auditSeals(0, 2)
    const cut = second?.last ?? 0
    const statements = [`delete from audit_seals where first > ${cut}`]
    for (let at = cut + 1; at <= EVENTS; at++) statements.push(`delete from audit where id = '${idAt(at)}'`)
    const { faults, events } = await after(...statements)
    expect(events).toBe(cut)
    expect(faults).toEqual([{ kind: 'truncated', position: cut + 1 }])
  })

  it('has it found that its history was written anew, by a kept checkpoint alone', async () => {
    await everywhere(async (at) => {
      await chain.tamper(`update audit set body = 'x' where id = '${idAt(at)}'`, 'delete from audit_seals')
      await sealUpTo(chain.store, EVENTS)
      const { faults } = await after()
      expect(faults).toEqual([{ kind: 'forked', position: EVENTS }])
    })
  })

  it('has an event found that was taken out of a trail or a reading list', async () => {
    await everywhere(async (at) => {
      for (const table of ['audit_readers', 'audit_subjects']) {
        const { faults } = await after(`delete from ${table} where audit_id = '${idAt(at)}'`)
        expect(faults).toEqual([{ kind: 'hidden', eventId: idAt(at) }])
      }
    })
    // Of several records, of one that only its own facility reads, and of one that others read too.
    for (const at of [1, 3, 2]) {
      const { faults } = await after(`delete from audit_subjects where audit_id = '${idAt(at)}'`)
      expect(faults).toEqual([{ kind: 'hidden', eventId: idAt(at) }])
    }
  })

  it('has a seal found that is gone, that is altered, and that hides a deleted event', async () => {
    const [, second] = await chain.store.auditSeals(0, 2)
    const first = second?.first ?? 0
    const gone = await after(`delete from audit_seals where first = ${first}`)
    expect(kindsOf(gone.faults)).toContain('broken-link')
    const altered = await after(`update audit_seals set hash = '${'B'.repeat(43)}' where first = ${first}`)
    expect(altered.faults).toContainEqual({ kind: 'broken-link', position: first })
    const [id, digest] = [idAt(first), 'C'.repeat(43)]
    const other = await after(`update audit_seals set links = replace(links, '${id} ', '${id} ${digest} ') where first = ${first}`)
    expect(kindsOf(other.faults)).toEqual(['edited', 'broken-link'])
  })

  it('has a seal found behind which nothing would be sealed any more', async () => {
    const planted = `insert into audit_seals (first, last, place, at, hash, links) select 1000000, -1, place || '9', at, hash, '' from audit_seals where first = 1`
    expect((await after(planted)).faults).toContainEqual({ kind: 'broken-link', position: 1_000_000 })
    const first = (await chain.store.auditSeals(EVENTS, 1))[0]?.first ?? 0
    const farther = isPostgres ? `replace(place, '.', '00000000.')` : `place || 'e9'`
    const { faults } = await after(`update audit_seals set place = ${farther} where first = ${first}`)
    expect(faults).toEqual([{ kind: 'broken-link', position: first }])
  })

  it('has an event found to which somebody added another one of its id, and its trail is read', async () => {
    await everywhere(async (at) => {
      const { id, resource, recordIds } = chain.events[at - 1] ?? eventOf(undefined, 0)
      const added = `insert into audit (${columns}) select id, at, resource, record_id, facility, 'x', reach from audit where id = '${id}'`
      expect((await after(added)).faults).toContainEqual({ kind: 'hidden', eventId: id })
      await chain.tamper(added)
      const [trail] = await Promise.allSettled([chain.store.auditTrail(resource, recordIds[0] ?? '', undefined, 10)])
      await restore(chain, isPostgres)
      expect(trail).toEqual({ status: 'fulfilled', value: [expect.objectContaining({ id })] })
    })
  })

  it('goes on where an event, or the counter of events, was put behind all that a server ever counts', async () => {
    const database = await create()
    const before = await database.open()
    await before.appendAudit([auditOf(newRecord())])
    await tamperWith(database.address)(
      isPostgres
        ? `insert into audit (tx, seq, ${columns}) overriding system value select 999999999999999990, seq, 'planted', at, resource, record_id, facility, body, reach from audit`
        : `update sqlite_sequence set seq = ${2n ** 53n - 1n} where name = 'audit'`,
    )
    // A server that starts counts on behind what is there.
    const store = await database.open()
    const events = Array.from({ length: 30 }, eventOf)
    for (const event of events) await store.appendAudit([event])
    await sealUpTo(store, 31)
    for (const { id, resource, recordIds } of events)
      expect(await store.auditTrail(resource, recordIds[0] ?? '', undefined, 10)).toEqual([expect.objectContaining({ id })])
    expect(await verifyAudit(store)).toMatchObject({ faults: [], events: 31, unsealed: 0 })
  })
})
