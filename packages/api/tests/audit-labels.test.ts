import { AuditEvent } from '@caunoi/schemas'
import { expect, it } from 'vitest'
import { beneficiaryDraft, caseDraft, referralDraft } from './support/drafts.ts'
import { type Asker, createWorkerNetwork } from './support/worker-network.ts'

const infected = { conditions: [{ code: 'B20' }] }
const masked: Asker = { labels: new Set(['domestic-violence']) }
const present = { 'if-match': '*' }

async function createSetting() {
  const network = await createWorkerNetwork()
  const [hospital, centre] = [await network.addFacility('hospital'), await network.addFacility('centre')]
  const events = async (facility: string, path = '/v1/audit-events'): Promise<readonly AuditEvent[]> => {
    const { items } = (await network.ask(facility, { purpose: 'audit' }, 'GET', `${path}?limit=500`)).body
    return AuditEvent.array()
      .parse(items)
      .filter(({ action }) => action !== 'audit')
      .reverse()
  }
  /** Actions in the trail of a record of the hospital, each with the labels that it names. */
  const trail = async (path: string) => (await events(hospital, `${path}/audit`)).map(({ action, labels }) => [action, labels])
  return { ...network, hospital, centre, events, trail }
}

it('an event of a write names the labels of what was answered, one of a repeated answer too', async () => {
  const { ask, act, hospital, trail } = await createSetting()
  const once = { 'idempotency-key': 'once' }
  const made = await ask(hospital, {}, 'POST', '/v1/beneficiaries', beneficiaryDraft(infected), once)
  const path = `/v1/beneficiaries/${String(made.body.id)}`
  await ask(hospital, {}, 'POST', '/v1/beneficiaries', beneficiaryDraft(infected), once)
  await ask(hospital, {}, 'PATCH', path, { name: 'Nguyễn Thị Hạnh' }, present)
  await ask(hospital, {}, 'PATCH', path, { name: 'Nguyễn Thị Hạnh' }, present)
  await ask(hospital, {}, 'PUT', path, beneficiaryDraft({ ...infected, name: 'Nguyễn Thị Hoa' }), present)
  await act(hospital, {}, path, 'label', { labels: ['safe-house'] })
  expect(await trail(path)).toEqual([
    ['create', ['hiv']],
    ['read', ['hiv']],
    ['patch', ['hiv']],
    ['read', ['hiv']],
    ['update', ['hiv']],
    ['read', ['hiv']],
    ['label', ['hiv', 'safe-house']],
  ])
})

it('an event of a history names the labels of the versions on its page, and no others', async () => {
  const { ask, act, make, hospital, trail } = await createSetting()
  const { path } = await make(hospital, {}, 'beneficiaries', beneficiaryDraft())
  await ask(hospital, {}, 'PATCH', path, infected, present)
  const labels = { labels: ['reporter'] }
  await act(hospital, {}, path, 'label', labels)
  const workerOf = (last: string): Asker => ({ role: 'case-manager', workerId: `01990000-0000-7000-8000-00000000000${last}` })
  await act(hospital, workerOf('a'), path, 'proposeLabelRemoval', labels)
  await act(hospital, workerOf('b'), path, 'confirmLabelRemoval')
  const pages: number[] = []
  for (let cursor = ''; pages.length < 5; ) {
    const { body } = await ask(hospital, {}, 'GET', `${path}/history?limit=1${cursor}`)
    pages.push(...[body.items].flat().map((version) => Object(version).version))
    cursor = `&cursor=${String(body.next)}`
  }
  expect(pages).toEqual([5, 4, 3, 2, 1])
  await ask(hospital, {}, 'GET', `${path}/history`)
  expect((await trail(path)).filter(([action]) => action === 'history')).toEqual([
    ['history', ['hiv']],
    ['history', ['hiv', 'reporter']],
    ['history', ['hiv', 'reporter']],
    ['history', ['hiv']],
    ['history', undefined],
    ['history', ['hiv', 'reporter']],
  ])
})

it('an event names no label that its worker was not shown, neither of a write nor of a history', async () => {
  const { ask, make, hospital, trail } = await createSetting()
  const violence = { situations: [{ situation: 'domestic-violence' }] }
  const { path } = await make(hospital, {}, 'beneficiaries', beneficiaryDraft({ ...infected, ...violence }))
  expect((await ask(hospital, masked, 'PATCH', path, { name: 'Nguyễn Thị Hạnh' }, present)).body.labels).toMatchObject({
    sensitivity: ['domestic-violence'],
  })
  expect((await ask(hospital, masked, 'GET', `${path}/history`)).body.items).toHaveLength(2)
  expect((await ask(hospital, masked, 'PUT', path, beneficiaryDraft(), present)).body).not.toHaveProperty('situations')
  expect(await trail(path)).toEqual([
    ['create', ['domestic-violence', 'hiv']],
    ['patch', ['domestic-violence']],
    ['history', ['domestic-violence']],
    ['update', undefined],
  ])
})

it('an action names the labels of the record that it answers, and none of those that it only wrote', async () => {
  const { ask, act, make, hospital, centre, events } = await createSetting()
  const person = await make(hospital, {}, 'beneficiaries', beneficiaryDraft(infected))
  const safetyNote = { text: 'Không báo.', mustNotBeInformed: [{ relationship: 'adoptive-parent' }] }
  const disclosure = { dataClasses: ['identity', 'health'], labels: ['hiv'], legalBasis: 'state-duty' }
  const referral = await make(hospital, {}, 'referrals', referralDraft(person.id, centre, { disclosure, safetyNote }))
  await act(centre, {}, referral.path, 'accept', {})
  const written = (await events(centre)).filter(({ action }) => ['create', 'accept', 'disclose'].includes(action))
  expect(written.map(({ action, resource, labels }) => [`${action} ${resource}`, labels])).toEqual([
    ['accept Referral', ['adoption', 'hiv']],
    ['disclose Beneficiary', undefined],
    ['create Beneficiary', undefined],
    ['create Case', undefined],
  ])
  const copy = written.find(({ action, resource }) => `${action} ${resource}` === 'create Beneficiary')
  expect((await ask(centre, {}, 'GET', `/v1/beneficiaries/${copy?.recordId}`)).body.labels).toMatchObject({ sensitivity: ['hiv'] })

  const file = await make(hospital, {}, 'cases', caseDraft(person.id), { 'sensitivity-labels': 'reporter' })
  const transfer = { toFacilityId: centre, urgency: 'urgent', reason: 'Chuyển nơi ở.', requestedServices: ['counselling'] }
  const rest = { senderReference: 'CG-2', contact: { name: 'Lê Thị An', phone: '0905000111' } }
  const whole = { dataClasses: ['identity', 'identifiers', 'health', 'situation'], legalBasis: 'state-duty' }
  expect((await act(hospital, {}, file.path, 'transfer', { ...transfer, ...rest, disclosure: whole, safetyNote })).status).toBe(200)
  const sent = (await events(hospital)).filter(({ action, resource }) => `${action} ${resource}` === 'create Referral')
  expect(sent.map(({ labels }) => labels)).toEqual([['adoption', 'hiv'], ['adoption']])
})
