import { type AnyResource, collectionPath, resources, sensitivityLabels } from '@caunoi/schemas'
import { type Decision, decisions } from './late-decisions.ts'
import { type Hidden, type Journey, makeScene, type Scene } from './late-scene.ts'
import { callAs, enterStep, type Observed, observing } from './played-world.ts'

const all = Object.entries<AnyResource>(resources)

/** Where each record of a scene stands. */
const collections = {
  ...{
    person: 'beneficiaries',
    other: 'beneficiaries',
    file: 'cases',
    bare: 'cases',
    assessment: 'assessments',
    draftPlan: 'support-plans',
  },
  ...{ approvedPlan: 'support-plans', activePlan: 'support-plans', paper: 'documents', stay: 'stays', benefit: 'benefits' },
  ...{ payment: 'payments', event: 'service-events', consent: 'consents', referral: 'referrals' },
} as const satisfies Partial<Record<keyof Scene['ids'], string>>

const records = Object.entries(collections).map(([name, collection]) => [name as keyof typeof collections, collection] as const)

let pairs = 0

export interface Played {
  readonly hidden: string
  readonly told: readonly { readonly title: string; readonly status: number; readonly seen: readonly string[] }[]
  /** What is stored, for who is cleared for everything. */
  readonly known: string
}

const idIn = ({ status, text }: Observed): string | undefined => (status === 201 ? JSON.parse(text).id : undefined)

/** Plays one of the two worlds of a scene: an uncleared worker decides, and the uncleared of all facilities look. */
export async function playScene(
  journey: Journey,
  hidden: Hidden,
  actor: 'owner' | 'receiver',
  cleared: readonly string[],
  isThere: boolean,
  elsewhere = '',
): Promise<Played> {
  if (isThere) pairs += 1
  const scene = await makeScene(pairs, journey, hidden, isThere, elsewhere)
  const { ids, facilities, owner } = scene
  const known = await storedIn(scene)
  const seen: string[] = []
  const told: { title: string; status: number; seen: readonly string[] }[] = []
  const acting = actor === 'owner' ? owner : facilities.partner
  const decide = observing(callAs(acting, cleared), seen)
  const observers = Object.values(facilities).map((id) => observing(callAs(id, cleared), seen))

  const look = async () => {
    for (const observe of observers) {
      for (const [name, collection] of records) {
        await observe('GET', `/v1/${collection}/${ids[name]}`)
        await observe('GET', `/v1/${collection}/${ids[name]}/history`)
      }
      for (const [collection, { verbs }] of all)
        if (verbs.includes('search')) await observe('POST', `${collectionPath(collection)}/search`, { body: { total: true } })
    }
  }
  const send = async (decision: Decision, isLast = false): Promise<void> => {
    const { title, method, path, sent } = decision
    const from = seen.length
    enterStep()
    const headers = { ...(method === 'POST' && { 'idempotency-key': `decision-${told.length}` }), ...sent.headers }
    const answer = await decide(method, path, { ...sent, headers })
    if (method === 'POST') await decide(method, path, { ...sent, headers })
    const id = idIn(answer)
    if (id !== undefined) await decide('GET', `${path}/${id}`)
    for (const observe of observers) await observe('GET', '/v1/changes?limit=500')
    if (isLast || told.length % 20 === 19) await look()
    told.push({ title, status: answer.status, seen: seen.slice(from) })
  }
  const list = decisions(ids, acting)
  for (const [index, decision] of list.entries()) await send(decision, index === list.length - 1)
  return { hidden: ids.hidden, told, known }
}

async function storedIn({ facilities }: Scene): Promise<string> {
  const found: string[] = []
  for (const id of Object.values(facilities))
    for (const [collection, { verbs }] of all)
      if (verbs.includes('search'))
        found.push(await (await callAs(id, sensitivityLabels)('POST', `${collectionPath(collection)}/search`, { body: {} })).text())
  return found.join('\n')
}
