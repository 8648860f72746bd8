import { Report } from '@caunoi/schemas'
import { beforeAll, describe, expect, it } from 'vitest'
import { beneficiaryDraft, stayDraft } from './support/drafts.ts'
import { type Asker, createWorkerNetwork } from './support/worker-network.ts'

const cleared: Asker = { workerId: 'trưởng-phòng', role: 'facility-head', purpose: 'statistics' }
const statistician: Asker = { workerId: 'thống-kê', role: 'statistician', purpose: 'statistics', labels: new Set() }
const manager: Asker = { workerId: 'quản-lý-ca', role: 'case-manager', purpose: 'operations', labels: new Set() }
const uncleared = [statistician, manager]
const about = { vi: 'Thử', en: 'Test' }
const people = { fact: 'beneficiary', period: 'at-end', measure: 'people' }
const situations = { fact: 'situation', period: 'at-end', measure: 'people' }
const unlisted = ['in-any-situation', 'in-no-situation', 'situations', 'other-situations', 'residents-in-a-situation']

const indicators = [
  { code: 'all', numerator: people },
  { code: 'with-hiv', numerator: { ...people, where: [{ dimension: 'situation', values: ['hiv'] }] } },
  { code: 'without-hiv', numerator: { ...people, where: [{ dimension: 'situation', values: ['hiv'], not: true }] } },
  { code: 'orphans', numerator: { ...situations, where: [{ dimension: 'situation', values: ['orphan'] }] } },
  { code: 'in-any-situation', numerator: { ...people, where: [{ dimension: 'situation' }] } },
  { code: 'in-no-situation', numerator: { ...people, where: [{ dimension: 'situation', not: true }] } },
  { code: 'situations', numerator: situations },
  { code: 'other-situations', numerator: { ...situations, where: [{ dimension: 'situation', values: ['orphan'], not: true }] } },
  {
    code: 'residents-in-a-situation',
    numerator: {
      ...{ fact: 'stay', period: 'overlaps', measure: 'people' },
      links: [{ anyOf: [{ fact: 'situation', period: 'until-end', same: 'person' }] }],
    },
  },
  { code: 'disabled', numerator: { ...people, where: [{ dimension: 'disability' }] } },
  {
    code: 'people-with-a-stay',
    numerator: { ...people, links: [{ anyOf: [{ fact: 'stay', period: 'until-end', same: 'person' }] }] },
  },
  { code: 'known-situation', numerator: people, needs: ['situation'] },
  {
    code: 'residents-with-hiv',
    numerator: {
      ...{ fact: 'stay', period: 'overlaps', measure: 'people' },
      links: [
        { anyOf: [{ fact: 'situation', period: 'until-end', same: 'person', where: [{ dimension: 'situation', values: ['hiv'] }] }] },
      ],
    },
  },
  { code: 'share', unit: 'percent', numerator: people, denominator: { ...people, where: [{ dimension: 'situation', values: ['hiv'] }] } },
  { code: 'by-situation', numerator: people, by: { dimension: 'situation', values: ['hiv', 'orphan'] } },
]

