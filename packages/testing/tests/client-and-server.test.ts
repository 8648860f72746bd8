import { type Client, type FollowedChange, isProblem } from '@caunoi/client'
import { resources } from '@caunoi/schemas'
import { describe, expect, test } from 'vitest'
import { child, clientOf, createNetwork, referralDraft } from './network.ts'

/** Everything that changed for a facility so far. */
async function changesOf(client: Client, from?: string): Promise<readonly FollowedChange[]> {
  const changes: FollowedChange[] = []
  for await (const change of client.changes({ wait: 0, from })) changes.push(change)
  return changes
}

/** Reaches a server, and loses its first answer to a method. */
function losingAnswerTo(method: string, server: { readonly fetch: (request: Request) => Response | Promise<Response> }) {
  let isLost = false
  return async (request: Request): Promise<Response> => {
    const response = await server.fetch(request)
    if (request.method !== method || isLost) return response
    isLost = true
    throw new TypeError('fetch failed')
  }
}

describe('a referral by the client', () => {
  test('goes out, is accepted and completed, and its answer comes back', async () => {
    const { hospital, centre } = await createNetwork({}, { validate: resources })
    const person = await hospital.client.beneficiaries.create(child)
    const sent = await hospital.client.referrals.create(referralDraft(person.id, centre.id))
    expect(sent.status).toBe('sent')

    const [received] = await centre.client.referrals.search({ status: 'sent' }).toArray()
    expect(received).toMatchObject({ id: sent.id, client: { name: 'Nguyễn Thị Ngọc' } })
    await expect(centre.client.beneficiaries.read(person.id)).rejects.toSatisfy((error) => isProblem(error, 'not-found'))

    const accepted = await centre.client.referrals.accept(sent.id)
    expect(accepted).toMatchObject({ status: 'accepted', safetyNote: { text: 'Không báo cho người cha.' } })
    await expect(centre.client.beneficiaries.read(person.id)).resolves.toMatchObject({ name: 'Nguyễn Thị Ngọc' })
    expect(await centre.client.cases.search({ referralId: sent.id }).toArray()).toHaveLength(1)

    await centre.client.referrals.complete(accepted, { outcome: 'needs-met', text: 'Trẻ đã an toàn.', completedOn: '2026-01-22' })
    await expect(hospital.client.referrals.read(sent.id)).resolves.toMatchObject({
      status: 'completed',
      feedback: { text: 'Trẻ đã an toàn.' },
    })
  })

  test('is made once when the answer to it is lost again and again', async () => {
    const lost = new Set([1, 2])
    let posts = 0
    const network = await createNetwork()
    const { server, hospital, centre } = network
    const unreliable = clientOf(server, hospital, {
      retry: { maxTries: 4 },
      fetch: async (request) => {
        const response = await server.fetch(request)
        if (request.method === 'POST' && request.url.endsWith('/referrals')) posts += 1
        if (lost.delete(posts)) throw new TypeError('fetch failed')
        return response
      },
    })
    const person = await hospital.client.beneficiaries.create(child)
    const sent = await unreliable.referrals.create(referralDraft(person.id, centre.id))
    expect(posts).toBe(3)
    expect(await centre.client.referrals.search().toArray()).toEqual([expect.objectContaining({ id: sent.id })])
  })

  test('is refused with the legal moves when its state forbids the move', async () => {
    const { hospital, centre } = await createNetwork({}, { language: 'en' })
    const person = await hospital.client.beneficiaries.create(child)
    const { id } = await hospital.client.referrals.create(referralDraft(person.id, centre.id))
    const error: unknown = await centre.client.referrals.start(id).catch((thrown: unknown) => thrown)
    if (!isProblem(error, 'illegal-move')) throw error
    expect(error.problem.allowed?.map(({ action }) => action)).toEqual(expect.arrayContaining(['accept', 'reject']))
    expect(error.problem.title).toBe('The current state forbids this move')
  })
})

describe('a change by the client', () => {
  test('is refused when somebody else was faster, and overwrites nothing', async () => {
    const { hospital } = await createNetwork()
    const person = await hospital.client.beneficiaries.create(child)
    const first = await hospital.client.beneficiaries.read(person.id)
    const second = await hospital.client.beneficiaries.read(person.id)
    await hospital.client.beneficiaries.update(first, { sex: 'male' })
    await expect(hospital.client.beneficiaries.update(second, { name: 'Nguyễn Văn Ngọc' })).rejects.toSatisfy((error) =>
      isProblem(error, 'version-conflict'),
    )
    await expect(hospital.client.beneficiaries.read(person.id)).resolves.toMatchObject({ sex: 'male', name: 'Nguyễn Thị Ngọc' })
  })

  test('whose answer is lost is found stored, and is in the history once', async () => {
    const { server, hospital } = await createNetwork()
    const unreliable = clientOf(server, hospital, { fetch: losingAnswerTo('PATCH', server) })
    const person = await unreliable.beneficiaries.create(child)
    const changed = await unreliable.beneficiaries.update(person, { name: 'Nguyễn Thị Bích Ngọc' })
    expect(changed).toMatchObject({ version: 2, name: 'Nguyễn Thị Bích Ngọc' })
    expect((await unreliable.beneficiaries.history(person.id).toArray()).map(({ version }) => version)).toEqual([2, 1])
  })

  test('that replaces a record, and whose answer is lost, is found stored beside what the server keeps of the record', async () => {
    const { server, hospital } = await createNetwork()
    const unreliable = clientOf(server, hospital, { fetch: losingAnswerTo('PUT', server) })
    const person = await unreliable.beneficiaries.create(child)
    const replaced = await unreliable.beneficiaries.replace(person, { ...child, name: 'Nguyễn Thị Bích Ngọc' })
    expect(replaced).toMatchObject({ version: 2, name: 'Nguyễn Thị Bích Ngọc' })
  })

  test('names every fault of a draft at once', async () => {
    const { hospital } = await createNetwork()
    const faulty = { ...child, name: '', sex: 'unclear' }
    // @ts-expect-error the types know of it as well
    const error: unknown = await hospital.client.beneficiaries.create(faulty).catch((thrown: unknown) => thrown)
    if (!isProblem(error, 'invalid')) throw error
    expect(new Set(error.problem.errors?.map(({ pointer }) => pointer))).toEqual(new Set(['/name', '/sex']))
  })
})

