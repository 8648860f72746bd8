import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Store } from '@caunoi/api'
import { createSqliteStore } from '@caunoi/api/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestServer, halfYearOfKhanhHoa, partyOf, playSteps, type TestFacility, type TestServer } from '../src/index.ts'
import { ask, at, listOf, type Plain, readAll } from './read-all.ts'
import { slowActivities } from './slow-activities.ts'
import { type Counting, type Records, slowFigures } from './slow-figures.ts'
import { slowTargets, slowVerdicts } from './slow-targets.ts'

const halfYear = { from: '2025-01-01', to: '2025-07-15' }
const year = { from: '2025-01-01', to: '2025-12-31' }
const sinceTheProgramme = { from: '2021-01-01', to: '2025-12-31' }

/** What the centre told of the half year. */
const told = {
  residents: 83,
  'emergency-admissions': 40,
  'community-counselling': 117,
  livelihoods: 7,
  scholarships: 161,
  'child-care-fees': 40,
  'connected-support': 299_300_000,
}

/** Numerator and denominator of each target of the province at the end of 2025. */
const targets = {
  'communes-staffed': [62, 65],
  'facilities-with-qualified-staff': [9, 10],
  'facilities-with-service': [26, 40],
  'children-reached': [138, 150],
  'medical-staff-trained': [1136, 1600],
  'trained-under-plan': [203, undefined],
  'residents-with-plan': [72, 84],
}

/** What the centre did for its network since the programme began: 39 sessions, 4 models, more than 6.2 billion VND. */
const activities = {
  'outreach-sessions': 39,
  'outreach-participants': 3150,
  'short-course-participants': 5300,
  'trained-under-plan': 0,
  models: 4,
  'models-budget': 12_000_000_000,
  'resources-mobilised': 6_200_000_000,
  'people-reached-by-resources': 1700,
}

const collections = [
  ...['workers', 'beneficiaries', 'stays', 'cases', 'assessments', 'support-plans', 'service-events'],
  ...['benefits', 'payments', 'trainings', 'outreach-events', 'contributions', 'programmes'],
]

let folder: string
let store: Store
let server: TestServer
let records: Records
const facilities = new Map<string, TestFacility>()

function facility(ref: string): TestFacility {
  const found = facilities.get(ref)
  if (!found) throw new RangeError(`${ref} has not joined`)
  return found
}

/** Everything that the facilities recorded, as each reads its own. */
async function readRecords(): Promise<Records> {
  const all = [...facilities.values()]
  const found: [string, readonly Plain[]][] = [['facilities', all.map((one) => ({ ...one.facility }))]]
  for (const collection of collections) {
    found.push([collection, (await Promise.all(all.map((one) => readAll(server, one, collection)))).flat()])
  }
  return Object.fromEntries(found)
}

/** What one facility recorded. */
function recordedBy({ id }: TestFacility): Records {
  return Object.fromEntries(Object.entries(records).map(([name, all]) => [name, all.filter((record) => record.recordedBy === id)]))
}

