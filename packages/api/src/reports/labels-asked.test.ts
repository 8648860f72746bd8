import { resources } from '@caunoi/schemas'
import { expect, it } from 'vitest'
import { declaredFacts } from './declared-facts.ts'
import { labelsAsked } from './labels-asked.ts'

const { beneficiaries: resource } = resources
const text = { vi: 'Dạng khuyết tật', en: 'Disability' }
const counted = { fact: 'disability', period: 'at-end', measure: 'records' } as const

it('asks about a labelled matter whoever counts the items of a labelled list, without any condition', () => {
  const declaration = { title: text, about: text, each: 'disabilities[]', subject: 'id' }
  const facts = new Map([['disability', { name: 'disability', resource, declaration }]])
  expect(new Set(labelsAsked(counted, facts))).toEqual(new Set(['disability', 'psychiatric']))
})

it('asks about nothing labelled who counts people, or by what bears no label', () => {
  const people = { fact: 'beneficiary', period: 'at-end', measure: 'people' } as const
  expect(labelsAsked({ ...people, where: [{ dimension: 'sex', values: ['female'] }] }, declaredFacts(resources))).toEqual([])
  expect(labelsAsked(counted, declaredFacts(resources))).toEqual([])
})

it('asks about whatever may be labelled who asks for no value, for any other one, or counts items by nothing that tells which they are', () => {
  const facts = declaredFacts(resources)
  const items = { fact: 'situation', period: 'at-end', measure: 'people' } as const
  const people = { ...items, fact: 'beneficiary' }
  const orphans = { dimension: 'situation', values: ['orphan'] }
  for (const asked of [
    items,
    { ...items, where: [{ ...orphans, not: true as const }] },
    { ...people, where: [{ dimension: 'situation' }] },
    { ...people, where: [{ ...orphans, not: true as const }] },
    { ...items, fact: 'child-group', where: [{ dimension: 'group', values: ['orphaned'] }] },
  ])
    expect(labelsAsked(asked, facts), JSON.stringify(asked)).toContain('hiv')
  for (const asked of [items, people]) expect(labelsAsked({ ...asked, where: [orphans] }, facts)).toEqual([])
})