describe('figures of a facility of its own', () => {
  let network: Awaited<ReturnType<typeof createWorkerNetwork>>
  let facility: string
  const ids: Record<'orphan' | 'infected' | 'hidden', string> = { orphan: '', infected: '', hidden: '' }

  beforeAll(async () => {
    network = await createWorkerNetwork()
    facility = await network.addFacility('Trung tâm A')
    const person = async (number: number, situation: string, headers = {}) => {
      const identifiers = [{ system: 'personal-number', value: `05631700000${number}`, verification: 'document-seen' }]
      const draft = beneficiaryDraft({ identifiers, situations: [{ situation }] })
      return (await network.make(facility, {}, 'beneficiaries', draft, headers)).id
    }
    ids.orphan = await person(1, 'orphan')
    ids.infected = await person(2, 'hiv')
    ids.hidden = await person(3, 'orphan', { 'sensitivity-labels': 'safe-house' })
    await network.make(facility, {}, 'stays', stayDraft(ids.infected))
    for (const indicator of indicators)
      await network.make(facility, statistician, 'indicators', { title: about, about, unit: 'people', ...indicator })
  })

  const asked = () => `report=own&scope=facility&area=${facility}&from=2026-01-01&to=2026-12-31`
  const valuesFor = async (as: Asker) => {
    const { status, body } = await network.ask(facility, as, 'GET', `/v1/reports/preview?${asked()}`)
    expect(status).toBe(200)
    return Report.pick({ values: true }).parse({ values: body.values }).values
  }
  const lines = async (as: Asker) => {
    const values = await valuesFor(as)
    return Object.fromEntries(
      values.map(({ indicator, of, value, hidden }) => [of ? `${indicator} ${of}` : indicator, hidden ? 'hidden' : value]),
    )
  }
  const counted = (as: Asker, indicator: string, more = '') =>
    network.ask(facility, as, 'GET', `/v1/reports/counted?${asked()}&indicator=${indicator}${more}`)

  it('are exact for who is cleared, and for others where they ask about nothing labelled', async () => {
    expect(await lines(cleared)).toMatchObject({ all: 3, 'with-hiv': 1, 'without-hiv': 2, 'residents-with-hiv': 1, 'by-situation hiv': 1 })
    for (const as of uncleared) expect(await lines(as)).toMatchObject({ all: 3, orphans: 2, 'by-situation orphan': 2 })
  })

  it('are hidden where they ask about a matter that the worker is not cleared for, whether there is anybody or not', async () => {
    for (const as of uncleared) {
      const hidden = {
        'with-hiv': 'hidden',
        'without-hiv': 'hidden',
        'residents-with-hiv': 'hidden',
        'by-situation': 'hidden',
        'by-situation hiv': 'hidden',
        disabled: 'hidden',
        share: 'hidden',
        ...Object.fromEntries(unlisted.map((code) => [code, 'hidden'])),
      }
      expect(await lines(as)).toMatchObject(hidden)
    }
    for (const [as, missing] of [
      [cleared, 0],
      [manager, undefined],
    ] as const)
      expect((await valuesFor(as)).find(({ indicator }) => indicator === 'known-situation')?.missing).toBe(missing)
    const ofHiv: Asker = { ...manager, labels: new Set(['hiv']) }
    expect(await lines(ofHiv)).toMatchObject({ 'with-hiv': 1, 'by-situation hiv': 1 })
  })

  it('are told by no indicator that is hidden from the worker', async () => {
    const draft = { title: about, about, unit: 'people', code: 'of-the-house', numerator: people }
    await network.make(facility, {}, 'indicators', draft, { 'sensitivity-labels': 'safe-house' })
    expect(await lines(cleared)).toHaveProperty('of-the-house')
    for (const as of uncleared) {
      expect(await lines(as)).not.toHaveProperty('of-the-house')
      expect((await counted(as, 'of-the-house')).body).toMatchObject({ errors: [{ code: 'unknown-indicator' }] })
    }
  })

  it('lead to records of which the worker sees anything, page by page', async () => {
    for (const as of uncleared) {
      const first = await counted(as, 'all', '&limit=1')
      expect(first.body).toMatchObject({ items: [ids.orphan] })
      const next = await counted(as, 'all', `&limit=1&cursor=${encodeURIComponent(String(first.body.next))}`)
      expect({ status: next.status, body: next.body }).toEqual({ status: 200, body: { items: [ids.infected] } })
    }
    expect((await counted(cleared, 'all')).body).toEqual({ items: [ids.orphan, ids.infected, ids.hidden] })
  })

  it.each(['with-hiv', 'without-hiv', 'disabled', 'residents-with-hiv', 'people-with-a-stay', ...unlisted])(
    'lead to no record where %s asks what the worker is not cleared for',
    async (code) => {
      for (const as of uncleared) {
        const { status, body } = await counted(as, code)
        expect(status).toBe(400)
        expect(body).toMatchObject({ errors: [{ pointer: '/indicator', code: 'label-not-cleared' }] })
      }
      expect((await counted(cleared, code)).status).toBe(200)
    },
  )
})
