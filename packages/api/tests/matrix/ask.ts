import { type AnyResource, type Operation, resources } from '@caunoi/schemas'
import { isCommuneOf, isProvince } from '@caunoi/schemas/administrative-units'
import { formatContentDigest } from '../../src/http/content-digest.ts'
import { sha256Hex } from '../../src/sha256.ts'
import { actionBodies } from '../support/action-bodies.ts'
import type { MatrixWorld } from './plant-records.ts'

const list: Readonly<Record<string, AnyResource>> = resources
const bytes = new TextEncoder().encode('content')
/** A version that no record has: whoever may write is told so, and nothing changes. */
const elsewhere = '"never"'

/** One request of the matrix, as it goes out for any id. */
export interface Question {
  readonly method: string
  readonly path: (id: string) => string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
}

/** Nobody of whom this server keeps a record, looked for in an emergency. */
const sought = {
  sought: { identifier: { system: 'personal-number', value: '056317999999' }, birthDate: '2017' },
  reason: 'medical-emergency',
  justification: 'Bệnh nhân bất tỉnh tại khoa cấp cứu.',
}

/** What is asked about all records of a kind. */
const questions: Readonly<Record<string, object>> = {
  match: { name: 'Nguyễn Thị Ngọc' },
  reach: { clientId: 'matrix', from: '2026-11-30T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' },
}

/** A body that gets as far as the decision: what an action takes; of a creation no record, so that whoever may create is told what is missing. */
function bodyOf(operation: Operation, known: ReadonlyMap<string, string>): unknown {
  if (!('collection' in operation)) return operation.kind === 'token' ? 'grant_type=none' : undefined
  if (operation.kind === 'create') return operation.collection === 'emergencyAccesses' ? sought : {}
  if (operation.kind === 'update' || operation.kind === 'patch') return {}
  if (operation.kind === 'search-by-body') {
    const include = operation.collection === 'cases' && { include: ['beneficiaryId'] }
    return { limit: 500, ...(operation.collection !== 'auditEvents' && { total: true }), ...include }
  }
  if (operation.kind === 'question') return questions[operation.action]
  if (operation.kind !== 'action') return undefined
  const resource = list[operation.collection]
  const action = resource?.actions[operation.action]
  if (!action?.input) return undefined
  const { bodies, faults } = actionBodies(action, resource?.machine?.states ?? [], known, { today: '2026-12-01', isCommuneOf, isProvince })
  if (!bodies[0]) throw new TypeError(`${operation.route.operationId} takes no published example: ${JSON.stringify(faults)}`)
  return bodies[0]
}

/** Makes the request that asks for an operation. */
export function questionOf(operation: Operation, { asking, owning, records }: MatrixWorld): Question {
  const { method, path, operationId } = operation.route
  const own = records.flatMap(({ resource, relation, id }): [string, string][] => (relation === 'owner' ? [[resource, id]] : []))
  const body = bodyOf(operation, new Map([...own, ['Facility', asking], ['toFacilityId', owning]]))
  const isFile = operation.kind === 'content-put'
  const types: Readonly<Record<string, string>> = { patch: 'application/merge-patch+json', token: 'application/x-www-form-urlencoded' }
  return {
    method: method.toUpperCase(),
    path: (id) => `${path.replace('{id}', id).replace('{list}', 'Sex').replace('{code}', 'female')}${queryOf(operation, operationId)}`,
    headers: {
      'if-match': elsewhere,
      'content-type': isFile ? 'application/pdf' : (types[operation.kind] ?? 'application/json'),
      ...(isFile && { 'content-digest': formatContentDigest(sha256Hex(bytes)) }),
    },
    ...(isFile && { body: bytes }),
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  }
}

function queryOf({ kind }: Operation, operationId: string): string {
  if (kind !== 'search') return ''
  if (operationId.startsWith('auditEvents')) return '?limit=500'
  return `?limit=500&total=true${operationId === 'cases.search' ? '&include=beneficiaryId' : ''}`
}

/** What an answer says about a decision, in the words of the matrix. */
export async function effectOf({ kind }: Operation, response: Response): Promise<string> {
  const { status } = response
  const isPermitted = status === 200 || status === 206 || (status === 412 && kind !== 'read') || (status === 422 && kind === 'create')
  if (isPermitted) return 'permitted'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not-found'
  return `${status} ${await response.text()}`
}
