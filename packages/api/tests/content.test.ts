import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const LIMIT = 1000
const bytes = new TextEncoder().encode('%PDF-1.7 Biên bản tiếp nhận')
const sha256 = (content: Uint8Array, encoding: 'hex' | 'base64' = 'hex') => createHash('sha256').update(content).digest(encoding)
const digestOf = (content: Uint8Array) => `sha-256=:${sha256(content, 'base64')}:`

let hospital: TestFacility
let centre: TestFacility
let school: TestFacility
let errors: readonly unknown[]

beforeEach(async () => {
  const network = await createTestNetwork({ limits: { content: LIMIT } })
  errors = network.errors
  hospital = await network.addFacility('hospital')
  centre = await network.addFacility('centre')
  school = await network.addFacility('school')
})

const documentDraft = (content: Uint8Array = bytes) => ({
  title: 'Biên bản tiếp nhận',
  kind: 'intake-minutes',
  mediaType: 'application/pdf',
  size: content.byteLength,
  sha256: sha256(content),
})

async function declare(content = bytes): Promise<string> {
  const created = await hospital.call('POST', '/v1/documents', { body: documentDraft(content) })
  return String((await expectJson(created, 201)).id)
}

const upload = (id: string, content: Uint8Array, headers: Readonly<Record<string, string>> = {}, by = hospital) =>
  by.call('PUT', `/v1/documents/${id}/content`, {
    body: content,
    headers: { 'content-type': 'application/pdf', 'content-digest': digestOf(content), 'if-match': '"1"', ...headers },
  })

async function uploaded(): Promise<string> {
  const id = await declare()
  await expectJson(await upload(id, bytes), 200)
  return id
}

const download = (id: string, headers: Readonly<Record<string, string>> = {}, by = hospital) =>
  by.call('GET', `/v1/documents/${id}/content`, { headers })

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

describe('the content of a document', () => {
  it('comes back as it was sent, as an attachment that is never sniffed', async () => {
    const id = await declare()
    const sent = await upload(id, bytes)
    expect(sent.headers.get('etag')).toBe('"2"')
    expect(await expectJson(sent, 200)).toMatchObject({ uploaded: true, version: 2 })
    const response = await download(id)
    expect(response.status).toBe(200)
    expect(await bytesOf(response)).toEqual(bytes)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${id}"`,
      'x-content-type-options': 'nosniff',
      'content-digest': digestOf(bytes),
      'cache-control': 'no-store',
      'accept-ranges': 'bytes',
      etag: `"${sha256(bytes)}"`,
    })
    expect(errors).toEqual([])
  })

  it('is not found before anything was uploaded', async () => {
    await expectProblem(await download(await declare()), 'not-found')
  })

  it.each([
    ['bytes=0-3', 0, 3],
    ['bytes=5-', 5, bytes.length - 1],
    ['bytes=-4', bytes.length - 4, bytes.length - 1],
    ['bytes=3-99999999999999999999', 3, bytes.length - 1],
    ['bytes=-99999', 0, bytes.length - 1],
  ])('comes in part for Range %s', async (range, from, to) => {
    const response = await download(await uploaded(), { range })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(`bytes ${from}-${to}/${bytes.length}`)
    expect(response.headers.get('content-digest')).toBe(digestOf(bytes))
    expect(await bytesOf(response)).toEqual(bytes.slice(from, to + 1))
  })

  it('comes in part only to a caller that has the beginning of the same file', async () => {
    const id = await uploaded()
    const etag = (await download(id)).headers.get('etag') ?? ''
    for (const [held, status] of [
      [etag, 206],
      [`"${sha256(bytes.slice(1))}"`, 200],
      [`W/${etag}`, 200],
      ['Sun, 22 Nov 2026 03:00:00 GMT', 200],
    ] as const) {
      const response = await download(id, { range: 'bytes=4-', 'if-range': held })
      expect([held, response.status, await bytesOf(response)]).toEqual([held, status, status === 206 ? bytes.slice(4) : bytes])
    }
  })

  it.each([`bytes=${bytes.length}-`, 'bytes=9-3', 'bytes=-0'])('is refused for Range %s, with its size', async (range) => {
    const response = await download(await uploaded(), { range })
    expect(response.headers.get('content-range')).toBe(`bytes */${bytes.length}`)
    await expectProblem(response, 'range-not-satisfiable')
  })

  it.each(['bytes=0-1,3-4', 'lines=1-2', 'bytes=a-b', 'bytes=-'])(
    'comes whole for Range %s, which is none of one range of bytes',
    async (range) => {
      const response = await download(await uploaded(), { range })
      expect([response.status, await bytesOf(response)]).toEqual([200, bytes])
    },
  )

  it('is not sent again to a caller that holds it, whatever range it asks for', async () => {
    const id = await uploaded()
    const etag = (await download(id)).headers.get('etag') ?? ''
    for (const range of ['', 'bytes=0-3', 'bytes=9999-']) {
      const response = await download(id, { 'if-none-match': `"x", ${etag}`, ...(range && { range }) })
      expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', etag])
    }
    expect((await download(id, { 'if-none-match': '"2"' })).status).toBe(200)
  })
})

