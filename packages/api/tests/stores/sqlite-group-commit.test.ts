import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, type MockInstance, vi } from 'vitest'
import { createGroupCommit, type GroupCommit } from '../../src/stores/sqlite/group-commit.ts'
import { type Connection, openConnection } from '../../src/stores/sqlite/open-connection.ts'
import { StoreUnavailable } from '../../src/stores/store-unavailable.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-batches-'))
let connection: Connection
let other: Connection
let control: MockInstance<Connection['control']>
let group: GroupCommit
const toDisk = vi.fn(async () => undefined)

beforeAll(() => {
  const file = path.join(folder, 'store.db')
  connection = openConnection(file, { readOnly: false })
  other = openConnection(file, { readOnly: false })
  other.exec('pragma busy_timeout = 0')
  connection.exec('pragma busy_timeout = 0')
  connection.exec('create table notes (name text primary key) strict')
  control = vi.spyOn(connection, 'control')
  group = createGroupCommit(connection, toDisk, 50)
})
afterAll(() => {
  for (const { database } of [connection, other]) database.close()
  rmSync(folder, { recursive: true })
})

const note = (name: string) => connection.exec(`insert into notes values ('${name}')`)
const notes = () =>
  other.database
    .prepare('select name from notes order by name')
    .all()
    .map(({ name }) => name)
const commits = () => control.mock.calls.filter(([command]) => command === 'commit').length

/** Units that wait at the same time, and what became of each: stored, or the name of its error. */
async function together(units: readonly (() => Promise<unknown>)[]): Promise<readonly string[]> {
  other.exec('delete from notes')
  control.mockClear()
  const settled = await Promise.allSettled(units.map((unit) => group.commit(unit)))
  return settled.map((outcome) => (outcome.status === 'fulfilled' ? 'stored' : outcome.reason.name))
}

