import { type AnyFace, areaOfPath } from '@caunoi/schemas/faces'
import { createAudit } from './audit.ts'
import { createChanges } from './changes.ts'
import { createCodeLists } from './code-lists.ts'
import { createDiscover } from './discover.ts'
import { requireProtected } from './http/is-protected.ts'
import { createSender } from './http/sender.ts'
import { createSenders } from './identity/create-senders.ts'
import { createTokenSources } from './identity/create-token-source.ts'
import type { ClientOptions } from './options/client-options.ts'
import type { Access } from './options/credentials.ts'
import { createRequest } from './request.ts'
import { createResourceClient } from './resources/create-resource-client.ts'
import { createEtagMemory } from './resources/etag-memory.ts'
import type { Runtime } from './runtime.ts'
import { createTransport } from './transport.ts'

/** Puts a client together for a list of faces. */
export function assembleClient(
  faces: Readonly<Record<string, AnyFace>>,
  options: ClientOptions<Readonly<Record<string, AnyFace>>>,
  runtime: Runtime,
): object {
  const { baseUrl, credentials, language = 'vi', timeout = 30_000, validate = {}, allowHttp = false } = options
  requireProtected('baseUrl', String(baseUrl), allowHttp)
  if ('tokenUrl' in credentials) requireProtected('tokenUrl', String(credentials.tokenUrl), allowHttp)
  const transport = createTransport({ baseUrl, language, fetch: options.fetch, now: runtime.now })
  const parts = { transport, timeout, runtime, retry: { maxTries: 5, maxTime: 60_000, ...options.retry } }
  const sendAnonymously = createSender(parts)
  const tokensFor = createTokenSources({ credentials, send: sendAnonymously, runtime, allowHttp })

  function assemble(access?: Access): object {
    const sendFor = createSenders({ ...parts, credentials, tokensFor, access })
    // What a record looks like depends on the access, and so does its ETag.
    const connection = { sendTrail: sendFor('audit'), etags: createEtagMemory(), language }
    const resources = Object.entries(faces).map(([name, face]) => [
      name,
      createResourceClient({ ...connection, send: sendFor(face.area), name, validator: validate[name] }, face),
    ])
    return {
      ...Object.fromEntries(resources),
      audit: createAudit(sendFor('audit')),
      changes: createChanges(sendFor(), runtime, timeout),
      codeLists: createCodeLists(sendAnonymously),
      discover: createDiscover(sendAnonymously),
      request: createRequest((path) => sendFor(areaOfPath(path, faces))),
      withAccess: (further: Access) => assemble({ ...access, ...further }),
    }
  }
  return assemble()
}
