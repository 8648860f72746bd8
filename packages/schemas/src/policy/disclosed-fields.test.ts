import { expect, it } from 'vitest'
import { fieldsOf, fieldsOfDataClasses } from '../fields.ts'
import { beneficiaryResource } from '../resources/beneficiary.ts'
import { ownFields } from './decide.ts'
import { disclosedFields } from './disclosed-fields.ts'
import type { Grant } from './grant.ts'

const grant = (parts: Partial<Grant> = {}): Grant => ({
  ...{ facility: 'B', resource: 'Beneficiary', id: 'r', relation: 'referral-accepted', referralId: 'f' },
  ...parts,
})
const everything = Object.keys(fieldsOf(beneficiaryResource.schema))

it('nothing is disclosed where nobody disclosed anything', () => {
  expect([...disclosedFields(beneficiaryResource, [])]).toEqual([])
})

it('a disclosure that names no part shows the whole record, also beside narrower ones', () => {
  const narrow = grant({ dataClasses: ['contact'], labels: [] })
  for (const grants of [[grant()], [narrow, grant()], [grant(), narrow]]) expect(disclosedFields(beneficiaryResource, grants)).toBe('all')
})

it('a disclosure that names labels alone shows every field, of each only content of these labels', () => {
  const fields = disclosedFields(beneficiaryResource, [grant({ labels: ['hiv'] })])
  if (fields === 'all') throw new Error('nothing was narrowed')
  expect([...fields]).toEqual(everything)
  expect(new Set([...(fields.released?.values() ?? [])].flat())).toEqual(new Set([['hiv']]))
})

it('each of several disclosures releases its own labels, and only on its own fields', () => {
  const fields = disclosedFields(beneficiaryResource, [
    grant({ dataClasses: ['health'], labels: ['hiv'] }),
    grant({ dataClasses: ['health', 'contact'], labels: ['disability'] }),
    grant({ dataClasses: ['contact'] }),
  ])
  if (fields === 'all') throw new Error('nothing was narrowed')
  expect([...fields]).toEqual(fieldsOfDataClasses(beneficiaryResource.schema, new Set(['health', 'contact'])))
  expect(fields.released?.get('conditions')).toEqual([['hiv'], ['disability']])
  expect(fields.released?.get('contacts')).toEqual([['disability'], 'every'])
})

it('disclosures that say the same are one list, and one that came to say something else is another, whoever said it', () => {
  const said = { dataClasses: ['health'], labels: ['hiv'] }
  const one = grant(said)
  const fields = disclosedFields(beneficiaryResource, [one])
  expect(disclosedFields(beneficiaryResource, [grant({ ...said, facility: 'C', referralId: 'g' })])).toBe(fields)
  said.dataClasses.push('contact')
  said.labels.push('disability')
  const wider = disclosedFields(beneficiaryResource, [one, grant({ dataClasses: [...said.dataClasses], labels: ['hiv'] })])
  expect([...wider]).toContain('contacts')
  expect([...fields]).not.toContain('contacts')
  expect(disclosedFields(beneficiaryResource, [grant({ dataClasses: ['health'], labels: ['hiv'] })])).toBe(fields)
  const health = { dataClasses: ['health'], labels: ['hiv'] }
  for (const other of [
    { ...health, labels: ['disability'] },
    { ...health, labels: [] },
    { labels: ['hiv'] },
    { ...health, fields: ['name'] },
  ])
    expect(disclosedFields(beneficiaryResource, [grant(other)])).not.toBe(fields)
  expect(Object.isFrozen(fields)).toBe(true)
  expect(fields === 'all' || fields.released?.get('conditions')).toEqual([['hiv']])
})

it('as many lists are remembered as there may ever be kinds of disclosures, and no more', () => {
  const first = disclosedFields(beneficiaryResource, [grant({ fields: ['field0'] })])
  for (let other = 1; other <= 200; other++) disclosedFields(beneficiaryResource, [grant({ fields: [`field${other}`] })])
  const again = disclosedFields(beneficiaryResource, [grant({ fields: ['field0'] })])
  expect(again).toEqual(first)
  expect(again).not.toBe(first)
})

it('what a clearance leaves of a record is made once for each set of labels and each kind of record', () => {
  const viewer = { facilityId: 'A', labels: new Set(['hiv']) }
  expect(ownFields(viewer, beneficiaryResource)).toBe(ownFields({ ...viewer, facilityId: 'B' }, beneficiaryResource))
  expect(ownFields(viewer, beneficiaryResource)).not.toBe(ownFields({ ...viewer, labels: new Set(['hiv']) }, beneficiaryResource))
  const other = { ...beneficiaryResource, name: 'Other' }
  expect(ownFields(viewer, other)).not.toBe(ownFields(viewer, beneficiaryResource))
  expect(ownFields(viewer, other)).toBe(ownFields(viewer, other))
})
