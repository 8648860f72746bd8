import { fixedPaths } from '../paths.ts'
import type { ProblemCode } from '../problems.ts'
import type { Text } from '../text.ts'
import { auditOperations } from './audit-operations.ts'
import { codeListOperations } from './code-list-operations.ts'
import { makeRoute } from './make-route.ts'
import type { FixedOperation, FixedOperationKind, Route, Scope } from './operation.ts'
import { parameterRef } from './parameters.ts'
import { always, problemSet, withToken } from './problem-sets.ts'
import { indicatorParameter, reportParameters } from './report-parameters.ts'
import { body, jsonResponse, tableResponse } from './responses.ts'

interface Fixed {
  readonly kind: FixedOperationKind
  readonly tag: string
  readonly summary: Text
  readonly description?: Text
  readonly schema: string
  readonly scope?: Scope
  readonly problems?: readonly ProblemCode[]
  readonly parameters?: Route['parameters']
  /** Whether the answer may be a table too. */
  readonly alsoCsv?: true
}

function get({
  kind,
  tag,
  summary,
  description,
  schema,
  scope = 'public',
  parameters,
  alsoCsv,
  problems: codes = always,
}: Fixed): FixedOperation {
  const problems = problemSet(...codes)
  const route = makeRoute({
    method: 'get',
    path: fixedPaths[kind],
    operationId: kind,
    tag,
    summary,
    ...(description && { description }),
    scope,
    ...(parameters && { parameters }),
    problems,
    answers: { 200: alsoCsv ? tableResponse(summary, schema) : jsonResponse(summary, schema) },
  })
  return { kind, scope, idempotencyKey: 'unused', ifMatchRequired: false, problems, route }
}

function token(): FixedOperation {
  const problems = problemSet(...always, 'not-found', 'body-too-large', 'unsupported-media-type')
  const route = makeRoute({
    method: 'post',
    path: fixedPaths.token,
    operationId: 'token',
    tag: 'Identity',
    summary: { en: 'Obtain an access token', vi: 'Xin mã truy cập' },
    description: {
      en: 'OAuth 2 client credentials with a signed assertion (RFC 7523), or token exchange on behalf of a worker (RFC 8693); errors have the form of RFC 6749 §5.2.',
      vi: 'OAuth 2 client credentials với khẳng định đã ký (RFC 7523), hoặc trao đổi mã khi làm thay một nhân viên (RFC 8693); lỗi theo RFC 6749 §5.2.',
    },
    scope: 'public',
    requestBody: body('TokenRequest', 'application/x-www-form-urlencoded'),
    problems,
    answers: {
      200: jsonResponse({ en: 'The token.', vi: 'Mã truy cập.' }, 'TokenResponse'),
      400: jsonResponse({ en: 'The request is refused.', vi: 'Yêu cầu bị từ chối.' }, 'TokenError'),
      401: jsonResponse(
        {
          en: 'The client is not known, or its assertion is not valid.',
          vi: 'Không biết phần mềm này, hoặc khẳng định của phần mềm không hợp lệ.',
        },
        'TokenError',
      ),
    },
  })
  return { kind: 'token', scope: 'public', idempotencyKey: 'unused', ifMatchRequired: false, problems, route }
}

/** The operations that belong to no resource. */
export function fixedOperations(): readonly FixedOperation[] {
  return [
    get({
      kind: 'discovery',
      tag: 'Discovery',
      summary: { en: 'What this server offers', vi: 'Máy chủ này cung cấp những gì' },
      schema: 'Discovery',
    }),
    get({
      kind: 'changes',
      tag: 'Changes',
      summary: { en: 'What has changed', vi: 'Những thay đổi' },
      description: {
        en: 'In commit order, what the caller may search for and see, without gaps for a reader that keeps its cursor.',
        vi: 'Theo thứ tự ghi, trong phạm vi bên gọi được tìm và được thấy; bên nào giữ con trỏ của mình thì không sót thay đổi nào.',
      },
      schema: 'ChangePage',
      scope: 'token',
      problems: [...withToken, 'invalid-parameter', 'invalid-cursor'],
      parameters: (['Cursor', 'Limit', 'Wait'] as const).map(parameterRef),
    }),
    ...codeListOperations(),
    get({
      kind: 'reportDefinitions',
      tag: 'Report',
      summary: { en: 'Facts, indicators and targets of the standard', vi: 'Dữ kiện, chỉ tiêu và mục tiêu của bộ chuẩn' },
      schema: 'ReportDefinitions',
      scope: 'token',
      problems: withToken,
    }),
    get({
      kind: 'reportPreview',
      tag: 'Report',
      summary: { en: 'Compute a report without keeping it', vi: 'Tính báo cáo mà không lưu' },
      description: {
        en: 'A facility sees its own figures exactly. Of a commune, a province and the country, figures of one to ten people are hidden, with whatever would reveal them.',
        vi: 'Cơ sở thấy số liệu của mình đúng như có. Ở cấp xã, tỉnh, cả nước, số từ 1 đến 10 người bị che cùng những số có thể làm lộ ra.',
      },
      schema: 'ReportPreview',
      scope: 'system/Report.r',
      problems: [...withToken, 'invalid-parameter', 'figures-outdated'],
      parameters: [...reportParameters],
      alsoCsv: true,
    }),
    get({
      kind: 'reportCounted',
      tag: 'Report',
      summary: { en: 'The records that a figure counts', vi: 'Những bản ghi mà một số liệu đã tính' },
      description: {
        en: 'For the facility that owns the records; it stands in the audit trail of each of them.',
        vi: 'Dành cho cơ sở sở hữu bản ghi; được ghi vào nhật ký truy cập của từng bản ghi.',
      },
      schema: 'CountedPage',
      scope: 'system/Report.r',
      problems: [...withToken, 'invalid-parameter', 'invalid-cursor', 'figures-outdated'],
      parameters: [...reportParameters, indicatorParameter, ...(['Cursor', 'Limit'] as const).map(parameterRef)],
    }),
    ...auditOperations(),
    token(),
    get({
      kind: 'issuer',
      tag: 'Identity',
      summary: { en: 'Metadata of the built-in issuer (RFC 8414)', vi: 'Thông tin của bộ cấp mã tích hợp (RFC 8414)' },
      schema: 'IssuerMetadata',
      problems: [...always, 'not-found'],
    }),
    get({
      kind: 'keys',
      tag: 'Identity',
      summary: { en: 'Public keys of the built-in issuer (RFC 7517)', vi: 'Khóa công khai của bộ cấp mã tích hợp (RFC 7517)' },
      schema: 'KeySet',
      problems: [...always, 'not-found'],
    }),
    get({ kind: 'live', tag: 'Operation', summary: { en: 'The process runs', vi: 'Tiến trình đang chạy' }, schema: 'Health' }),
    get({ kind: 'ready', tag: 'Operation', summary: { en: 'The server can answer', vi: 'Máy chủ sẵn sàng phục vụ' }, schema: 'Health' }),
    get({ kind: 'openapi', tag: 'Discovery', summary: { en: 'This document', vi: 'Tài liệu này' }, schema: 'OpenApiDocument' }),
  ]
}
