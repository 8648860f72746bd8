import { beforeAll, describe, expect, it } from 'vitest'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

type Record_ = Readonly<Record<string, unknown>>

let centre: TestFacility
let count = 0

async function discover(): Promise<Record_> {
  const body = {
    number: `SC-${++count}`,
    discoveredAt: '2026-11-21T09:40:00.000Z',
    cause: 'misdirected',
    description: 'Danh sách nhận học bổng được gửi nhầm sang một trường khác.',
  }
  return expectJson(await centre.call('POST', '/v1/breaches', { body, headers: { 'idempotency-key': crypto.randomUUID() } }), 201)
}

const act = (id: unknown, action: string, body: Record_): Promise<Response> =>
  centre.call('POST', `/v1/breaches/${String(id)}/${action}`, { body, headers: { 'if-match': '*' } })

const move = async (id: unknown, action: string, body: Record_): Promise<Record_> => expectJson(await act(id, action, body), 200)

const found = (harms: readonly string[]) => ({
  assessedAt: '2026-11-21T12:00:00.000Z',
  harms,
  dataClasses: ['identity', 'education'],
  subjects: { count: 43, accuracy: 'exact' },
})
const told = { authority: 'data-protection-authority', notifiedAt: '2026-11-21T13:00:00.000Z', reference: '27/TB-TTCTXH' }
const none = { decidedAt: '2026-11-21T12:30:00.000Z', reason: 'Trường nhận đã xóa ngay, chưa ai mở tệp.' }

async function due(until: string): Promise<readonly unknown[]> {
  const { items } = await expectJson(await centre.call('GET', `/v1/breaches?nextDeadline.to=${until}&limit=500`), 200)
  return Array.isArray(items) ? items.map(({ number }) => number) : []
}

beforeAll(async () => {
  centre = await (await createTestNetwork()).addFacility('centre')
})

describe('a breach', () => {
  it('is to be notified within 72 hours of its discovery, and is found by that while it is open', async () => {
    const { id, number, notifyBy, nextDeadline } = await discover()
    expect([notifyBy, nextDeadline]).toEqual(['2026-11-24T09:40:00.000Z', '2026-11-24T09:40:00.000Z'])
    expect(await due('2026-11-23')).not.toContain(number)
    expect(await due('2026-11-24')).toContain(number)
    await move(id, 'assess', found(['dignity']))
    const notified = await move(id, 'notify', told)
    expect(notified).toMatchObject({ status: 'notified', notification: told, notifyBy: '2026-11-24T09:40:00.000Z' })
    expect(await due('2026-11-24')).not.toContain(number)
  })

  it('that may do harm has to be notified, until a new assessment finds none', async () => {
    const { id } = await discover()
    await move(id, 'assess', found(['dignity']))
    const problem = await expectProblem(await act(id, 'dismiss', none), 'requirement-missing')
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: '/reason', code: 'breach-notifiable' })])
    await move(id, 'assess', found([]))
    const dismissed = await move(id, 'dismiss', none)
    expect(dismissed).toMatchObject({ status: 'not-notifiable', dismissal: none })
    expect(dismissed).not.toHaveProperty('nextDeadline')
    const again = await move(id, 'assess', found(['health']))
    expect(again).toMatchObject({ status: 'assessed', nextDeadline: '2026-11-24T09:40:00.000Z' })
    expect(again).not.toHaveProperty('dismissal')
  })

  it('gathers measures and supplements, and tells whether the people touched know', async () => {
    const { id } = await discover()
    const measure = { takenAt: '2026-11-21T10:00:00.000Z', text: 'Yêu cầu trường nhận xóa tệp.' }
    await move(id, 'contain', measure)
    await move(id, 'assess', found(['dignity']))
    await move(id, 'notify', told)
    const supplement = { sentAt: '2026-11-21T20:00:00.000Z', text: 'Xác định thêm 2 em.', subjects: { count: 45, accuracy: 'exact' } }
    await move(id, 'supplement', supplement)
    const people = { toldAt: '2026-11-21T21:00:00.000Z', text: 'Gọi điện cho từng gia đình.', subjects: { count: 45, accuracy: 'exact' } }
    expect(await move(id, 'tell-subjects', people)).toMatchObject({
      status: 'notified',
      measures: [measure],
      supplements: [supplement],
      subjectsTold: people,
    })
    expect(await move(id, 'close', { closedOn: '2026-11-22' })).toMatchObject({ status: 'closed' })
  })

  it('takes no step before its discovery', async () => {
    const { id } = await discover()
    const early = { ...found([]), assessedAt: '2026-11-21T09:39:59.999Z' }
    const problem = await expectProblem(await act(id, 'assess', early), 'invalid')
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: '/assessedAt', code: 'dates-out-of-order' })])
  })

  it('holds a hundred measures and no more', async () => {
    const { id } = await discover()
    const measure = { takenAt: '2026-11-21T10:00:00.000Z', text: 'Đổi khóa.' }
    for (let taken = 0; taken < 100; taken++) await move(id, 'contain', measure)
    const problem = await expectProblem(await act(id, 'contain', measure), 'invalid')
    expect(problem.errors).toEqual([expect.objectContaining({ pointer: '', code: 'list-full' })])
  })
})
