import { beforeAll, describe, expect, it } from 'vitest'
import { beneficiaryDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

type Record_ = Readonly<Record<string, unknown>>

let centre: TestFacility
let school: TestFacility
let person: string
let count = 0

const draft = (parts: Record_ = {}) => ({
  number: `YC-${++count}`,
  kind: 'view',
  requestedBy: [{ role: 'person' }],
  beneficiaryId: person,
  receivedAt: '2026-11-19T18:00:00.000Z',
  channel: 'in-person',
  ...parts,
})

async function receive(parts: Record_ = {}): Promise<Record_> {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  return expectJson(await centre.call('POST', '/v1/privacy-requests', { body: draft(parts), headers }), 201)
}

const act = (id: unknown, action: string, body: Record_): Promise<Response> =>
  centre.call('POST', `/v1/privacy-requests/${String(id)}/${action}`, { body, headers: { 'if-match': '*' } })

const move = async (id: unknown, action: string, body: Record_): Promise<Record_> => expectJson(await act(id, action, body), 200)

const told = { acknowledgedOn: '2026-11-20', processorInvolved: false }

async function overdue(day: string): Promise<readonly unknown[]> {
  const { items } = await expectJson(await centre.call('GET', `/v1/privacy-requests?nextDeadline.to=${day}&limit=500`), 200)
  return Array.isArray(items) ? items.map(({ number }) => number) : []
}

beforeAll(async () => {
  const network = await createTestNetwork()
  centre = await network.addFacility('centre')
  school = await network.addFacility('school')
  const headers = { 'idempotency-key': crypto.randomUUID() }
  person = String((await expectJson(await centre.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft(), headers }), 201)).id)
})

