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
  expect(labelsAsked(counted, facts)).toEqual(['disability'])
})

it('asks about nothing labelled who counts people, or by what bears no label', () => {
  const people = { fact: 'beneficiary', period: 'at-end', measure: 'people' } as const
  expect(labelsAsked({ ...people, where: [{ dimension: 'sex', values: ['female'] }] }, declaredFacts(resources))).toEqual([])
  expect(labelsAsked(counted, declaredFacts(resources))).toEqual([])
})