describe('units that wait at the same time', () => {
  it('share one commit', async () => {
    const outcomes = await together(['a', 'b', 'c'].map((name) => async () => note(name)))
    expect(outcomes).toEqual(['stored', 'stored', 'stored'])
    expect(notes()).toEqual(['a', 'b', 'c'])
    expect(commits()).toBe(1)
  })

  it('share it 64 at a time', async () => {
    await together(Array.from({ length: 130 }, (_, index) => async () => note(String(index))))
    expect(notes()).toHaveLength(130)
    expect(commits()).toBe(3)
  })

  it('go on behind another connection that writes as soon as one of them was undone', async () => {
    other.exec('delete from notes')
    const between: Connection = {
      ...connection,
      control(command) {
        connection.control(command)
        if (command !== 'rollback') return
        other.exec('begin immediate')
        setTimeout(() => other.exec('commit'), 5)
      },
    }
    const { commit } = createGroupCommit(between, toDisk)
    const refused = async () => {
      note('lost')
      throw new RangeError('no')
    }
    const outcomes = await Promise.allSettled([commit(refused), commit(async () => note('behind'))])
    expect(outcomes).toMatchObject([{ status: 'rejected', reason: { name: 'RangeError' } }, { status: 'fulfilled' }])
    expect(notes()).toEqual(['behind'])
  })

  it('are not disturbed by one that throws', async () => {
    const outcomes = await together([
      async () => note('before'),
      async () => {
        note('lost')
        throw new Error('no')
      },
      async () => {
        note('lost too')
        note('before')
      },
      async () => note('after'),
    ])
    expect(outcomes).toEqual(['stored', 'Error', 'StoreConflict', 'stored'])
    expect(notes()).toEqual(['after', 'before'])
    expect(commits()).toBe(1)
  })

  it('learn that they failed when what they met is durable, so that one that tries again at once ends', async () => {
    other.exec('delete from notes')
    let tries = 0
    const persistent = async (): Promise<void> => {
      while (!notes().includes('a') && tries++ < 1000) await group.commit(async () => note('a')).catch(() => {})
    }
    await Promise.all([persistent(), persistent(), persistent()])
    expect(notes()).toEqual(['a'])
    expect(tries).toBe(3)
  })

  it('resolve when they are durable, not before', async () => {
    const seen: unknown[] = []
    await together([async () => note('a'), async () => note('b')].map((unit) => () => unit().then(() => seen.push(...notes()))))
    expect(seen).toEqual([])
    await group.commit(async () => note('c')).then(() => seen.push(...notes()))
    expect(seen).toEqual(['a', 'b', 'c'])
  })

  it('are told when the disk has all that they wrote, not before, and the next ones are written meanwhile', async () => {
    other.exec('delete from notes')
    const waits: PromiseWithResolvers<undefined>[] = []
    toDisk.mockImplementation(() => {
      const wait = Promise.withResolvers<undefined>()
      waits.push(wait)
      return wait.promise
    })
    const told: string[] = []
    const unit = (name: string) => group.append(() => note(name)).then(() => told.push(name))
    const first = unit('a')
    await vi.waitUntil(() => waits.length === 1)
    const second = unit('b')
    await vi.waitUntil(() => waits.length === 2)
    // At most two batches are on their way.
    const third = unit('c')
    await new Promise(setImmediate)
    expect([waits.length, notes(), told]).toEqual([2, ['a', 'b'], []])
    waits[1]?.resolve(undefined)
    await second
    expect(told).toEqual(['b'])
    await vi.waitUntil(() => waits.length === 3)
    for (const wait of waits) wait.resolve(undefined)
    await Promise.all([first, third, group.idle()])
    expect(told.toSorted()).toEqual(['a', 'b', 'c'])
    toDisk.mockImplementation(async () => undefined)
  })

  it('have written everything to the log when the disk is waited for: nothing else has to outlive a power cut', async () => {
    other.exec('delete from notes')
    const copy = path.join(folder, 'copy.db')
    toDisk.mockImplementationOnce(async () => {
      for (const part of ['', '-wal']) copyFileSync(path.join(folder, `store.db${part}`), `${copy}${part}`)
    })
    await Promise.all([group.commit(async () => note('a')), group.append(() => note('b'))])
    const { database } = openConnection(copy, { readOnly: false })
    expect(database.prepare('select name from notes order by name').all()).toEqual([{ name: 'a' }, { name: 'b' }])
    database.close()
  })

  it('all fail when the disk does not take them', async () => {
    toDisk.mockImplementationOnce(async () => {
      throw new StoreUnavailable('the disk is gone')
    })
    expect(await together([async () => note('a'), async () => note('b')])).toEqual(['StoreUnavailable', 'StoreUnavailable'])
    expect(await together([async () => note('c')])).toEqual(['stored'])
  })

  it('wait while another connection writes, and this thread goes on meanwhile', async () => {
    const patient = createGroupCommit(connection, toDisk)
    other.exec('delete from notes; begin immediate')
    const unit = patient.commit(async () => note('a'))
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
    other.exec('commit')
    await unit
    expect(notes()).toEqual(['a'])
  })

  it('all fail when the commit fails, and those that come later do not', async () => {
    const failing = vi.spyOn(connection, 'control').mockImplementation((command) => {
      if (command === 'commit') throw new StoreUnavailable('disk full')
      connection.exec(command)
    })
    expect(await together([async () => note('a'), async () => note('b')])).toEqual(['StoreUnavailable', 'StoreUnavailable'])
    failing.mockImplementation((command) => connection.exec(command))
    expect(notes()).toEqual([])
    expect(await together([async () => note('c')])).toEqual(['stored'])
    expect(notes()).toEqual(['c'])
  })

  it('all fail when the database gives up the transaction in the middle', async () => {
    const outcomes = await together([
      async () => note('a'),
      async () => {
        connection.exec('rollback')
        throw new Error('interrupted')
      },
      async () => note('c'),
    ])
    expect(outcomes).toEqual(['StoreUnavailable', 'Error', 'stored'])
    expect(notes()).toEqual(['c'])
  })

  it('are refused while another process keeps the file to itself', async () => {
    other.exec('delete from notes; begin immediate')
    const unit = group.commit(async () => note('a'))
    await expect(unit).rejects.toSatisfy(StoreUnavailable.isInstance)
    other.exec('rollback')
    await group.commit(async () => note('b'))
    expect(notes()).toEqual(['b'])
  })

  it('append one after another in one savepoint, in the order in which they and the others came', async () => {
    other.exec('delete from notes')
    control.mockClear()
    const order: string[] = []
    const tell = (name: string) => {
      note(name)
      order.push(name)
    }
    const appends = (...names: readonly string[]) => names.map((name) => group.append(() => tell(name)))
    await Promise.all([...appends('a', 'b'), group.commit(async () => tell('c')), ...appends('d', 'e', 'f')])
    expect(order).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(notes()).toEqual(order)
    // What comes first needs none: the whole transaction can be begun again.
    expect(control.mock.calls.filter(([command]) => command === 'savepoint unit')).toHaveLength(2)
    expect(commits()).toBe(1)
  })

  it('append without the one that throws, as if it had come alone', async () => {
    other.exec('delete from notes')
    control.mockClear()
    const settled = await Promise.allSettled([
      group.append(() => note('a')),
      group.append(() => {
        note('lost')
        note('a')
      }),
      group.append(() => note('b')),
      group.commit(async () => note('c')),
    ])
    expect(settled.map((outcome) => (outcome.status === 'fulfilled' ? 'stored' : outcome.reason.name))).toEqual([
      'stored',
      'StoreConflict',
      'stored',
      'stored',
    ])
    expect(notes()).toEqual(['a', 'b', 'c'])
    expect(commits()).toBe(1)
  })

  it('all fail to append when the database gives up the transaction, and those that come later do not', async () => {
    other.exec('delete from notes')
    const settled = await Promise.allSettled([
      group.append(() => note('a')),
      group.append(() => {
        connection.exec('rollback')
        throw new Error('interrupted')
      }),
      group.append(() => note('c')),
    ])
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    await group.append(() => note('d'))
    expect(notes()).toEqual(['d'])
  })
})
