import { type AnyResource, collectionPath, referencesIn, resources } from '@caunoi/schemas'
import fc from 'fast-check'
import type { Stage } from './pair-of-worlds.ts'
import { actionsOn, changesOf, creations, filledVectors, pointings, type Write } from './writes-about.ts'

type Entry = readonly [collection: string, resource: AnyResource]
const all: readonly Entry[] = Object.entries(resources)

/** In what order the observer writes: changes and actions as chance has it, or actions as a record takes them. */
export const ways = ['changes', 'actions', 'turns'] as const
type Way = (typeof ways)[number]

/** Kinds of record that bodies of actions name. */
const namedByActions = new Set(
  all.flatMap(([, { actions }]) =>
    Object.values(actions).flatMap(({ input }) => (input ? referencesIn(input).map(({ refersTo }) => refersTo) : [])),
  ),
)

/** What the observer sends, and what it is answered then and afterwards. */
export interface Told {
  readonly write: Write
  readonly status: number
  readonly seen: readonly string[]
}

/** The first write after which one of two worlds shows something else. */
export function firstDifference(one: readonly Told[], other: readonly Told[]) {
  for (const [index, { write, seen }] of one.entries()) {
    const shown = other[index]?.seen ?? []
    const at = seen.findIndex((text, place) => text !== shown[place])
    if (at !== -1) return { write, one: seen[at], other: shown[at] }
  }
  return undefined
}

/** Another record of the kind, which the observer makes. */
const twin = ({ path, rest, whole }: Stage, { naturalKey }: AnyResource): Write => {
  const { identifiers: _identifiers, ...draft } = rest ?? whole
  const unnumbered = 'identifiers' in whole ? { ...draft, noIdentifierReason: 'not-issued' } : draft
  const body = naturalKey === undefined ? unnumbered : { ...unnumbered, [naturalKey]: 'twin' }
  return { title: 'another one is created', method: 'POST', path, sent: { body } }
}

/** Records of the kind with the number of the one that is there; what they are told of one that they do not see is excepted. */
const numbered = ({ path, known, whole }: Stage, resource: AnyResource): readonly Write[] => {
  const { naturalKey = '' } = resource
  return naturalKey in whole
    ? filledVectors(resource, known).map((draft) => ({
        ...{ title: 'a number that was given', method: 'POST', path },
        sent: { body: { ...draft, [naturalKey]: whole[naturalKey] } },
      }))
    : []
}

/** Values in some order, the same for the same seed. */
function shuffled<T>(values: readonly T[], seed: number): readonly T[] {
  const { length } = values
  const [order = []] = fc.sample(fc.shuffledSubarray([...values], { minLength: length, maxLength: length }), { seed, numRuns: 1 })
  return order
}

/** Some of what may be written, of each title as many as of any other. */
function drawn(writes: readonly Write[], count: number, seed: number): readonly Write[] {
  const rounds = new Map<string, number>()
  const numbered = shuffled(writes, seed).map((write) => {
    const round = rounds.get(write.title) ?? 0
    rounds.set(write.title, round + 1)
    return { write, round }
  })
  return numbered
    .toSorted((one, other) => one.round - other.round)
    .slice(0, count)
    .map(({ write }) => write)
}

/** What records take, action by action as they are declared, which is about the way that a record goes; some of each. */
const inTurn = (writes: readonly Write[]): readonly Write[] =>
  [...Map.groupBy(writes, ({ title }) => title).values()].flatMap(([first, ...others]) =>
    first && !first.isOther ? [first, ...others.slice(0, 2)] : [],
  )

const idIn = (text: string): string | undefined => {
  const answer: unknown = text === '' ? {} : JSON.parse(text)
  const id: unknown = typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : undefined
  return typeof id === 'string' ? id : undefined
}

/** Sends writes as the observer, each of them twice with one key where it has one, and looks after each of them. */
function createSender({ at, observe, pass, seen }: Stage, kind: string) {
  const told: Told[] = []
  const look = async (path: string) => {
    await observe('GET', path)
    await observe('GET', `${path}/history`)
  }
  const lookAround = async () => {
    await observe('GET', '/v1/changes?limit=500')
    for (const [one, { verbs }] of all)
      if (verbs.includes('search') && (verbs.includes('create') || one === kind))
        await observe('POST', `${collectionPath(one)}/search`, { body: { total: true } })
  }
  return {
    told,
    /** Answers the id of a record that was made; looks at everything now and then, or if told to. */
    send: async (write: Write, isLast = told.length % 12 === 11): Promise<string | undefined> => {
      const from = seen.length
      pass()
      const headers = { ...(write.method === 'POST' && { 'idempotency-key': `write-${told.length}` }), ...write.sent.headers }
      const { status, text } = await observe(write.method, write.path, { ...write.sent, headers })
      if (write.method === 'POST') await observe(write.method, write.path, { ...write.sent, headers })
      const id = status === 201 ? idIn(text) : undefined
      if (id !== undefined) await look(`${write.path}/${id}`)
      await look(at)
      if (isLast) await lookAround()
      told.push({ write, status, seen: seen.slice(from) })
      return id
    },
  }
}

/** Sends some of the writes that an observer may send about the record of a world. */
export async function writeIn(staged: Stage, [collection, resource]: Entry, way: Way, count: number, seed: number) {
  const { told, send } = createSender(staged, collection)
  const another = twin(staged, resource)
  const other = await send(another)
  // What actions name in their bodies, and hangs on the record where it can.
  const made = new Map([...staged.known, [resource.name, staged.id]])
  for (const kind of namedByActions) {
    for (const write of made.has(kind) ? [] : creations(made).filter(({ title }) => title === `${kind} is created`)) {
      const id = await send(write)
      if (id !== undefined) made.set(kind, id)
      if (id !== undefined) break
    }
  }
  const withTwin = new Map([...made, ...(other === undefined ? [] : [[resource.name, other] as const])])
  const onIt = actionsOn([collection, resource], staged.id, withTwin)
  const onOthers = all.flatMap((entry) => {
    const id = made.get(entry[1].name)
    return id === undefined || id === staged.id || entry[0] === 'facilities' ? [] : actionsOn(entry, id, made)
  })
  const onTwin = other === undefined ? [] : actionsOn([collection, resource], other, made)
  const changes = drawn(changesOf(staged, resource), count, seed)
  const about = [...creations(made), ...pointings(made, resource.name)]
  const turns = [...inTurn(onIt), ...drawn(inTurn(onOthers), count / 2, seed)]
  const some = {
    changes: shuffled([...changes, ...drawn(about, count / 4, seed)], seed),
    actions: shuffled([...drawn(onIt, count / 2, seed), ...drawn([...onOthers, ...onTwin, ...about], count / 2, seed)], seed),
    // With a change here and there.
    turns: turns.flatMap((write, index) => [write, ...changes.slice(index, index + 1)]),
  }
  for (const write of some[way]) {
    const id = await send(write)
    const kind = all.find(([name]) => collectionPath(name) === write.path)
    if (id === undefined || !kind) continue
    for (const act of drawn(actionsOn(kind, id, made), 2, seed + told.length)) await send(act)
  }
  await send(another, true)
  for (const write of numbered(staged, resource)) await send(write)
  return told
}
