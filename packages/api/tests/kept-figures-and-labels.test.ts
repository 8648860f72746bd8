import { Report, type ReportValue } from '@caunoi/schemas'
import { beforeAll, describe, expect, it } from 'vitest'
import { beneficiaryDraft } from './support/drafts.ts'
import { type Asker, createWorkerNetwork } from './support/worker-network.ts'

const cleared: Asker = { workerId: 'trưởng-phòng', role: 'facility-head', purpose: 'statistics' }
const statistician: Asker = { workerId: 'thống-kê', role: 'statistician', purpose: 'statistics', labels: new Set() }
const manager: Asker = { workerId: 'quản-lý-ca', role: 'case-manager', purpose: 'operations', labels: new Set() }
const ofHiv: Asker = { ...manager, labels: new Set(['hiv']) }
const about = { vi: 'Thử', en: 'Test' }
const people = { fact: 'beneficiary', period: 'at-end', measure: 'people' }
const infected = { ...people, where: [{ dimension: 'situation', values: ['hiv'] }] }
const indicators = [
  { code: 'all', numerator: people },
  { code: 'with-hiv', numerator: infected },
  { code: 'share', unit: 'percent', numerator: people, denominator: infected },
  { code: 'known-situation', numerator: people, needs: ['situation'] },
  { code: 'by-situation', numerator: people, by: { dimension: 'situation', values: ['hiv', 'orphan'] } },
  // The standard has one of this name.
  { code: 'residents', numerator: infected },
]
const open = ['all', 'by-situation orphan']
const period = { from: '2026-01-01', to: '2026-12-31' }

const nameOf = ({ indicator, of }: ReportValue): string => (of === undefined ? indicator : `${indicator} ${of}`)