async function preview(asker: string, asked: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, unknown>> {
  const { status, body } = await ask(server, facility(asker), `/v1/reports/preview?${new URLSearchParams(asked)}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return new Map(listOf(at(body, 'values')).map((line) => [String(at(line, 'indicator')), line]))
}

const valuesOf = (lines: ReadonlyMap<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, at(lines.get(name), 'value')]))

const slow = (counting: Counting) => slowFigures(recordedBy(facility('@centre')), counting)

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'half-year-'))
  store = createSqliteStore({ file: path.join(folder, 'records.db') })
  server = await createTestServer({ store, now: () => new Date('2026-01-10T03:00:00.000Z') })
  await playSteps(halfYearOfKhanhHoa(), {
    join: async (draft, ref) => {
      const joined = await server.addFacility(draft)
      facilities.set(ref, joined)
      return partyOf(server, joined)
    },
  })
  records = await readRecords()
}, 300_000)

afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

describe('the half year of a provincial centre', () => {
  it('is reported as the centre told it, by the report and by a count of its records', async () => {
    const centre = facility('@centre')
    const lines = await preview('@centre', { report: 'half-year', scope: 'facility', area: centre.id, ...halfYear })
    expect(valuesOf(lines, Object.keys(told))).toEqual(told)
    // “Gần 300 triệu”: the livelihoods are told as almost 8.3 million each.
    expect(lines.get('connected-support')).toMatchObject({ qualifier: 'less-than', missing: 0 })
    expect(slow(halfYear)).toEqual({ ...told, qualifiers: ['less-than'], missing: 0 })
  })

  it('is kept as it was reported, and tells which records it counted', async () => {
    const centre = facility('@centre')
    const asked = { report: 'half-year', scope: 'facility', area: centre.id, ...halfYear }
    const made = await ask(server, centre, '/v1/reports', asked)
    const kept = await ask(server, centre, `/v1/reports/${String(at(made.body, 'id'))}`)
    const values = listOf(at(kept.body, 'values'))
    expect(Object.fromEntries(values.map((line) => [at(line, 'indicator'), at(line, 'value')]))).toEqual(told)
    const query = new URLSearchParams({ ...asked, indicator: 'residents', limit: '200' })
    const counted = listOf(at((await ask(server, centre, `/v1/reports/counted?${query}`)).body, 'items'))
    // 83 people, four of whom stayed twice.
    expect(counted).toHaveLength(87)
  })

  it('would be told otherwise by a count that errs in the period, the owner, the errors or the people', () => {
    const faults = {
      'a day early': slow({ from: '2024-12-31', to: halfYear.to }),
      'a day late': slow({ from: halfYear.from, to: '2025-07-16' }),
      'a day short': slow({ from: '2025-01-02', to: '2025-07-14' }),
      'errors counted': slow({ ...halfYear, withErrors: true }),
      'records for people': slow({ ...halfYear, byRecord: true }),
      'all facilities': slowFigures(records, halfYear),
    }
    const differing = Object.fromEntries(
      Object.entries(faults).map(([fault, figures]) => [
        fault,
        Object.entries(told).flatMap(([name, value]) => (Reflect.get(figures, name) === value ? [] : [name])),
      ]),
    )
    expect(differing).toEqual({
      'a day early': ['residents', 'community-counselling', 'child-care-fees', 'connected-support'],
      'a day late': ['residents', 'emergency-admissions', 'community-counselling', 'connected-support'],
      'a day short': ['residents', 'emergency-admissions', 'community-counselling', 'connected-support'],
      'errors counted': ['residents', 'emergency-admissions', 'community-counselling'],
      'records for people': ['residents', 'emergency-admissions', 'community-counselling', 'scholarships'],
      'all facilities': ['residents', 'emergency-admissions'],
    })
  })
})

describe('the targets of the province for 2030', () => {
  it('are computed from the records of all its facilities, as a count of them does', async () => {
    const lines = await preview('@department', { report: 'targets-2030', scope: 'province', area: '56', ...year })
    const counted = slowTargets(records, '56', year)
    expect(counted).toEqual(targets)
    const { 'trained-under-plan': trained, ...ratios } = targets
    const computed = Object.keys(ratios).map((name) => [name, [at(lines.get(name), 'numerator'), at(lines.get(name), 'denominator')]])
    expect(Object.fromEntries(computed)).toEqual(ratios)
    expect(at(lines.get('trained-under-plan'), 'value')).toBe(trained[0])
    const verdict = (line: unknown) => ({ value: at(line, 'value'), target: at(line, 'target'), met: at(line, 'met') })
    expect(Object.fromEntries([...lines].map(([name, line]) => [name, verdict(line)]))).toEqual(slowVerdicts(counted))
    const met = [...lines].flatMap(([name, line]) => (at(line, 'met') === true ? [name] : []))
    expect(met).toEqual([
      ...['facilities-with-qualified-staff', 'facilities-with-service', 'children-reached', 'medical-staff-trained', 'trained-under-plan'],
    ])
  })

  it('come with the sessions, courses, models and money since 2021, as a count of the records of the centre does', async () => {
    const centre = facility('@centre')
    const own = { scope: 'facility', area: centre.id, ...sinceTheProgramme }
    const lines = new Map([
      ...(await preview('@centre', { report: 'training-and-outreach', ...own })),
      ...(await preview('@centre', { report: 'mobilised-resources', ...own })),
    ])
    expect(valuesOf(lines, [...lines.keys()])).toEqual(activities)
    expect(slowActivities(recordedBy(centre), sinceTheProgramme)).toEqual(activities)
  })

  it('would be told otherwise by a count of activities that errs in the period, the owner or the errors', () => {
    const own = recordedBy(facility('@centre'))
    const { from, to } = sinceTheProgramme
    const faults = {
      'a day early': slowActivities(own, { from: '2020-12-31', to }),
      'errors counted': slowActivities(own, { from, to, withErrors: true }),
      'all facilities': slowActivities(records, { from, to }),
    }
    const differing = Object.fromEntries(
      Object.entries(faults).map(([fault, figures]) => [
        fault,
        Object.entries(activities).flatMap(([name, value]) => (Reflect.get(figures, name) === value ? [] : [name])),
      ]),
    )
    const [held, taught, tried] = [
      ['outreach-sessions', 'outreach-participants'],
      ['short-course-participants'],
      ['models', 'models-budget'],
    ]
    expect(differing).toEqual({
      'a day early': [...held, ...taught, ...tried, 'resources-mobilised', 'people-reached-by-resources'],
      'errors counted': [...held, ...taught],
      'all facilities': [...held, ...taught, 'trained-under-plan', ...tried],
    })
  })
})
