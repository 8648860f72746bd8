import type { AuditEvidence, AuditSeal, Store } from '../stores/store.ts'
import type { ChainFault } from './chain-faults.ts'
import { compareEvents } from './compare-events.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { CHAIN_START, foldFrom } from './link-hash.ts'
import { settleMoves } from './settle-moves.ts'

const SEALS = 20
/** Faults and open questions behind which a verification stops: what is that broken needs no longer list. */
const MOST = 10_000

/** A point of the chain that somebody kept outside of the server. */
export interface KeptPoint {
  readonly position: number
  readonly hash: string
}

/** What a verification is held against, and whom it tells how far it is. */
export interface VerifyOptions {
  /** Kept checkpoints: without one, a chain that ends too early or was written anew as a whole looks sound. */
  readonly checkpoints?: readonly KeptPoint[]
  /** Called as the walk goes on, with the events that were verified and those that there are. */
  readonly onProgress?: (verified: number, total: number) => void
}

/** What a verification found. */
export interface ChainReport {
  /** Events in the chain. */
  readonly events: number
  /** Hash behind the last one. */
  readonly hash: string
  /** Events that are stored and not sealed yet. */
  readonly unsealed: number
  /** Everything that is wrong, in the order of positions; nothing for a sound chain. */
  readonly faults: readonly ChainFault[]
  /** Whether there is so much wrong that the rest was not looked at. */
  readonly isPartial: boolean
}

/** Walks the chain from its start, recomputes it from the events, holds it against kept checkpoints, and names what is wrong. */
export async function verifyAudit(store: Store, { checkpoints = [], onProgress }: VerifyOptions = {}): Promise<ChainReport> {
  const total = (await store.auditHead())?.last ?? 0
  const faults: ChainFault[] = []
  const missing: ReturnType<typeof compareEvents>['missing'][number][] = []
  const strange: ReturnType<typeof compareEvents>['strange'][number][] = []
  const chain = foldChain(checkpoints)
  const evidence = evidenceOf(store)
  let isPartial = false
  for await (const seal of sealsOf(store)) {
    const events = await evidence.upTo(seal.place)
    const compared = compareEvents(seal.first, seal.links, events)
    faults.push(...compared.faults, ...chain.add(seal), ...strayed(seal, events))
    missing.push(...compared.missing)
    strange.push(...compared.strange)
    onProgress?.(chain.end().position, total)
    isPartial = faults.length + missing.length + strange.length > MOST
    if (isPartial) break
  }
  const end = chain.end()
  const rest = isPartial ? [] : await restOf(evidence)
  faults.push(...settleMoves(missing, strange, rest), ...evidence.hidden(), ...(isPartial ? [] : chain.heldAgainst()))
  const rank = ({ position = Number.MAX_SAFE_INTEGER }: ChainFault): number => position
  const sorted = faults.toSorted((one, other) => rank(one) - rank(other))
  return { events: end.position, hash: end.hash, unsealed: rest.length, faults: sorted, isPartial }
}

/** All seals, wherever they say that they end: the one that begins last is behind which a sealer goes on. */
async function* sealsOf(store: Store): AsyncGenerator<AuditSeal> {
  for (let met = -1; ; ) {
    const page = await store.auditSeals(met + 1, SEALS)
    const seals = page.filter(({ first }) => first > met)
    for (const seal of seals) yield seal
    const last = seals.at(-1)
    if (!last || page.length < SEALS) return
    met = last.first
  }
}

/** Whether a seal says another place than that of its last event: a sealer goes on behind it, and would pass by what lies between. */
function strayed({ first, place, links }: AuditSeal, events: readonly AuditEvidence[]): readonly ChainFault[] {
  const end = events.at(-1)
  return end === undefined || end.id !== links.at(-1)?.id || end.place === place ? [] : [{ kind: 'broken-link', position: first }]
}

/** Ids of the events behind the chain. */
async function restOf(evidence: Evidence): Promise<readonly string[]> {
  const ids: string[] = []
  for (let page: readonly AuditEvidence[] = await evidence.next(); page.length > 0; page = await evidence.next())
    ids.push(...page.map(({ id }) => id))
  return ids
}

/** Folds seal after seal, and notes the hashes at the positions of checkpoints. */
function foldChain(checkpoints: readonly KeptPoint[]) {
  const wanted = new Set(checkpoints.map(({ position }) => position))
  const hashes = new Map([[0, CHAIN_START]])
  let position = 0
  let hash = CHAIN_START
  return {
    /** What is wrong with how a seal follows on the one before. */
    add({ first, last, links, hash: said }: AuditSeal): readonly ChainFault[] {
      const follows = first === position + 1 && last === position + links.length
      const fold = foldFrom(hash)
      for (const { digest } of links) {
        fold.add(++position, digest)
        if (wanted.has(position)) hashes.set(position, fold.hash())
      }
      const isSound = follows && fold.hash() === said
      // What comes behind a broken link is judged by itself.
      position = last
      hash = said
      return isSound ? [] : [{ kind: 'broken-link', position: first }]
    },
    end: (): KeptPoint => ({ position, hash }),
    /** What kept checkpoints say against the chain. */
    heldAgainst: (): readonly ChainFault[] =>
      checkpoints.flatMap((kept): readonly ChainFault[] => {
        if (kept.position > position) return [{ kind: 'truncated', position: position + 1 }]
        return hashes.get(kept.position) === kept.hash ? [] : [{ kind: 'forked', position: kept.position }]
      }),
  }
}