describe('a request about personal data', () => {
  it('gets its clocks from the day in Viet Nam on which it came in', async () => {
    expect(await receive()).toMatchObject({
      status: 'received',
      acknowledgeBy: '2026-11-25',
      dueOn: '2026-11-30',
      nextDeadline: '2026-11-25',
    })
  })

  it('has more time when a processor has to act, and again when it is extended, once', async () => {
    const { id } = await receive({ kind: 'delete' })
    const acknowledged = await move(id, 'acknowledge', { ...told, processorInvolved: true })
    expect(acknowledged).toMatchObject({ status: 'acknowledged', dueOn: '2026-12-20', nextDeadline: '2026-12-20' })
    const reason = { extendedOn: '2026-11-21', reason: 'Hồ sơ giấy để ở kho lưu trữ của tỉnh.' }
    expect(await move(id, 'extend', reason)).toMatchObject({ status: 'extended', dueOn: '2027-01-09', nextDeadline: '2027-01-09' })
    const { allowed } = await expectProblem(await act(id, 'extend', reason), 'illegal-move')
    expect(allowed?.map(({ action }) => action)).toEqual(['fulfil', 'refuse', 'withdraw'])
  })

  it('has no more time by a processor that is told of when the usual time is over', async () => {
    const receivedAt = '2026-11-10T03:00:00.000Z'
    const [late, onTime] = [await receive({ receivedAt }), await receive({ receivedAt })]
    const acknowledge = (id: unknown, acknowledgedOn: string) => move(id, 'acknowledge', { acknowledgedOn, processorInvolved: true })
    expect(await acknowledge(onTime.id, '2026-11-20')).toMatchObject({ dueOn: '2026-11-25' })
    expect(await acknowledge(late.id, '2026-11-21')).toMatchObject({ dueOn: '2026-11-20', nextDeadline: '2026-11-20' })
    expect(await overdue('2026-11-21')).toContain(late.number)
    // Nor by an extension of which the day is before that of the acknowledgement.
    const extension = { extendedOn: '2026-11-20', reason: 'Hồ sơ giấy ở kho lưu trữ.' }
    expect(await move(late.id, 'extend', extension)).toMatchObject({ dueOn: '2026-11-30' })
  })

  it('is extended until its time limit ends, and stays overdue after that', async () => {
    const extend = (id: unknown, extendedOn: string) => act(id, 'extend', { extendedOn, reason: 'Hồ sơ giấy ở kho lưu trữ.' })
    const receivedAt = '2026-11-10T03:00:00.000Z'
    const [late, onTime] = [await receive({ receivedAt }), await receive({ receivedAt })]
    for (const { id } of [late, onTime])
      expect(await move(id, 'acknowledge', { ...told, acknowledgedOn: '2026-11-11' })).toMatchObject({ dueOn: '2026-11-20' })
    const problem = await expectProblem(await extend(late.id, '2026-11-21'), 'invalid')
    const over = { pointer: '/extendedOn', code: 'time-limit-over', args: { dueOn: '2026-11-20' } }
    expect(problem.errors).toEqual([expect.objectContaining(over)])
    expect(await overdue('2026-11-21')).toContain(late.number)
    expect(await expectJson(await extend(onTime.id, '2026-11-20'), 200)).toMatchObject({ dueOn: '2026-11-30' })
  })

  it('cannot be extended where the decree sets no time limit', async () => {
    const { id, dueOn } = await receive({ kind: 'complain' })
    expect(dueOn).toBeUndefined()
    await move(id, 'acknowledge', told)
    const problem = await expectProblem(
      await act(id, 'extend', { extendedOn: '2026-11-21', reason: 'Cần thêm thời gian.' }),
      'requirement-missing',
    )
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: '/reason', code: 'no-time-limit' })])
  })

  it.each([
    ['fulfil', 'fulfilment', { fulfilledOn: '2026-11-22', outcome: 'Đã cho xem hồ sơ tại chỗ.' }],
    ['refuse', 'refusal', { refusedOn: '2026-11-22', reason: 'processing-without-consent', legalBasis: 'state-duty' }],
    ['withdraw', 'withdrawal', { withdrawnOn: '2026-11-22' }],
  ])('keeps what came of it when it ends by %s, and no clock runs any more', async (action, field, body) => {
    const { id, number } = await receive()
    await move(id, 'acknowledge', told)
    expect(await overdue('2026-11-30')).toContain(number)
    const ended = await move(id, action, body)
    expect(ended).toMatchObject({ [field]: body, dueOn: '2026-11-30' })
    expect(ended).not.toHaveProperty('nextDeadline')
    expect(await overdue('2026-11-30')).not.toContain(number)
  })

  it('is overdue the day after its next deadline', async () => {
    const { number } = await receive({ receivedAt: '2026-11-12T03:00:00.000Z' })
    expect(await overdue('2026-11-15')).not.toContain(number)
    expect(await overdue('2026-11-16')).toContain(number)
  })

  it('is refused with a basis where the law lets the data be processed without consent', async () => {
    const { id } = await receive({ kind: 'delete' })
    await move(id, 'acknowledge', told)
    const refusal = { refusedOn: '2026-11-22', reason: 'processing-without-consent' }
    const problem = await expectProblem(await act(id, 'refuse', refusal), 'invalid')
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: '/legalBasis', code: 'required-field' })])
  })

  it('takes no step before it came in, nor tomorrow', async () => {
    const { id } = await receive()
    const early = await expectProblem(await act(id, 'acknowledge', { ...told, acknowledgedOn: '2026-11-19' }), 'invalid')
    expect(early.errors).toEqual([expect.objectContaining({ pointer: '/acknowledgedOn', code: 'dates-out-of-order' })])
    const late = await expectProblem(await act(id, 'acknowledge', { ...told, acknowledgedOn: '2026-11-23' }), 'invalid')
    expect(late.errors).toEqual([expect.objectContaining({ pointer: '/acknowledgedOn', code: 'date-in-future' })])
  })

  it('gets the record of the person once that is found', async () => {
    const { id } = await receive({ beneficiaryId: undefined, subjectDescription: 'Người đã sống ở trung tâm năm 2009.' })
    expect(await move(id, 'acknowledge', { ...told, beneficiaryId: person })).toMatchObject({ beneficiaryId: person })
  })

  it('stays about the person whom it named: its acknowledgement names no other one', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const other = await expectJson(await centre.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft(), headers }), 201)
    const { id } = await receive({ kind: 'delete' })
    const problem = await expectProblem(await act(id, 'acknowledge', { ...told, beneficiaryId: other.id }), 'invalid')
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: '/beneficiaryId', code: 'another-subject' })])
    expect(await move(id, 'acknowledge', { ...told, beneficiaryId: person })).toMatchObject({ beneficiaryId: person })
  })

  it('is seen by the facility that received it alone', async () => {
    const { id } = await receive()
    await expectProblem(await school.call('GET', `/v1/privacy-requests/${String(id)}`), 'not-found')
  })
})
