import { describe, expect, it } from 'vitest'
import { createTestNetwork } from './support/test-network.ts'

const { send } = await createTestNetwork()
const get = (path: string, headers: Record<string, string> = {}) => send(undefined, 'GET', `/v1/code-lists${path}`, { headers })
const read = async (path: string) => (await get(path)).json()
const codesOf = ({ items }: { items: { code: string }[] }): string[] => items.map(({ code }) => code)

describe('the index of code lists', () => {
  it('is read without a token and names every list with its title, source, count and kind of validity', async () => {
    const { on, items } = await read('')
    expect(on).toBe('2026-11-22')
    expect(items).toContainEqual({
      id: 'Sex',
      title: { vi: 'Giới tính', en: 'Sex' },
      source: expect.any(String),
      count: expect.any(Number),
      validity: 'timeless',
    })
    expect(items).toContainEqual(expect.objectContaining({ id: 'FacilityLevel', validity: 'dated' }))
    expect(items).toContainEqual(expect.objectContaining({ id: 'MaritalStatus', unlisted: expect.stringMatching(/^\^x-/) }))
    expect(items).toContainEqual(expect.objectContaining({ id: 'Commune', count: 3321, validity: 'reassigned' }))
    expect(items).toContainEqual(expect.objectContaining({ id: 'Province', count: 34 }))
  })

  it('counts what holds on the day that is asked for', async () => {
    const { items } = await read('?on=2025-06-30')
    expect(items).toContainEqual(expect.objectContaining({ id: 'Province', count: 63 }))
  })
})

describe('the codes of a list', () => {
  it('come in the order of the list with titles in both languages', async () => {
    const { list, items, next } = await read('/Sex')
    expect(list.id).toBe('Sex')
    expect(items[0]).toEqual({ code: 'male', title: { vi: 'Nam', en: 'Male' } })
    expect(next).toBeUndefined()
  })

  it('are those that hold on the day: the district level ended on 2025-06-30', async () => {
    expect(codesOf(await read('/FacilityLevel'))).not.toContain('district')
    expect(codesOf(await read('/FacilityLevel?on=2025-06-30'))).toContain('district')
  })

  it('are found by a part of a title without diacritics, in either language, and by a part of the code', async () => {
    expect(codesOf(await read('/Commune?q=tay%20nha%20trang'))).toEqual(['22390'])
    expect(codesOf(await read('/Sex?q=MALE'))).toContain('male')
    expect(codesOf(await read('/Commune?q=22390'))).toEqual(['22390'])
  })

  it('are narrowed to a wider group', async () => {
    expect((await read('/Commune?parent=56')).items).toHaveLength(65)
    const { items } = await read('/ChildGroup?parent=1')
    expect(items.every(({ parent }: { parent?: string }) => parent === '1')).toBe(true)
  })

  it('are walked page by page to the end, each once', async () => {
    const seen: string[] = []
    for (let query = '?limit=500'; query; ) {
      const page = await read(`/Commune${query}`)
      seen.push(...codesOf(page))
      query = page.next ? `?limit=500&cursor=${page.next}` : ''
    }
    expect(seen).toHaveLength(3321)
    expect(new Set(seen).size).toBe(3321)
  })

  it('continue behind a code that holds a slash', async () => {
    const first = await read('/MediaType?limit=1')
    const second = await read(`/MediaType?limit=1&cursor=${first.next}`)
    expect(codesOf(second)).not.toEqual(codesOf(first))
  })
})

describe('one code', () => {
  it('says what it means, with what bounds it', async () => {
    expect(await read('/Sex/male')).toEqual({ list: 'Sex', code: 'male', meanings: [{ code: 'male', title: { vi: 'Nam', en: 'Male' } }] })
    expect(await read('/MediaType/application%2Fpdf')).toMatchObject({ code: 'application/pdf' })
  })

  it('tells every meaning of a code that was given to another place, or the one of a day', async () => {
    const titles = ({ meanings }: { meanings: { title: { vi: string } }[] }) => meanings.map(({ title }) => title.vi)
    expect(titles(await read('/Province/15'))).toEqual(['Tỉnh Yên Bái', 'Tỉnh Lào Cai'])
    expect(titles(await read('/Province/15?on=2025-06-30'))).toEqual(['Tỉnh Yên Bái'])
  })

  it('is brought from old to new and back, and says when the answer is not unique', async () => {
    const { resolution: forward } = await read('/Province/15?on=2025-06-30&to=2026-11-22')
    expect(forward).toMatchObject({ status: 'unique', on: '2026-11-22', codes: [{ code: '15', title: { vi: 'Tỉnh Lào Cai' } }] })
    const { resolution: split } = await read('/Commune/00016?on=2025-06-30&to=2026-11-22')
    expect(split).toMatchObject({ status: 'ambiguous', reason: { vi: expect.stringContaining('2 đơn vị') } })
    const { resolution: back } = await read('/Commune/22390?on=2026-11-22&to=2025-06-30')
    expect(back.codes.length).toBeGreaterThan(1)
    expect(back.codes[0].formerDistrict).toBeDefined()
  })
})

describe('a reader that keeps what it has', () => {
  it('is told 304 while nothing changed, whatever its language', async () => {
    const first = await get('/Sex')
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('public, max-age=3600')
    const again = await get('/Sex', { 'if-none-match': etag, 'accept-language': 'en' })
    expect(again.status).toBe(304)
    expect(again.headers.get('etag')).toBe(etag)
    expect((await get('/Sex?on=2020-01-01', { 'if-none-match': etag })).status).toBe(200)
  })
})

describe('a question that has no answer', () => {
  it.each(['/Castle', '/Castle/x', '/Sex/queen', '/FacilityLevel/district?on=2026-01-01', '/__proto__', '/Sex/constructor'])(
    '%s is not found',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ code: 'not-found' })
    },
  )

  it.each([
    ['?day=2026-01-01', '/day', 'unknown-parameter'],
    ['?on=2026-02-30', '/on', 'wrong-format'],
    ['/Sex?limit=501', '/limit', 'too-large'],
    ['/Sex?q=%00', '/q', 'forbidden-character'],
    ['/Province/15?to=2026-01-01', '/on', 'required-field'],
    ['/Sex/male?on=2026-01-01&to=2026-01-02', '/to', 'unknown-parameter'],
  ])('%s is refused with a pointer to the parameter', async (path, pointer, code) => {
    const response = await get(path)
    expect(response.status).toBe(400)
    expect((await response.json()).errors).toContainEqual(expect.objectContaining({ pointer, code }))
  })

  it('refuses a cursor that names no code of the list', async () => {
    expect(await (await get('/Sex?cursor=queen')).json()).toMatchObject({ code: 'invalid-cursor' })
    expect(await (await get('/Sex?cursor=~')).json()).toMatchObject({ code: 'invalid-cursor' })
  })
})
