import {
  defineResource,
  defineSearch,
  draftOf,
  emitOpenApi,
  envelope,
  facesOf,
  field,
  named,
  type QueryOf,
  resources,
  validateDraft,
} from '@caunoi/schemas'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork } from './support/test-network.ts'

const about = { vi: 'Một món đồ chơi.', en: 'A toy.' }

const Toy = named(
  z.strictObject({
    ...envelope,
    name: field(z.string().min(1).max(50), { title: { vi: 'Tên', en: 'Name' }, about, example: 'Gấu bông' }),
    pieces: field(z.int().min(1).optional(), { title: { vi: 'Số mảnh', en: 'Pieces' }, about }),
  }),
  { id: 'Toy', title: { vi: 'Đồ chơi', en: 'Toy' }, about, clause: 'TOY-1' },
)
interface Toy extends z.output<typeof Toy> {}
const ToyDraft = named(draftOf(Toy), { id: 'ToyDraft', title: { vi: 'Đồ chơi (bản nháp)', en: 'Toy draft' }, about })
interface ToyDraft extends z.output<typeof ToyDraft> {}
const search = defineSearch({ name: { kind: 'name', path: 'name', title: { vi: 'Tên', en: 'Name' } } })
interface ToyQuery extends QueryOf<typeof search> {}

const toyResource = defineResource<Toy, ToyDraft, ToyQuery>()({
  name: 'Toy',
  title: { vi: 'Đồ chơi', en: 'Toy' },
  about,
  clause: 'TOY-1',
  schema: Toy,
  draft: ToyDraft,
  verbs: ['create', 'read', 'search', 'update'],
  area: 'casework',
  audience: 'parties',
  search,
})

const list = { ...resources, playToys: toyResource }

describe('a resource that is one declaration and one line of the list', () => {
  it('has routes with validation, search, history and audit', async () => {
    const { addFacility, errors } = await createTestNetwork({ resources: list })
    const [owner, other] = [await addFacility('owner'), await addFacility('other')]
    const created = await owner.call('POST', '/v1/play-toys', { body: { name: 'Đèn ông sao', pieces: 5 } })
    const { id } = await expectJson(created, 201)
    expect(created.headers.get('location')).toBe(`/v1/play-toys/${String(id)}`)
    await expectProblem(await owner.call('POST', '/v1/play-toys', { body: { name: '', pieces: 0 } }), 'invalid')
    const found = await expectJson(await owner.call('POST', '/v1/play-toys/search', { body: { name: 'den ong' } }), 200)
    expect(found.items).toEqual([expect.objectContaining({ id, name: 'Đèn ông sao' })])
    const hidden = await expectJson(await other.call('POST', '/v1/play-toys/search', { body: { name: 'den ong', total: true } }), 200)
    expect(hidden).toEqual({ items: [], total: 0 })
    await expectProblem(await other.call('GET', `/v1/play-toys/${String(id)}`), 'not-found')
    expect((await expectJson(await owner.call('GET', `/v1/play-toys/${String(id)}/history`), 200)).items).toHaveLength(1)
    expect((await expectJson(await owner.call('GET', `/v1/play-toys/${String(id)}/audit`), 200)).items).not.toHaveLength(0)
    expect(errors).toEqual([])
  })

  it('is in the published document, in the client’s faces and under the checks of vectors', () => {
    const document = emitOpenApi(list)
    expect(Object.keys(document.paths ?? {})).toEqual(
      expect.arrayContaining(['/v1/play-toys', '/v1/play-toys/{id}', '/v1/play-toys/{id}/audit']),
    )
    expect(document.components?.schemas).toHaveProperty('Toy')
    expect(facesOf(list).playToys.verbs).toEqual(['create', 'read', 'search', 'update'])
    const context = { today: '2026-11-22', isCommuneOf: () => true, isProvince: () => true }
    expect(validateDraft(toyResource, { name: 'Diều', colour: 'đỏ' }, context)).toEqual([{ pointer: '/colour', code: 'unknown-field' }])
  })
})