describe('an upload', () => {
  const other = new TextEncoder().encode('%PDF-1.7 Một tệp khác')
  const longer = new Uint8Array([...bytes, 0])

  it.each<[string, Uint8Array, Readonly<Record<string, string>>, string]>([
    ['whose bytes have another digest than it announces', bytes, { 'content-digest': digestOf(other) }, 'digest-mismatch'],
    ['of another file than the record declares', other, {}, 'digest-mismatch'],
    ['of another size than the record declares', longer, {}, 'digest-mismatch'],
    ['of another media type than the record declares', bytes, { 'content-type': 'text/html' }, 'unsupported-media-type'],
    ['without a media type that can be read', bytes, { 'content-type': ';' }, 'unsupported-media-type'],
    ['without its digest', bytes, { 'content-digest': '' }, 'invalid-parameter'],
    ['with a digest of another kind', bytes, { 'content-digest': 'md5=:AAAA:' }, 'invalid-parameter'],
    ['on another version than the present one', bytes, { 'if-match': '"7"' }, 'version-conflict'],
    ['that is too large', new Uint8Array(LIMIT + 1), {}, 'body-too-large'],
    ['that is declared as too large', bytes, { 'content-length': '99999999' }, 'body-too-large'],
  ])('is refused %s, and nothing is stored', async (_title, content, headers, code) => {
    const id = await declare()
    await expectProblem(await upload(id, content, headers), code)
    await expectProblem(await download(id), 'not-found')
    expect(await expectJson(await hospital.call('GET', `/v1/documents/${id}`), 200)).not.toHaveProperty('uploaded')
    expect(errors).toEqual([])
  })

  it('is refused where the record declares the right digest and another size', async () => {
    const body = { ...documentDraft(), size: bytes.byteLength + 1 }
    const id = String((await expectJson(await hospital.call('POST', '/v1/documents', { body }), 201)).id)
    await expectProblem(await upload(id, bytes), 'digest-mismatch')
    await expectProblem(await download(id), 'not-found')
  })

  it('is refused without If-Match', async () => {
    const id = await declare()
    const headers = { 'content-type': 'application/pdf', 'content-digest': digestOf(bytes) }
    await expectProblem(await hospital.call('PUT', `/v1/documents/${id}/content`, { body: bytes, headers }), 'precondition-required')
    await expectProblem(await download(id), 'not-found')
  })

  it('is not possible for another facility, which cannot tell that the document exists', async () => {
    const id = await declare()
    await expectProblem(await upload(id, bytes, {}, school), 'not-found')
  })

  it('changes nothing of the bytes when it is sent again', async () => {
    const id = await uploaded()
    await expectJson(await upload(id, bytes, { 'if-match': '"2"' }), 200)
    expect(await bytesOf(await download(id))).toEqual(bytes)
  })
})

