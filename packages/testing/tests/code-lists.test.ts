import { isProblem } from '@caunoi/client'
import { expect, test } from 'vitest'
import { createNetwork } from './network.ts'

const { hospital } = await createNetwork()
const { codeLists } = hospital.client

test('the client names the lists of a server', async () => {
  const { items } = await codeLists.list()
  expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['Commune', 'Province', 'Sex']))
})

test('the client walks the communes of a province to the last, whatever the size of a page', async () => {
  const communes = await codeLists.codes('Commune', { parent: '56', pageSize: 20 }).toArray()
  expect(communes).toHaveLength(65)
  expect(communes.map(({ title }) => title.vi)).toContain('Phường Tây Nha Trang')
})

test('the client finds a code by its title without diacritics', async () => {
  expect(await codeLists.codes('Commune', { q: 'tay nha trang' }).toArray()).toEqual([expect.objectContaining({ code: '22390' })])
})

test('the client brings the code of an old paper to the present day', async () => {
  const { resolution } = await codeLists.read('Province', '15', { on: '2025-06-30', to: '2026-11-22' })
  expect(resolution?.codes).toEqual([expect.objectContaining({ title: { vi: 'Tỉnh Lào Cai', en: 'Lào Cai (province)' } })])
})

test('the client tells that a list does not exist', async () => {
  await expect(codeLists.codes('Castle').toArray()).rejects.toSatisfy((error) => isProblem(error, 'not-found'))
})