describe('a kept report', () => {
  let network: Awaited<ReturnType<typeof createWorkerNetwork>>
  let facility: string
  let own: Readonly<Record<string, string>>

  beforeAll(async () => {
    network = await createWorkerNetwork()
    facility = await network.addFacility('Trung tâm A')
    own = { report: 'own', scope: 'facility', area: facility, ...period }
    for (const [number, situation] of ['orphan', 'orphan', 'hiv'].entries()) {
      const identifiers = [{ system: 'personal-number', value: `05631700000${number}`, verification: 'document-seen' }]
      await network.make(facility, {}, 'beneficiaries', beneficiaryDraft({ identifiers, situations: [{ situation }] }))
    }
    for (const indicator of indicators)
      await network.make(facility, statistician, 'indicators', { title: about, about, unit: 'people', ...indicator })
  })

  const valuesIn = (body: unknown): readonly ReportValue[] => Report.parse(body).values
  const read = async (as: Asker, path: string) => valuesIn((await network.ask(facility, as, 'GET', path)).body)
  const names = (values: readonly ReportValue[]) => values.map(nameOf)
  const keep = (as: Asker, asked: unknown = own) => network.make(facility, as, 'reports', asked)

  it.each([
    ['cleared', cleared],
    ['not cleared', statistician],
  ] as const)('tells of a matter those only who are cleared for it, where who made it is %s', async (_who, maker) => {
    const { path } = await keep(maker)
    const told = await read(cleared, path)
    expect(told.map((line) => [nameOf(line), line.value ?? line.denominator])).toEqual([
      ['all', 3],
      ['with-hiv', 1],
      ['share', 300],
      ['known-situation', 3],
      ['by-situation', 3],
      ['by-situation hiv', 1],
      ['by-situation orphan', 2],
      ['residents', 1],
    ])
    expect(told.find(({ indicator }) => indicator === 'with-hiv')?.labels).toEqual(['hiv'])
    for (const as of [statistician, manager]) {
      const seen = await read(as, path)
      expect(names(seen)).toEqual(open)
      expect(seen.map(({ labels }) => labels)).toEqual([[], []])
    }
    expect(names(await read(ofHiv, path))).toEqual([
      ...['all', 'with-hiv', 'share', 'by-situation', 'by-situation hiv', 'by-situation orphan', 'residents'],
    ])
  })

  it('does so in lists, versions, tables and what its maker is answered', async () => {
    const made = await network.ask(facility, statistician, 'POST', '/v1/reports', own)
    expect(names(valuesIn(made.body))).toEqual(open)
    const path = `/v1/reports/${String(made.body.id)}`
    const texts = [
      JSON.stringify((await network.ask(facility, statistician, 'GET', '/v1/reports?limit=100')).body),
      JSON.stringify((await network.ask(facility, statistician, 'GET', `${path}/history`)).body),
    ]
    for (const text of texts) {
      expect(text).toContain('orphan')
      expect(text).not.toMatch(/hiv|known-situation|share/)
    }
    const table = await network.readTable(facility, statistician, path)
    expect(table.split('\r\n').map((row) => row.split(',', 3)[0])).toEqual(['indicator', 'all', 'by-situation', ''])
    expect(await network.readTable(facility, cleared, path)).toContain('with-hiv')
    const first = await network.ask(facility, statistician, 'GET', path)
    expect(first.etag).toBe(made.etag)
    expect(first.etag).not.toBe((await network.ask(facility, cleared, 'GET', path)).etag)
  })

  it('tells no line of an indicator, and no target, that is hidden as a record', async () => {
    const other = await network.addFacility('Trung tâm C')
    const hidden = { 'sensitivity-labels': 'safe-house' }
    const indicator = { title: about, about, unit: 'people', numerator: people }
    await network.make(other, cleared, 'indicators', { ...indicator, code: 'all' })
    await network.make(other, cleared, 'indicators', { ...indicator, code: 'in-hiding' }, hidden)
    const target = { indicator: 'all', from: '2026-01-01', comparator: 'at-least', value: 77 }
    await network.make(other, cleared, 'targets', target, hidden)
    const { path } = await network.make(other, cleared, 'reports', { ...own, area: other })
    const told = async (as: Asker) => valuesIn((await network.ask(other, as, 'GET', path)).body)
    expect(names(await told(cleared))).toEqual(['all', 'in-hiding'])
    expect((await told(statistician)).map(({ indicator: code, target: to, met }) => [code, to, met])).toEqual([
      ['all', undefined, undefined],
    ])
  })

  it('is not made by who would see nothing of it', async () => {
    const other = await network.addFacility('Trung tâm B')
    await network.make(other, {}, 'indicators', { title: about, about, unit: 'people', code: 'with-hiv', numerator: infected })
    const asked = { ...own, area: other }
    const { status, body } = await network.ask(other, statistician, 'POST', '/v1/reports', asked)
    expect(status).toBe(422)
    expect(body).toMatchObject({ errors: [{ pointer: '/report', code: 'label-not-cleared', args: { labels: 'hiv' } }] })
    expect((await network.ask(other, cleared, 'POST', '/v1/reports', asked)).status).toBe(201)
    expect((await network.ask(other, statistician, 'GET', '/v1/reports')).body.items).toEqual([])
  })

  it('tells figures of an area to everybody, since nobody is told apart there', async () => {
    const { path } = await keep(statistician, { report: 'targets-2030', scope: 'province', area: '56', ...period })
    expect(names(await read(statistician, path))).toContain('children-reached')
  })

  it('of the standard hides what it asks about labelled matters, also where an older release kept it without labels', async () => {
    const { id, path } = await keep(cleared, { ...own, report: 'targets-2030' })
    const [before, all] = [names(await read(statistician, path)), names(await read(cleared, path))]
    expect(all).toContain('children-reached')
    expect(before).toEqual(all.filter((name) => name !== 'children-reached'))
    await makeOlder(id)
    expect(names(await read(statistician, path))).toEqual(before)
    expect(names(await read(cleared, path))).toEqual(all)
    const area = await keep(statistician, { report: 'targets-2030', scope: 'province', area: '56', ...period })
    await makeOlder(area.id)
    expect(names(await read(statistician, area.path))).toContain('children-reached')
  })

  it('of own indicators that an older release kept tells those only who are cleared for everything', async () => {
    const { id, path } = await keep(cleared)
    await makeOlder(id)
    expect((await network.ask(facility, ofHiv, 'GET', path)).status).toBe(404)
    expect(names(await read(cleared, path))).toContain('with-hiv')
  })

  /** Makes of a report what an earlier version kept of it. */
  async function makeOlder(id: string): Promise<void> {
    await network.store.transaction(async (transaction) => {
      const record = await transaction.as('!server').lock('Report', id)
      if (!record) throw new Error('no report')
      const { values, ...rest } = Report.parse(JSON.parse(record.body))
      const lines = values.map(({ labels: _, ...line }) => line)
      const older = { ...rest, version: 2, labels: { confidentiality: 'normal', sensitivity: [] }, values: lines }
      const next = { ...record, version: 2, body: JSON.stringify(older) }
      await transaction.put({ record: next, previous: record, added: [], removed: [], notices: [] })
    })
  }
})
