import { createHash } from 'node:crypto'
import type { Face } from '@caunoi/schemas/faces'
import { describe, expect, test } from 'vitest'
import { createClient } from '../src/index.ts'
import { id } from './support/records.ts'
import { sendJson, startServer } from './support/start-server.ts'

interface Scan {
  readonly id: string
  readonly version: number
  readonly mediaType: string
  readonly sha256: string
}

interface ScanShape {
  record: Scan
  draft: (draft: Omit<Scan, 'id' | 'version'>) => Omit<Scan, 'id' | 'version'>
  query: Record<never, never>
  verbs: (verb: 'create' | 'read') => 'create' | 'read'
  actions: Record<never, never>
}

const scans: Face<ScanShape> = { name: 'Scan', area: 'casework', verbs: ['create', 'read'], actions: {}, hasContent: true }
const bytes = new TextEncoder().encode('%PDF-1.7 biên bản')
const digest = `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`
const scan: Scan = { id, version: 1, mediaType: 'application/pdf', sha256: createHash('sha256').update(bytes).digest('hex') }

function clientOf(baseUrl: string) {
  return createClient({ baseUrl, credentials: { token: 't' }, resources: { scans } })
}

describe('the content of a document', () => {
  test.each([
    ['bytes', bytes],
    ['a Blob', new Blob([bytes])],
  ])('is sent from %s with the declared media type, its digest and the version of its record', async (_, content) => {
    const { url, seen } = await startServer((request, response) =>
      sendJson(response, { ...scan, version: request.method === 'PUT' ? 2 : 1 }, { etag: '"e-1"' }),
    )
    const client = clientOf(url)
    const stored = await client.scans.upload(await client.scans.read(id), content)
    expect(stored.version).toBe(2)
    expect(seen[1]).toMatchObject({ method: 'PUT', path: `/v1/scans/${id}/content`, body: '%PDF-1.7 biên bản' })
    expect(seen[1]?.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-digest': digest, 'if-match': '"e-1"' })
  })

  test('is fetched and checked against its digest', async () => {
    const { url } = await startServer((_, response) =>
      response.writeHead(200, { 'content-type': 'application/pdf', 'content-digest': `sha-512=:AAAA:, ${digest}` }).end(bytes),
    )
    const { bytes: fetched, mediaType } = await clientOf(url).scans.download(scan)
    expect(mediaType).toBe('application/pdf')
    expect(Buffer.from(fetched).equals(bytes)).toBe(true)
  })

  test.each([
    ['another digest', { 'content-digest': `sha-256=:${'A'.repeat(43)}=:` }],
    ['no digest', {}],
  ])('is rejected with %s', async (_, headers) => {
    const { url } = await startServer((_request, response) => response.writeHead(200, headers).end(bytes))
    await expect(clientOf(url).scans.download(id)).rejects.toMatchObject({ name: 'UnreadableAnswerError', retryable: true })
  })
})