describe('a document that a referral discloses', () => {
  it('goes along with its labels released, or not at all', async () => {
    const person = await expectJson(await hospital.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
    const body = { ...documentDraft(), kind: 'child-abuse-report' }
    const id = String((await expectJson(await hospital.call('POST', '/v1/documents', { body }), 201)).id)
    await expectJson(await upload(id, bytes), 200)
    const send = (labels: readonly string[]) => {
      const disclosure = { dataClasses: ['identity'], labels, legalBasis: 'child-protection-report', documentIds: [id] }
      const draft = referralDraft(person.id, centre.id, { disclosure })
      return hospital.call('POST', '/v1/referrals', { body: draft, headers: { 'idempotency-key': labels.join() } })
    }
    const { errors: faults } = await expectProblem(await send(['hiv']), 'invalid')
    expect(faults).toMatchObject([{ pointer: '/disclosure/documentIds/0', code: 'labels-not-released' }])
    expect(JSON.stringify(faults)).not.toContain('child-abuse')
    const path = `/v1/referrals/${String((await expectJson(await send(['child-abuse']), 201)).id)}/accept`
    await expectJson(await centre.call('POST', path, { body: {}, headers: { 'if-match': '*' } }), 200)
    expect(await bytesOf(await download(id, {}, centre))).toEqual(bytes)
    const { items } = await expectJson(await hospital.call('GET', `/v1/documents/${id}/audit`), 200)
    const names = { rule: 'referral-accepted', legalBasis: 'child-protection-report', labels: ['child-abuse'] }
    expect(items).toContainEqual(expect.objectContaining({ action: 'download', facilityId: centre.id, ...names }))
    expect(errors).toEqual([])
  })

  it('is there for the receiver from its acceptance to its end, and for nobody else', async () => {
    const [disclosed, kept] = [await uploaded(), await uploaded()]
    const person = await expectJson(await hospital.call('POST', '/v1/beneficiaries', { body: beneficiaryDraft() }), 201)
    const disclosure = { dataClasses: ['identity'], legalBasis: 'child-protection-report', documentIds: [disclosed] }
    const draft = referralDraft(person.id, centre.id, { disclosure })
    const sent = await hospital.call('POST', '/v1/referrals', { body: draft, headers: { 'idempotency-key': 'send' } })
    const path = sent.headers.get('location') ?? ''
    const act = async (action: string, body: unknown) => {
      const headers = { 'if-match': (await centre.call('GET', path)).headers.get('etag') ?? '', 'idempotency-key': action }
      return expectJson(await centre.call('POST', `${path}/${action}`, { body, headers }), 200)
    }

    await expectProblem(await download(disclosed, {}, centre), 'not-found')
    await act('accept', {})
    expect(await bytesOf(await download(disclosed, {}, centre))).toEqual(bytes)
    expect((await download(disclosed, { range: 'bytes=0-3' }, centre)).status).toBe(206)
    await expectProblem(await upload(disclosed, bytes, { 'if-match': '"2"' }, centre), 'forbidden')
    for (const id of [disclosed, kept]) await expectProblem(await download(id, {}, school), 'not-found')
    await expectProblem(await download(kept, {}, centre), 'not-found')
    await act('complete', { outcome: 'needs-met', text: 'Xong.', completedOn: '2026-11-22' })
    await expectProblem(await download(disclosed, {}, centre), 'not-found')
    expect((await download(disclosed)).status).toBe(200)
    expect(errors).toEqual([])
  })

  it('leaves a trace of every download in its audit trail', async () => {
    const id = await uploaded()
    await download(id)
    await download(id, { range: 'bytes=0-1' })
    const { items } = await expectJson(await hospital.call('GET', `/v1/documents/${id}/audit`), 200)
    const actions = Array.isArray(items) ? items.map(({ action }) => action) : []
    expect(actions.filter((action) => action === 'download')).toHaveLength(2)
    expect(actions).toEqual(expect.arrayContaining(['create', 'upload']))
  })
})
