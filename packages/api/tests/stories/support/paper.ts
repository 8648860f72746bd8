import { createHash } from 'node:crypto'
import type { Document, DocumentDraft } from '@caunoi/client'
import type { Party } from './world.ts'

/** Files a paper with its content at a facility. */
export async function filePaper(
  { client }: Party,
  content: string,
  draft: Omit<DocumentDraft, 'mediaType' | 'size' | 'sha256'>,
): Promise<Document> {
  const bytes = new TextEncoder().encode(content)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const document = await client.documents.create({ ...draft, mediaType: 'text/plain', size: bytes.length, sha256 })
  return client.documents.upload(document, bytes)
}

/** The content of a paper, as a facility reads it. */
export async function contentOf({ client }: Party, id: string): Promise<string> {
  return new TextDecoder().decode((await client.documents.download(id)).bytes)
}
