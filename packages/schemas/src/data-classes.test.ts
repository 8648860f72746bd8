import { expect, it } from 'vitest'
import { z } from 'zod'
import { dataClassesIn, dataClassesOf } from './data-classes.ts'
import { extendResource } from './extend-resource.ts'
import { defineExtension } from './extension.ts'
import { field } from './registry.ts'
import { assessmentResource } from './resources/assessment.ts'
import { beneficiaryResource } from './resources/beneficiary.ts'

it('names the classes of the fields that have a value, once each, and none for an empty list', () => {
  const record = { name: 'Nguyễn Thị Ngọc', sex: 'female', birthDate: { value: '2017' }, contacts: [{ phone: '0905000111' }] }
  expect(dataClassesIn(beneficiaryResource.schema, record)).toEqual(['contact', 'identity'])
  expect(dataClassesIn(beneficiaryResource.schema, { ...record, contacts: [], identifiers: undefined })).toEqual(['identity'])
  expect(dataClassesIn(beneficiaryResource.schema, {})).toEqual([])
})

it('names those of an assessment, which tells of health, family and situation', () => {
  const record = {
    caseId: 'c',
    kind: 'initial',
    state: { physical: 'Yếu' },
    family: { circumstances: 'Neo đơn.' },
    summary: 'Cần đi viện.',
  }
  expect(dataClassesIn(assessmentResource.schema, record)).toEqual(['family', 'health', 'situation'])
  expect(dataClassesIn(assessmentResource.schema, { caseId: 'c', kind: 'initial' })).toEqual([])
  expect(dataClassesOf(assessmentResource.schema)).toEqual(['family', 'health', 'situation'])
})

it('names those of what a province added', () => {
  const coast = defineExtension({
    namespace: 'khanh-hoa',
    title: { vi: 'Tỉnh Khánh Hòa', en: 'Khánh Hòa province' },
    about: { vi: 'Trường riêng của tỉnh.', en: 'Fields of the province.' },
    fields: {
      boat: field(z.string().optional(), {
        title: { vi: 'Tàu', en: 'Boat' },
        about: { vi: 'Tàu của gia đình.', en: 'The boat of the family.' },
        dataClass: 'livelihood',
      }),
    },
  })
  const { schema } = extendResource(beneficiaryResource, coast)
  expect(dataClassesIn(schema, { extensions: { 'khanh-hoa': { boat: 'KH-96000' } } })).toEqual(['livelihood'])
  expect(dataClassesIn(schema, { extensions: { 'khanh-hoa': {} } })).toEqual([])
  expect(dataClassesOf(schema)).toContain('livelihood')
})
