import {
  type ActionOperation,
  type FixedOperation,
  isKeptByServer,
  type Operation,
  type QuestionOperation,
  type ResourceOperation,
} from '@caunoi/schemas'
import { codeListHandlers } from '../code-lists/code-list-handlers.ts'
import type { ServedList } from '../code-lists/served-list.ts'
import type { Handler, PublicHandler } from '../handler.ts'
import type { Identity } from '../identity/identity.ts'
import { Refusal } from '../refusal.ts'
import { readAccesses } from '../resource/accesses.ts'
import { actOnRecord } from '../resource/act-on-record.ts'
import { answerQuestion } from '../resource/answer-question.ts'
import { createRecord } from '../resource/create-record.ts'
import { getContent } from '../resource/get-content.ts'
import { lookUpRecord, searchKept } from '../resource/kept-by-server.ts'
import { putContent } from '../resource/put-content.ts'
import { readRecord } from '../resource/read-record.ts'
import { searchRecords } from '../resource/search-records.ts'
import { readTrail } from '../resource/trails.ts'
import { updateRecord } from '../resource/update-record.ts'
import type { Equipment, Services } from '../services.ts'
import { readCheckpoint, readDigests } from './audit-chain.ts'
import { discoveryOf } from './discover.ts'
import { issueToken } from './issue-token.ts'
import { readChanges } from './read-changes.ts'
import { readCounted } from './read-counted.ts'
import { previewReport, readReportDefinitions } from './reports.ts'

/** How an operation is answered: by anyone's request, or once the caller is known. */
export type Answering = { readonly open: PublicHandler } | { readonly guarded: Handler }

/** What the handlers of a server are made of. */
export interface Assembly {
  readonly services: Services
  readonly identity: Identity
  readonly document: object
  readonly codeLists: readonly ServedList[]
  /** Whether nothing here is of a real person. */
  readonly isDemo: boolean
}

function onResource(equipment: Equipment, operation: ResourceOperation): Handler {
  const resource = equipment.resources[operation.collection]
  if (!resource) throw new TypeError(`No resource ${operation.collection}`)
  switch (operation.kind) {
    case 'create':
      return createRecord(resource, operation)
    case 'read':
      return isKeptByServer(resource) ? lookUpRecord(equipment, resource, operation) : readRecord(equipment, resource, operation)
    case 'search':
    case 'search-by-body':
      return isKeptByServer(resource) ? searchKept(equipment, resource, operation) : searchRecords(equipment, resource, operation)
    case 'update':
    case 'patch':
      return updateRecord(resource, operation.kind)
    case 'history':
    case 'audit':
      return readTrail(equipment, resource, operation)
    case 'accesses':
      return readAccesses(equipment, resource, operation)
    case 'content-put':
      return putContent(equipment, resource)
    case 'content-get':
      return getContent(resource)
  }
}

function onAction(equipment: Equipment, operation: ActionOperation): Handler {
  const resource = equipment.resources[operation.collection]
  if (!resource) throw new TypeError(`No resource ${operation.collection}`)
  return actOnRecord(equipment, resource, operation)
}

function onQuestion(equipment: Equipment, operation: QuestionOperation): Handler {
  const resource = equipment.resources[operation.collection]
  if (!resource) throw new TypeError(`No resource ${operation.collection}`)
  return answerQuestion(equipment, resource, operation)
}

function onServer({ services, identity, document, codeLists, isDemo }: Assembly, { kind }: FixedOperation): Answering {
  const json = (body: unknown): PublicHandler => {
    // As bytes: the document is of some megabytes, and would be encoded anew for every answer.
    const bytes = new TextEncoder().encode(JSON.stringify(body))
    return async () => new Response(bytes, { headers: { 'content-type': 'application/json; charset=utf-8' } })
  }
  const ofIssuer =
    (answer: () => Promise<object> | object | undefined): PublicHandler =>
    async () => {
      const body = await answer()
      if (!body) throw new Refusal('not-found')
      return Response.json(body)
    }
  switch (kind) {
    case 'discovery':
      return { open: json(discoveryOf(services)) }
    case 'openapi':
      return { open: json(document) }
    case 'live':
      return { open: json({ status: 'ok' }) }
    case 'ready':
      return {
        open: async () => {
          await services.store.ready()
          return Response.json({ status: 'ok' })
        },
      }
    case 'token':
      return { open: issueToken(services, identity, isDemo) }
    case 'keys':
      return { open: ofIssuer(() => identity.issuer?.keys()) }
    case 'issuer':
      return { open: ofIssuer(() => identity.issuer?.metadata()) }
    case 'codeLists':
    case 'codes':
    case 'code':
      return { open: codeListHandlers(codeLists, services.now)[kind] }
    case 'auditCheckpoint':
      return { guarded: readCheckpoint(services) }
    case 'auditDigests':
      return { guarded: readDigests(services) }
    case 'auditKeys':
      return { open: async () => Response.json({ keys: await services.auditSigner.keys() }) }
    case 'changes':
      return { guarded: readChanges(services) }
    case 'reportDefinitions':
      return { guarded: readReportDefinitions(services) }
    case 'reportPreview':
      return { guarded: previewReport() }
    case 'reportCounted':
      return { guarded: readCounted(services) }
  }
}

/** Finds what answers an operation; an operation that nothing answers keeps the server from starting. */
export function handlerOf(assembly: Assembly, operation: Operation): Answering {
  if (operation.kind === 'action') return { guarded: onAction(assembly.services, operation) }
  if (operation.kind === 'question') return { guarded: onQuestion(assembly.services, operation) }
  return 'collection' in operation ? { guarded: onResource(assembly.services, operation) } : onServer(assembly, operation)
}
