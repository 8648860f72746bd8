import { readFileSync } from 'node:fs'
import { CountedPage, Page, Report, ReportDefinitions, ReportPreview, type ReportValue, resources } from '@caunoi/schemas'
import { listUnits } from '@caunoi/schemas/administrative-units'
import { describe, expect, it } from 'vitest'
import { giveWay } from '../src/give-way.ts'
import { createMemoryStore, type Store } from '../src/index.ts'
import { create } from './support/create.ts'
import { beneficiaryDraft, stayDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { overStore } from './support/over-store.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

type Document = Readonly<Record<string, unknown>>

const vector = (path: string): Document => JSON.parse(readFileSync(`${import.meta.dirname}/../../../specs/vectors/${path}.json`, 'utf8'))
const number = (index: number): string => `0563170${String(10_000 + index)}`
const personDraft = (index: number) =>
  beneficiaryDraft({ identifiers: [{ system: 'personal-number', value: number(index), verification: 'document-seen' }] })

const halfYear = { report: 'half-year', from: '2026-07-01', to: '2026-12-31' }
const query = (parts: Readonly<Record<string, string>>): string => new URLSearchParams(parts).toString()

async function preview(facility: TestFacility, parts: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, ReportValue>> {
  const answer = await expectJson(await facility.call('GET', `/v1/reports/preview?${query(parts)}`), 200)
  return new Map(
    ReportPreview.parse(answer).values.map((line) => [line.of === undefined ? line.indicator : `${line.indicator} ${line.of}`, line]),
  )
}

/** Every record of a kind that a facility owns, read page by page as any caller reads. */
async function readAll(facility: TestFacility, collection: string): Promise<readonly Document[]> {
  const items: Document[] = []
  let cursor = ''
  for (;;) {
    const answer = await facility.call('GET', `/v1/${collection}?limit=7${cursor && `&cursor=${cursor}`}`)
    const page = Page.parse(await expectJson(answer, 200))
    items.push(...page.items.map((item) => Object(item)))
    if (page.next === undefined) return items
    cursor = encodeURIComponent(page.next)
  }
}

/** A network in which facilities serve people, some of whom two of them know. */
async function servedNetwork(counts: readonly number[]) {
  const network = await createTestNetwork()
  const facilities: TestFacility[] = []
  for (const [at, count] of counts.entries()) {
    const facility = await network.addFacility(`facility-${at}`)
    facilities.push(facility)
    const worker = await create(facility, 'workers', { ...vector('Worker/valid/minimal'), facilityId: facility.id })
    for (let index = 0; index < count; index++) {
      // Every fifth person of a facility is known to the next one too.
      const person = await create(facility, 'beneficiaries', personDraft(index % 5 === 0 ? index : at * 1000 + index))
      const isEmergency = index % 3 === 0
      const { emergencyGroup, ...stay } = stayDraft(person.id, { number: `TN-${index}` })
      const admittedOn = index % 4 === 0 ? '2026-05-02' : '2026-08-02'
      await create(facility, 'stays', {
        ...stay,
        admittedOn,
        ...(isEmergency ? { emergencyGroup } : { kind: 'especially-difficult' }),
      })
      await create(facility, 'service-events', {
        senderReference: `DV-${index}`,
        service: index % 2 === 0 ? 'counselling' : 'schooling',
        setting: 'community',
        channel: 'at-facility',
        deliveredOn: index % 7 === 0 ? '2026-06-30' : '2026-09-01',
        workerIds: [worker.id],
        clientKind: 'individual',
        beneficiaryId: person.id,
      })
    }
  }
  return { network, facilities }
}

/** The figures by hand: from the records, as their owners read them. */
async function byHand(facilities: readonly TestFacility[]) {
  const who = new Map<string, string>()
  const figures = { residents: new Set<string>(), 'emergency-admissions': new Set<string>(), 'community-counselling': new Set<string>() }
  for (const facility of facilities) {
    for (const { id, identifiers } of await readAll(facility, 'beneficiaries')) {
      const [first] = Array.isArray(identifiers) ? identifiers : []
      who.set(String(id), first?.value ?? String(id))
    }
    for (const { kind, admittedOn, beneficiaryId } of await readAll(facility, 'stays')) {
      const person = who.get(String(beneficiaryId)) ?? ''
      if (kind !== 'emergency-protection') figures.residents.add(person)
      else if (String(admittedOn) >= halfYear.from) figures['emergency-admissions'].add(person)
    }
    for (const { service, deliveredOn, beneficiaryId } of await readAll(facility, 'service-events')) {
      if (service === 'counselling' && String(deliveredOn) >= halfYear.from) {
        figures['community-counselling'].add(who.get(String(beneficiaryId)) ?? '')
      }
    }
  }
  return Object.fromEntries(Object.entries(figures).map(([name, people]) => [name, people.size]))
}

describe('a report', () => {
  it('computes the half year of a facility as a slow count of its records does', async () => {
    const { facilities } = await servedNetwork([45])
    const [centre] = facilities
    if (!centre) throw new Error('no facility')
    const lines = await preview(centre, { ...halfYear, scope: 'facility', area: centre.id })
    const counted = await byHand(facilities)
    for (const [name, value] of Object.entries(counted)) expect(lines.get(name), name).toMatchObject({ value })
    expect(counted['emergency-admissions']).toBeGreaterThan(10)
    const small = await preview(centre, { ...halfYear, scope: 'facility', area: centre.id, from: '2026-09-01', to: '2026-09-01' })
    expect(small.get('community-counselling')?.hidden).toBeUndefined()
  }, 60_000)

  it('counts a person once in a province, whichever facilities know him or her', async () => {
    const { facilities, network } = await servedNetwork([40, 30, 20])
    const observer = await network.addFacility('observer')
    const lines = await preview(observer, { ...halfYear, scope: 'province', area: '56' })
    const counted = await byHand(facilities)
    for (const [name, value] of Object.entries(counted)) expect(lines.get(name), name).toMatchObject({ value })
    const elsewhere = await preview(observer, { ...halfYear, scope: 'province', area: '01' })
    expect(elsewhere.get('residents')).toMatchObject({ value: 0 })
  }, 60_000)

  it('hides few people of an area, and what a facility could lessen by its own', async () => {
    const { facilities, network } = await servedNetwork([30, 6])
    const [centre, small] = facilities
    const other = await network.addFacility('other')
    if (!centre || !small) throw new Error('no facility')
    const area = { ...halfYear, scope: 'province', area: '56' }
    expect((await preview(other, area)).get('residents')).toMatchObject({ value: expect.any(Number) })
    // What the first facility does not count itself are the few people of the second.
    expect((await preview(centre, area)).get('residents')).toEqual(expect.objectContaining({ hidden: true }))
    expect((await preview(centre, area)).get('residents')).not.toHaveProperty('value')
    const own = await preview(small, { ...halfYear, scope: 'facility', area: small.id })
    expect(own.get('residents')?.value).toBeGreaterThan(0)
  }, 60_000)

  it('hides a whole of which a facility counts all but a few itself, and those few who are left of it and do not reach it', async () => {
    const { facilities, network } = await servedNetwork([30, 6])
    const [centre] = facilities
    const other = await network.addFacility('other')
    if (!centre) throw new Error('no facility')
    const area = { report: 'targets-2030', scope: 'province', area: '56', from: '2026-07-01', to: '2026-12-31' }
    expect((await preview(other, area)).get('residents-with-plan')).toMatchObject({ numerator: 0, denominator: expect.any(Number) })
    const own = await preview(centre, { ...area, scope: 'facility', area: centre.id })
    expect(own.get('residents-with-plan')).toMatchObject({ denominator: 30 })
    const told = (await preview(centre, area)).get('residents-with-plan')
    expect(told).toEqual(expect.objectContaining({ hidden: true }))
    expect(told).not.toHaveProperty('denominator')
  }, 60_000)

  it('keeps what it told, though the records go on', async () => {
    const { facilities } = await servedNetwork([12])
    const [centre] = facilities
    if (!centre) throw new Error('no facility')
    const asked = { ...halfYear, scope: 'facility', area: centre.id }
    const { path, record } = await create(centre, 'reports', asked)
    const person = await create(centre, 'beneficiaries', personDraft(999))
    await create(centre, 'stays', { ...stayDraft(person.id, { number: 'TN-new' }), admittedOn: '2026-10-01' })
    const now = await preview(centre, asked)
    const kept = Report.parse(await expectJson(await centre.call('GET', path), 200))
    expect(kept).toEqual(record)
    const emergency = kept.values.find(({ indicator }) => indicator === 'emergency-admissions')
    expect(now.get('emergency-admissions')?.value).toBe(1 + (emergency?.value ?? 0))
  }, 60_000)

  it('is a table that no spreadsheet runs', async () => {
    const { network, facilities } = await servedNetwork([0])
    const [centre] = facilities
    if (!centre) throw new Error('no facility')
    const indicator = {
      code: 'odd',
      title: { vi: '=HYPERLINK("http://x")', en: '-1' },
      about: { vi: 'x', en: 'x' },
      unit: 'times',
      numerator: { fact: 'stay', period: 'overlaps', measure: 'records' },
    }
    await create(centre, 'indicators', indicator)
    const { path } = await create(centre, 'reports', {
      report: 'own',
      scope: 'facility',
      area: centre.id,
      from: '2026-01-01',
      to: '2026-01-02',
    })
    const response = await centre.call('GET', path, { headers: { accept: 'text/csv' } })
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const [header, line] = (await response.text()).split('\r\n')
    expect(header).toBe('indicator,title,of,unit,value,qualifier,numerator,denominator,target,comparator,met,missing,hidden,notKept,labels')
    expect(line).toBe(`odd,"'=HYPERLINK(""http://x"")",,times,0,,,,,,,,,,`)
    const english = await centre.call('GET', path, { headers: { accept: 'text/csv', 'accept-language': 'en' } })
    expect((await english.text()).split('\r\n')[1]).toBe("odd,'-1,,times,0,,,,,,,,,,")
    expect(network.errors).toEqual([])
  })

  it('tells its owner which records it counted, and leaves a trace in the trail of each', async () => {
    const { facilities } = await servedNetwork([14, 3])
    const [centre, other] = facilities
    if (!centre || !other) throw new Error('no facility')
    const asked = { ...halfYear, scope: 'facility', area: centre.id, indicator: 'residents', limit: '4' }
    const ids: string[] = []
    let next: string | undefined = ''
    while (next !== undefined) {
      const answer = await centre.call('GET', `/v1/reports/counted?${query({ ...asked, ...(next && { cursor: next }) })}`)
      const page: CountedPage = CountedPage.parse(await expectJson(answer, 200))
      ids.push(...page.items)
      next = page.next
    }
    const stays = (await readAll(centre, 'stays')).filter(({ kind }) => kind !== 'emergency-protection').map(({ id }) => id)
    expect(ids).toEqual(stays.sort())
    const trail = await expectJson(await centre.call('GET', `/v1/stays/${ids[0]}/audit`), 200)
    expect(Page.parse(trail).items).toContainEqual(expect.objectContaining({ action: 'counted', recordIds: [ids[0]] }))
    await expectProblem(await other.call('GET', `/v1/reports/counted?${query(asked)}`), 'forbidden')
    const area = { ...asked, scope: 'province', area: '56' }
    await expectProblem(await centre.call('GET', `/v1/reports/counted?${query(area)}`), 'forbidden')
    await expectProblem(await centre.call('GET', `/v1/reports/counted?${query({ ...asked, indicator: 'wishes' })}`), 'invalid-parameter')
  }, 60_000)

  it('is for the facility itself, and beyond it for whole months', async () => {
    const { facilities } = await servedNetwork([0, 0])
    const [centre, other] = facilities
    if (!centre || !other) throw new Error('no facility')
    const own = { ...halfYear, scope: 'facility', area: centre.id }
    await expectProblem(await other.call('GET', `/v1/reports/preview?${query(own)}`), 'forbidden')
    await expectProblem(await other.call('POST', '/v1/reports', { body: own }), 'forbidden')
    const parts = { ...halfYear, scope: 'province', area: '56', to: '2026-12-30' }
    const refused = await expectProblem(await centre.call('GET', `/v1/reports/preview?${query(parts)}`), 'invalid-parameter')
    expect(refused.errors).toEqual([expect.objectContaining({ pointer: '/to', code: 'not-a-whole-month' })])
    const nowhere = { ...halfYear, scope: 'province', area: '99' }
    await expectProblem(await centre.call('GET', `/v1/reports/preview?${query(nowhere)}`), 'invalid-parameter')
    await expectProblem(await centre.call('POST', '/v1/reports', { body: nowhere }), 'invalid')
    const unknown = { ...own, colour: 'red' }
    await expectProblem(await centre.call('GET', `/v1/reports/preview?${query(unknown)}`), 'invalid-parameter')
  })

  it('holds the targets of a province against its figures, and a stricter one of its own', async () => {
    const { facilities } = await servedNetwork([0])
    const [centre] = facilities
    if (!centre) throw new Error('no facility')
    const codes = listUnits('commune', '2026-12-31', { provinceCode: '56' })
    for (const { code } of codes.slice(0, 13)) {
      const commune = { provinceCode: '56', communeCode: code, codesAsOf: '2026-01-01' }
      const allowance = { amount: code === codes[0]?.code ? 2_529_999 : 2_530_000, qualifier: 'exact' }
      const { facilityId: _, ...worker } = vector('Worker/valid/minimal')
      await create(centre, 'workers', { ...worker, from: '2026-01-01', commune, allowance })
    }
    const asked = { report: 'targets-2030', scope: 'province', area: '56', from: '2026-01-01', to: '2026-12-31' }
    const staffed = (await preview(centre, asked)).get('communes-staffed')
    expect(staffed).toMatchObject({ numerator: 12, denominator: codes.length, target: 100, comparator: 'at-least', met: false })
    expect(codes).toHaveLength(65)
    expect(staffed?.value).toBe(18.46)
    await create(centre, 'targets', {
      indicator: 'communes-staffed',
      provinceCode: '56',
      from: '2026-01-01',
      comparator: 'at-least',
      value: 18,
    })
    expect((await preview(centre, asked)).get('communes-staffed')).toMatchObject({ target: 18, met: true })
  }, 60_000)

  it('of many lines leaves the store to others in between, and has no more lines than a report may have', async () => {
    let [under, most] = [0, 0]
    const store = overStore(createMemoryStore(), (inner) => ({
      figure: async (...asked: Parameters<Store['figure']>) => {
        most = Math.max(most, ++under)
        await giveWay()
        return inner.figure(...asked).finally(() => under--)
      },
    }))
    const centre = await (await createTestNetwork({ store })).addFacility('centre')
    const values = Array.from({ length: 60 }, (_, index) => `value-${index}`)
    const indicator = (index: number) =>
      create(centre, 'indicators', {
        ...vector('Indicator/valid/minimal'),
        code: `own-${index}`,
        numerator: { fact: 'beneficiary', period: 'at-end', measure: 'people' },
        by: { dimension: 'sex', values },
      })
    for (let index = 0; index < 16; index++) await indicator(index)
    const asked = { report: 'own', scope: 'facility', area: centre.id, from: '2026-07-01', to: '2026-07-31' }
    expect((await preview(centre, asked)).size).toBe(16 * 61)
    expect(most).toBeLessThan(20)
    const keep = () => centre.call('POST', '/v1/reports', { body: asked, headers: { 'idempotency-key': '"own-figures"' } })
    const first = await expectJson(await keep(), 201)
    await indicator(16)
    expect(await expectJson(await keep(), 201)).toEqual(first)
    const refused = await expectProblem(await centre.call('GET', `/v1/reports/preview?${query(asked)}`), 'invalid-parameter')
    expect(refused.errors).toMatchObject([{ pointer: '/report', code: 'list-full', args: { maximum: 1000 } }])
    const kept = await expectProblem(await centre.call('POST', '/v1/reports', { body: asked }), 'invalid')
    expect(kept.errors).toMatchObject([{ code: 'list-full' }])
  }, 60_000)

  it('that is kept lets others write while it is counted', async () => {
    let meanwhile: (() => Promise<unknown>) | undefined
    const store = overStore(createMemoryStore(), (inner) => ({
      figure: async (...asked: Parameters<Store['figure']>) => {
        const others = meanwhile
        meanwhile = undefined
        await others?.()
        return inner.figure(...asked)
      },
    }))
    const centre = await (await createTestNetwork({ store })).addFacility('centre')
    meanwhile = () => create(centre, 'beneficiaries', personDraft(1))
    await create(centre, 'reports', { ...halfYear, scope: 'facility', area: centre.id })
    expect(meanwhile).toBeUndefined()
    expect(await readAll(centre, 'beneficiaries')).toHaveLength(1)
  })

  it('tells the facts, indicators and targets of the standard', async () => {
    const { facilities } = await servedNetwork([0])
    const answer = await facilities[0]?.call('GET', '/v1/reports/definitions')
    const definitions = ReportDefinitions.parse(await answer?.json())
    const facts = new Set(definitions.facts.map(({ name }) => name))
    for (const { facts: declared } of Object.values(resources)) for (const name of Object.keys(declared)) expect(facts).toContain(name)
    const unknown = definitions.indicators.filter(({ numerator }) => !facts.has(numerator.fact))
    expect(unknown).toEqual([])
  })
})
