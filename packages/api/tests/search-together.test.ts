import { expect, it } from 'vitest'
import { beneficiaryDraft } from './support/drafts.ts'
import { expectJson } from './support/expect-problem.ts'
import { createTestNetwork } from './support/test-network.ts'

const home = (communeCode: string) => ({ kind: 'current', provinceCode: '56', communeCode, codesAsOf: '2026-01-01' })

it('finds by commune and name together, with and without further conditions', async () => {
  const { addFacility } = await createTestNetwork()
  const centre = await addFacility('centre')
  const add = async (name: string, sex: string, ...communes: string[]): Promise<unknown> => {
    const body = beneficiaryDraft({ name, sex, addresses: communes.map(home) })
    return (await expectJson(await centre.call('POST', '/v1/beneficiaries', { body }), 201)).id
  }
  const binh = await add('Nguyễn Văn Bình', 'male', '22390', '22402')
  const an = await add('Nguyễn Thị An', 'female', '22390')
  await add('Nguyễn Thị Hoa', 'female', '22402')
  await add('Trần Thị An', 'female', '22390')
  const search = async (body: object): Promise<unknown[]> => {
    const { items } = await expectJson(await centre.call('POST', '/v1/beneficiaries/search', { body }), 200)
    return Array.isArray(items) ? items.map(({ id }) => id) : []
  }
  expect(await search({ communeCode: '22390', name: 'nguyen' })).toEqual([an, binh])
  expect(await search({ communeCode: '22390', name: 'nguyễn văn' })).toEqual([binh])
  expect(await search({ communeCode: '22390', name: 'nguyen', sex: 'female' })).toEqual([an])
  expect(await search({ communeCode: '22736', name: 'nguyen' })).toEqual([])
})
