import { createHash } from 'node:crypto'
import { type ClientOf, createClient, isProblem } from '@caunoi/client'
import { defineResource, defineSearch, draftOf, envelope, field, named, type QueryOf, resources } from '@caunoi/schemas'
import { facesOf } from '@caunoi/schemas/faces'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createTestServer, type TestServer } from '../src/index.ts'

const title = { vi: 'Bản quét', en: 'Scan' }
const about = { vi: 'Một bản quét.', en: 'One scan.' }
const texts = { title, about }

const Scan = named(
  z.strictObject({
    ...envelope,
    name: field(z.string(), texts),
    mediaType: field(z.string(), texts),
    size: field(z.int(), texts),
    sha256: field(z.string(), texts),
    uploaded: field(z.boolean().optional(), texts),
  }),
  { id: 'Scan', ...texts, clause: 'SCAN-1' },
)
interface Scan extends z.output<typeof Scan> {}
const ScanDraft = named(draftOf(Scan, ['uploaded']), { id: 'ScanDraft', ...texts })
interface ScanDraft extends z.output<typeof ScanDraft> {}
const search = defineSearch({ name: { kind: 'name', path: 'name', title } })
interface ScanQuery extends QueryOf<typeof search> {}

/** A resource that a province adds to the standard. */
const scanResource = defineResource<Scan, ScanDraft, ScanQuery>()({
  name: 'Scan',
  ...texts,
  clause: 'SCAN-1',
  schema: Scan,
  draft: ScanDraft,
  verbs: ['create', 'read', 'search'],
  area: 'casework',
  audience: 'parties',
  hasContent: true,
  search,
})

const own = { ...resources, scans: scanResource }
const faces = facesOf({ scans: scanResource })
const bytes = new TextEncoder().encode('%PDF-1.7 biên bản')
const draft = {
  name: 'Biên bản',
  mediaType: 'application/pdf',
  size: bytes.byteLength,
  sha256: createHash('sha256').update(bytes).digest('hex'),
}

async function clientOf(server: TestServer, fetch = server.fetch): Promise<ClientOf<typeof faces>> {
  const { credentials } = await server.addFacility()
  return createClient({ baseUrl: server.url, credentials, fetch, resources: faces, validate: { scans: scanResource } })
}

describe("a province's own resource", () => {
  test('is kept, found and filled with a file', async () => {
    const client = await clientOf(await createTestServer({ resources: own }))
    const scan = await client.scans.create(draft)
    expect(await client.scans.search({ name: 'bien ban' }).toArray()).toEqual([scan])
    const stored = await client.scans.upload(scan, bytes)
    expect(stored).toMatchObject({ version: 2, uploaded: true })
    await expect(client.scans.download(stored)).resolves.toEqual({ bytes, mediaType: 'application/pdf' })
  })

  test('takes no other file than the declared one', async () => {
    const client = await clientOf(await createTestServer({ resources: own }))
    const scan = await client.scans.create(draft)
    await expect(client.scans.upload(scan, new Uint8Array([1, 2, 3]))).rejects.toSatisfy((error) => isProblem(error, 'digest-mismatch'))
  })

  test('is filled once when the answer to the upload is lost', async () => {
    const server = await createTestServer({ resources: own })
    let lost = false
    const client = await clientOf(server, async (request) => {
      const response = await server.fetch(request)
      if (request.method !== 'PUT' || lost) return response
      lost = true
      throw new TypeError('fetch failed')
    })
    await expect(client.scans.upload(await client.scans.create(draft), bytes)).resolves.toMatchObject({ version: 2, uploaded: true })
  })
})