describe('reading by the client', () => {
  test('finds a person by a name without diacritics, page by page', async () => {
    const { hospital } = await createNetwork()
    for (const name of ['Nguyễn Thị Ngọc', 'Nguyễn Thị Ngọc Lan', 'Trần Văn Nam']) {
      await hospital.client.beneficiaries.create({ ...child, identifiers: [], noIdentifierReason: 'not-collected', name })
    }
    const found = await hospital.client.beneficiaries.search({ name: 'nguyen thi ngoc' }, { pageSize: 1 }).toArray()
    expect(found.map(({ name }) => name)).toEqual(['Nguyễn Thị Ngọc', 'Nguyễn Thị Ngọc Lan'])
  })

  test('gives some fields, and the records that they point to', async () => {
    const { hospital, centre } = await createNetwork()
    const person = await hospital.client.beneficiaries.create(child)
    const { id } = await hospital.client.referrals.create(referralDraft(person.id, centre.id))
    const part = await hospital.client.referrals.read(id, { fields: ['status', 'beneficiaryId'], include: ['beneficiaryId'] })
    expect(Object.keys(part).sort()).toEqual(['beneficiaryId', 'id', 'included', 'status', 'version'])
    expect(part.included?.beneficiaries?.[0]).toMatchObject({ id: person.id, name: 'Nguyễn Thị Ngọc' })
    const page = await hospital.client.referrals.search({}, { include: ['toFacilityId'], total: true }).page()
    expect(page).toMatchObject({ total: 1, included: { facilities: [{ id: centre.id }] } })
  })

  test('shows who looked at a record', async () => {
    const { hospital } = await createNetwork()
    const person = await hospital.client.beneficiaries.create(child)
    await hospital.client.beneficiaries.read(person.id)
    const actions = (await hospital.client.beneficiaries.audit(person.id).toArray()).map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['create', 'read']))
  })

  test('tells what the server offers', async () => {
    const { hospital } = await createNetwork()
    const { resources: offered, limits } = await hospital.client.discover()
    expect(offered.map(({ collection }) => collection)).toEqual(Object.keys(resources))
    expect(limits.pageSize).toBe(500)
  })
})

describe('the change feed by the client', () => {
  test('tells the other side of each step, and is resumed from a stored cursor', async () => {
    const { hospital, centre } = await createNetwork()
    const person = await hospital.client.beneficiaries.create(child)
    const { id } = await hospital.client.referrals.create(referralDraft(person.id, centre.id))
    const before = await changesOf(centre.client)
    expect(before.at(-1)).toMatchObject({ resource: 'Referral', id, change: 'changed' })
    await hospital.client.referrals.cancel(id, { reason: 'client-declined' })
    const after = await changesOf(centre.client, before.at(-1)?.cursor)
    expect(after.some((change) => change.id === id)).toBe(true)
    // A receiver sees a part, and is told of its changes without the number of a version.
    expect(after.every(({ version }) => version === undefined)).toBe(true)
  })

  test('is that of the first purpose: what another one opens is followed beside it', async () => {
    const { hospital } = await createNetwork()
    const person = await hospital.client.beneficiaries.create(child)
    const asked = await hospital.client.privacyRequests.create({
      number: 'YC-2026-0001',
      kind: 'view',
      requestedBy: [{ role: 'guardian', name: 'Lê Thị Mẫu' }],
      beneficiaryId: person.id,
      receivedAt: new Date().toISOString(),
      channel: 'in-person',
    })
    const idsOf = async (client: Client) => (await changesOf(client)).map(({ id }) => id)
    expect(await idsOf(hospital.client)).not.toContain(asked.id)
    expect(await idsOf(hospital.client.withAccess({ purpose: 'subject-rights' }))).toContain(asked.id)
  })

  test('waits for what happens next', async () => {
    const { hospital, centre } = await createNetwork()
    const seen = await changesOf(centre.client)
    const [change] = await Promise.all([
      centre.client
        .changes({ from: seen.at(-1)?.cursor, wait: 5 })
        [Symbol.asyncIterator]()
        .next(),
      hospital.client.beneficiaries.create(child).then((person) => hospital.client.referrals.create(referralDraft(person.id, centre.id))),
    ])
    expect(change.value).toMatchObject({ resource: 'Referral' })
  })
})
