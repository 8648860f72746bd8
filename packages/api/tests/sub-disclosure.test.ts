import { describe, expect, it } from 'vitest'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { eachStore } from './support/each-store.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork } from './support/test-network.ts'

const conditions = [
  { code: 'B20', name: 'Nhiễm HIV' },
  { code: 'H54.0', name: 'Mù hai mắt' },
]

describe.each(eachStore())('a disclosure, over %s', (_name, open) => {
  it('shows the named fields of the named classes, and of labelled content what was released', async () => {
    const { addFacility, errors } = await createTestNetwork({ store: await open() })
    const [hospital, stranger] = [await addFacility('hospital'), await addFacility('stranger')]
    const body = beneficiaryDraft({ conditions })
    const { id } = await expectJson(await hospital.call('POST', '/v1/beneficiaries', { body }), 201)
    const accepted = async (name: string, disclosure: object) => {
      const receiver = await addFacility(name)
      const parts = { senderReference: name, disclosure: { legalBasis: 'state-duty', ...disclosure } }
      const draft = referralDraft(id, receiver.id, parts)
      const sent = await hospital.call('POST', '/v1/referrals', { body: draft, headers: { 'idempotency-key': name } })
      const path = `/v1/referrals/${(await expectJson(sent, 201)).id}/accept`
      await expectJson(await receiver.call('POST', path, { body: {}, headers: { 'if-match': '*' } }), 200)
      const seen = await expectJson(await receiver.call('GET', `/v1/beneficiaries/${id}`), 200)
      const { items } = await expectJson(await receiver.call('POST', '/v1/beneficiaries/search', { body: {} }), 200)
      const copy = Array.isArray(items) ? items.find((item) => item.recordedBy === receiver.id) : undefined
      return { receiver, seen, copy }
    }

    const narrow = await accepted('narrow', { dataClasses: ['identity', 'health'] })
    expect(narrow.seen).toMatchObject({ name: 'Nguyễn Thị Ngọc', conditions: [{ code: 'H54.0' }], labels: { sensitivity: [] } })
    expect(narrow.seen.conditions).toHaveLength(1)
    expect(narrow.copy.conditions).toHaveLength(1)
    expect(JSON.stringify([narrow.seen, narrow.copy])).not.toContain('hiv')

    const wide = await accepted('wide', { dataClasses: ['identity', 'health'], labels: ['hiv'] })
    expect(wide.seen.conditions).toHaveLength(2)
    expect(wide.seen).toMatchObject({ labels: { sensitivity: ['hiv'] } })

    const chosen = await accepted('chosen', { dataClasses: ['identity', 'contact'], fields: ['name', 'conditions'], labels: ['hiv'] })
    expect(chosen.seen).toMatchObject({ name: 'Nguyễn Thị Ngọc' })
    for (const name of ['conditions', 'birthDate']) expect(chosen.seen).not.toHaveProperty(name)

    await expectProblem(await stranger.call('GET', `/v1/beneficiaries/${id}`), 'not-found')
    const etag = (await narrow.receiver.call('GET', `/v1/beneficiaries/${id}`)).headers.get('etag')
    const whole = await hospital.call('GET', `/v1/beneficiaries/${id}`)
    const patch = {
      body: { conditions: [conditions[1]] },
      headers: { 'if-match': whole.headers.get('etag') ?? '', 'content-type': 'application/merge-patch+json' },
    }
    const { next } = await expectJson(await narrow.receiver.call('GET', '/v1/changes'), 200)
    await expectJson(await hospital.call('PATCH', `/v1/beneficiaries/${id}`, patch), 200)
    const told = await expectJson(await narrow.receiver.call('GET', `/v1/changes?cursor=${next}`), 200)
    expect(told.items, 'a change of what is hidden is told to nobody').toEqual([])
    expect(etag).not.toBeNull()
    expect(errors).toEqual([])
  })
})
