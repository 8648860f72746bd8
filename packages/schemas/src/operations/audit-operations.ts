import type { oas31 } from 'openapi3-ts'
import { digestsPerPage } from '../exchange/audit-checkpoint.ts'
import { fixedPaths } from '../paths.ts'
import type { ProblemCode } from '../problems.ts'
import type { Text } from '../text.ts'
import { makeRoute } from './make-route.ts'
import type { FixedOperation } from './operation.ts'
import { always, problemSet, withToken } from './problem-sets.ts'
import { jsonResponse } from './responses.ts'

interface Question {
  readonly kind: 'auditCheckpoint' | 'auditDigests' | 'auditKeys'
  readonly operationId: string
  readonly summary: Text
  readonly description: Text
  readonly schema: string
  readonly scope: 'token' | 'public'
  readonly parameters?: oas31.ParameterObject[]
  readonly problems: readonly ProblemCode[]
}

const parameters: oas31.ParameterObject[] = [
  {
    name: 'after',
    in: 'query',
    description: 'Position of the checkpoint that is held.',
    'x-description-vi': 'Vị trí của mốc đang giữ.',
    schema: { type: 'integer', minimum: 0, maximum: 999_999_999, default: 0 },
  },
  {
    name: 'limit',
    in: 'query',
    description: 'Most digests of a page.',
    'x-description-vi': 'Số mã băm tối đa mỗi trang.',
    schema: { type: 'integer', minimum: digestsPerPage.minimum, maximum: digestsPerPage.maximum, default: digestsPerPage.usual },
  },
]

function get({ kind, operationId, summary, description, schema, scope, problems: codes, parameters: asked }: Question): FixedOperation {
  const problems = problemSet(...codes)
  const route = makeRoute({
    method: 'get',
    path: fixedPaths[kind],
    operationId,
    tag: 'AuditEvent',
    summary,
    description,
    scope,
    ...(asked && { parameters: asked }),
    problems,
    answers: { 200: jsonResponse({ vi: `${summary.vi}.`, en: `${summary.en}.` }, schema) },
  })
  return { kind, scope, idempotencyKey: 'unused', ifMatchRequired: false, problems, route }
}

/** The operations by which anyone with a token holds the server to its audit. */
export function auditOperations(): readonly FixedOperation[] {
  return [
    get({
      kind: 'auditCheckpoint',
      operationId: 'audit.checkpoint',
      summary: { en: 'A signed checkpoint of the audit', vi: 'Mốc nhật ký có chữ ký' },
      description: {
        en: 'Keep it outside of the server: with it anyone finds out whether the audit was changed, cut or rewritten since.',
        vi: 'Hãy giữ ngoài máy chủ: nhờ mốc này, ai cũng kiểm được nhật ký có bị sửa, cắt hay viết lại từ đó đến nay không.',
      },
      schema: 'AuditCheckpoint',
      scope: 'token',
      problems: withToken,
    }),
    get({
      kind: 'auditDigests',
      operationId: 'audit.digests',
      summary: { en: 'Digests of the audited events', vi: 'Mã băm của các sự kiện đã ghi' },
      description: {
        en: 'What leads from a kept checkpoint to a later one. A digest tells nothing of its event.',
        vi: 'Những gì dẫn từ mốc đang giữ đến mốc sau. Mã băm không lộ nội dung sự kiện.',
      },
      schema: 'AuditDigests',
      scope: 'token',
      parameters,
      problems: [...withToken, 'invalid-parameter'],
    }),
    get({
      kind: 'auditKeys',
      operationId: 'audit.keys',
      summary: { en: 'Public keys of the audit', vi: 'Khóa công khai của nhật ký' },
      description: {
        en: 'The keys that prove checkpoints, as JSON Web Key Set; they sign no tokens.',
        vi: 'Khóa để kiểm chữ ký của các mốc, dạng JSON Web Key Set; không dùng để ký mã truy cập.',
      },
      schema: 'KeySet',
      scope: 'public',
      problems: always,
    }),
  ]
}
