import type { Block } from './read-blocks.ts'

/** Names that examples use without making them: what the text around has introduced. */
export const introduced = `
import type { CaseDraft, Client, Credentials, Case, Document, Referral } from '@caunoi/client'
import type { ReferralDraft, Resource } from '@caunoi/schemas'
declare global {
  const createClient: typeof import('@caunoi/client').createClient
  const client: Client
  const baseUrl: string
  const credentials: Credentials
  const id: string
  const caseId: string
  const key: JsonWebKey
  const publicKey: JsonWebKey
  const record: Case
  const draft: CaseDraft
  const referral: Referral
  const referralDraft: ReferralDraft
  const document_: Document
  const file: Blob
  const stored: string
  const signal: AbortSignal
  const loadCursor: () => Promise<string | undefined>
  const saveCursor: (cursor: string | undefined) => Promise<void>
  const handle: (resource: string, id: string, change: 'changed' | 'gone') => Promise<void>
  interface Shelter { id: string; version: number; name: string }
  interface ShelterQuery { commune?: string }
  const shelterResource: Resource<Shelter, { name: string }, ShelterQuery, 'create' | 'read' | 'search', Record<never, never>>
}
export {}
`

/** An example as a module of its own, whose lines are those of its page: imports first, the rest as the body of a function. */
export function toModule({ line, code }: Block): string {
  const lines = code
    .replaceAll(/\{ … \}/g, '{}')
    .replaceAll('…', '')
    .split('\n')
  const lastImport = lines.findLastIndex((text) => /^\s*import .* from /.test(text) || /^\s*\} from /.test(text))
  const imports = lines.slice(0, lastImport + 1)
  const body = lines.slice(lastImport + 1)
  // `document` is a name of the browser as well.
  const uses = body.some((text) => /\bdocument\b/.test(text)) ? 'const document = document_;' : ''
  return `${'\n'.repeat(line - 1)}${imports.join('\n')}${imports.length > 0 ? '\n' : ''}export async function example() {${uses}${body.join('\n')}\n}\n`
}
