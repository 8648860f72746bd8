import { at, listOf, type Plain, textAt as text } from './read-all.ts'
import type { Records } from './slow-figures.ts'

const homes = ['elder-care', 'social-work-centre']
const clinics = ['hospital', 'health-station']
const others = ['school', 'drug-rehabilitation', 'prison']

/** Counts the targets for 2030 by hand, for a year of a province, from the plain records of its facilities. */
export function slowTargets(records: Records, province: string, { from, to }: { readonly from: string; readonly to: string }) {
  const all = (collection: string): readonly Plain[] =>
    (records[collection] ?? []).filter((record) => text(record, 'status') !== 'entered-in-error')
  const isThere = (start: string, end: string): boolean => start <= to && (end === '' || end >= to)

  const facilities = all('facilities').filter(
    (facility) =>
      text(listOf(facility.addresses)[0], 'provinceCode') === province && isThere(text(facility, 'openedOn'), text(facility, 'closedOn')),
  )
  const inProvince = new Set(facilities.map(({ id }) => text(id)))
  const ofKind = (...kinds: readonly string[]): readonly Plain[] => facilities.filter(({ kind }) => kinds.includes(text(kind)))
  const workers = all('workers').filter((worker) => isThere(text(worker, 'from'), text(worker, 'to')))

  const communeOf = new Map(facilities.map(({ id, addresses }) => [text(id), text(listOf(addresses)[0], 'communeCode')]))
  const wellPaid = workers.filter(
    (worker) => Number(at(worker, 'allowance', 'amount') ?? 0) >= 2_340_000 && inProvince.has(text(worker, 'recordedBy')),
  )
  const staffed = new Set(wellPaid.map((worker) => text(worker, 'commune', 'communeCode') || communeOf.get(text(worker, 'facilityId'))))

  const trained = new Set(
    workers
      .filter(({ qualifications }) => listOf(qualifications).some((entry) => at(entry, 'isSocialWork') === true))
      .map((worker) => text(worker, 'facilityId')),
  )

  const numbers = new Map(
    all('beneficiaries').map(({ id, identifiers }) => [
      text(id),
      text(
        listOf(identifiers).find((identifier) => text(identifier, 'system') === 'personal-number'),
        'value',
      ) || text(id),
    ]),
  )
  const who = (record: Plain): string => numbers.get(text(record, 'beneficiaryId')) ?? text(record, 'beneficiaryId')
  const lasts = (entry: unknown): boolean => text(entry, 'to', 'value') === '' || text(entry, 'to', 'value') >= from
  const among = (entries: readonly unknown[], field: string, ...codes: readonly string[]): boolean =>
    entries.some((entry) => codes.includes(text(entry, field)))
  const named = new Set<string>()
  for (const person of all('beneficiaries')) {
    const groups = listOf(person.childGroups).filter(lasts)
    const isSevere = among(listOf(person.disabilities), 'level', 'severe', 'extremely-severe')
    const wasChild = Number(text(person, 'birthDate', 'value').slice(0, 4)) + 16 >= Number(from.slice(0, 4))
    const situations = wasChild ? listOf(person.situations).filter(lasts) : []
    const isOf =
      among(groups, 'group', 'orphan', 'abandoned', 'hiv') ||
      (isSevere && among(groups, 'group', 'disabled')) ||
      among(groups, 'subGroup', 'disability-severe', 'disability-extremely-severe') ||
      among(situations, 'situation', 'orphan', 'abandoned', 'hiv', 'disaster', 'epidemic')
    if (isOf && inProvince.has(text(person, 'recordedBy'))) named.add(numbers.get(text(person, 'id')) ?? '')
  }
  const served = all('service-events').filter((event) => text(event, 'deliveredOn') >= from && text(event, 'deliveredOn') <= to)
  const open = all('cases').filter(
    (record) => text(record, 'openedOn') <= to && (text(record, 'closure') === '' || text(record, 'closure', 'closedOn') >= from),
  )
  const touched = new Set([...served, ...open].map(who))

  const staying = new Set(
    all('stays')
      .filter((stay) => isThere(text(stay, 'admittedOn'), text(stay, 'ending', 'endedOn')))
      .map(who),
  )
  const classified = new Set(
    all('assessments')
      .filter(({ classification }) => classification !== undefined)
      .map(who),
  )
  const planned = new Set(
    all('support-plans')
      .filter(({ status }) => ['approved', 'active', 'completed'].includes(text(status)))
      .map(who),
  )

  const staff = (field: string): number => {
    const declared = ofKind(...clinics).filter((facility) => text(facility, 'staffing', 'asOf') <= to)
    return declared.reduce((total, facility) => total + Number(at(facility, 'staffing', field) ?? 0), 0)
  }
  const courses = all('trainings').filter(
    (training) => text(training, 'kind') === 'planned' && text(training, 'to') >= from && text(training, 'to') <= to,
  )
  const service = ofKind(...homes, ...clinics, ...others)
  return {
    'communes-staffed': [staffed.size, 65],
    'facilities-with-qualified-staff': [ofKind(...homes).filter(({ id }) => trained.has(text(id))).length, ofKind(...homes).length],
    'facilities-with-service': [service.filter(({ providesSocialWork }) => providesSocialWork === true).length, service.length],
    'children-reached': [[...named].filter((child) => touched.has(child)).length, named.size],
    'medical-staff-trained': [staff('trained'), staff('total')],
    'trained-under-plan': [courses.reduce((total, training) => total + Number(at(training, 'participants', 'count')), 0), undefined],
    'residents-with-plan': [[...staying].filter((person) => classified.has(person) && planned.has(person)).length, staying.size],
  }
}

/** What the province has set itself: at least so much of each. */
const goals: Readonly<Record<string, number>> = {
  'communes-staffed': 100,
  'facilities-with-qualified-staff': 90,
  'facilities-with-service': 60,
  'children-reached': 90,
  'medical-staff-trained': 70,
  'trained-under-plan': 200,
  'residents-with-plan': 100,
}

/** Value, target and verdict of each target, from its numerator and denominator; a share as a percentage with two places. */
export function slowVerdicts(counted: Readonly<Record<string, readonly (number | undefined)[]>>) {
  const verdicts = Object.entries(counted).map(([name, [numerator = 0, denominator]]) => {
    const [target = Number.NaN] = [goals[name]]
    const isMet = denominator === undefined ? numerator >= target : numerator * 100 >= target * denominator
    const value = denominator === undefined ? numerator : Number(((numerator / denominator) * 100).toFixed(2))
    return [name, { value, target, met: isMet }]
  })
  return Object.fromEntries(verdicts)
}
