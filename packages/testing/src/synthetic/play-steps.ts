import { actionPath, collectionPath, type FacilityDraft } from '@caunoi/schemas'
import type { TestFacility, TestServer } from '../create-test-server.ts'
import { withIds } from './references.ts'
import type { ActStep, CreateStep, SyntheticStep } from './step.ts'

/** A facility that speaks to a server for itself. */
export interface SyntheticParty {
  /** Id of the facility at the server. */
  readonly id: string
  /** Sends a body as JSON with the facility's token; answers the status and the body that came back. */
  post(path: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<{ readonly status: number; readonly body: unknown }>
}

/** How steps are played. */
export interface PlayOptions {
  /** Lets a facility into the network: registers it, or finds it with its credentials. */
  readonly join: (draft: FacilityDraft, ref: string) => Promise<SyntheticParty>
  /** Beginning of the idempotency keys: a step that is played again with it is done once. */
  readonly key?: string
  /** What `onStep` told of an earlier run of the same steps, in order: they are not played again, for a record may have gone elsewhere since. */
  readonly earlier?: readonly string[]
  /** Told after every step, with the id of the record. */
  readonly onStep?: (done: number, total: number, id: string) => void
}

/** What was made of steps. */
export interface PlayedSteps {
  /** Facilities by their symbolic reference. */
  readonly parties: ReadonlyMap<string, SyntheticParty>
  /** Ids of all records by their symbolic reference. */
  readonly ids: ReadonlyMap<string, string>
}

/** A step that a server refused. */
export class StepRefusedError extends Error {
  override readonly name = 'StepRefusedError'
  readonly status: number

  constructor(step: SyntheticStep, status: number, answer: unknown) {
    const what = step.do === 'create' ? `record ${step.ref} in ${step.collection}` : `${step.action} ${step.ref}`
    super(`The server refused to ${what}, as ${step.owner}: ${status} ${JSON.stringify(answer)}`)
    this.status = status
  }
}

function pathOf(step: CreateStep | ActStep, idOf: (reference: string) => string): string {
  return step.do === 'create' ? collectionPath(step.collection) : actionPath(step.collection, step.action, idOf(step.ref))
}

/**
 * Plays steps over HTTP, each as the facility that owns it, so that everything passes the rules, the policy and the audit of the server.
 *
 * @throws StepRefusedError when the server refuses a step; those before it are done.
 */
export async function playSteps(
  steps: readonly SyntheticStep[],
  { join, key = crypto.randomUUID(), earlier = [], onStep }: PlayOptions,
): Promise<PlayedSteps> {
  const ids = new Map<string, string>()
  const parties = new Map<string, SyntheticParty>()
  const idOf = (reference: string): string => {
    const id = ids.get(reference)
    if (id === undefined) throw new RangeError(`No step before makes ${reference}`)
    return id
  }
  for (const [index, step] of steps.entries()) {
    if (step.do === 'create' && 'ownership' in step.draft) {
      const party = await join(step.draft, step.ref)
      parties.set(step.ref, party)
      ids.set(step.ref, party.id)
    } else if (earlier[index] !== undefined) {
      ids.set(step.ref, earlier[index])
      continue
    } else {
      const party = parties.get(step.owner)
      if (!party) throw new RangeError(`${step.owner} has not joined`)
      const body = withIds(step.do === 'create' ? step.draft : step.input, idOf)
      const headers = { 'idempotency-key': `${key}-${index}`, ...(step.do === 'act' && { 'if-match': '*' }) }
      const answer = await party.post(pathOf(step, idOf), body, headers)
      if (answer.status >= 300) throw new StepRefusedError(step, answer.status, answer.body)
      const { id }: { id?: unknown } = Object(answer.body)
      if (step.do === 'create' && typeof id === 'string') ids.set(step.ref, id)
    }
    if (index >= earlier.length) onStep?.(index + 1, steps.length, idOf(step.ref))
  }
  return { parties, ids }
}

/** A facility of a test server as one that plays steps. */
export function partyOf(server: TestServer, { id, tokenFor }: TestFacility): SyntheticParty {
  return {
    id,
    async post(path, body, headers) {
      const type = body === undefined ? {} : { 'content-type': 'application/json' }
      const init = { method: 'POST', headers: { ...headers, ...type, authorization: `Bearer ${tokenFor(path)}` } }
      const response = await server.fetch(
        new Request(server.url + path, body === undefined ? init : { ...init, body: JSON.stringify(body) }),
      )
      const text = await response.text()
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
    },
  }
}
