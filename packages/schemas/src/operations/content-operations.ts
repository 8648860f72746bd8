import * as paths from '../paths.ts'
import { changesNothing, type Entry } from './entry.ts'
import { headers } from './headers.ts'
import { makeRoute } from './make-route.ts'
import type { ResourceOperation } from './operation.ts'
import { parameterRef } from './parameters.ts'
import { problemSet, withToken, withVersion } from './problem-sets.ts'
import { described, emptyResponse, jsonResponse } from './responses.ts'

const bytes = { '*/*': { schema: { type: 'string', format: 'binary' } } } as const

/** `PUT …/content`: the bytes that the record describes, with their digest. */
export function putContentOperation({ collection, resource: { name, title } }: Entry): ResourceOperation {
  const scope = `system/${name}.u` as const
  const problems = problemSet(
    ...withToken,
    ...withVersion,
    'body-too-large',
    'digest-mismatch',
    'invalid-parameter',
    'unsupported-media-type',
  )
  const route = makeRoute({
    method: 'put',
    path: paths.contentPath(collection),
    operationId: `${collection}.putContent`,
    tag: name,
    summary: { en: `${title.en}: upload the content`, vi: `${title.vi}: gửi nội dung tệp` },
    description: {
      en: 'Content-Type and digest have to be those that the record declares.',
      vi: 'Content-Type và mã băm phải đúng như bản ghi đã khai.',
    },
    scope,
    parameters: [parameterRef('Id'), parameterRef('IfMatch'), parameterRef('ContentDigest')],
    requestBody: { required: true, content: bytes },
    problems,
    answers: { 200: jsonResponse({ en: 'The record, now with its content.', vi: 'Bản ghi, nay đã có tệp.' }, name, 'ETag') },
  })
  return { kind: 'content-put', collection, resource: name, scope, idempotencyKey: 'unused', ifMatchRequired: true, problems, route }
}

/** `GET …/content`: the bytes, whole or in part. */
export function getContentOperation({ collection, resource: { name, title } }: Entry): ResourceOperation {
  const scope = `system/${name}.r` as const
  const problems = problemSet(...withToken, 'invalid-parameter', 'not-found', 'erased', 'range-not-satisfiable')
  const route = makeRoute({
    method: 'get',
    path: paths.contentPath(collection),
    operationId: `${collection}.getContent`,
    tag: name,
    summary: { en: `${title.en}: download the content`, vi: `${title.vi}: tải nội dung tệp` },
    scope,
    parameters: [parameterRef('Id'), parameterRef('IfNoneMatch'), parameterRef('Range'), parameterRef('IfRange')],
    problems,
    answers: {
      200: {
        ...described({ en: 'The whole content.', vi: 'Toàn bộ tệp.' }),
        headers: headers('ETag', 'ContentDigest', 'ContentDisposition'),
        content: bytes,
      },
      206: {
        ...described({ en: 'The range asked for.', vi: 'Khoảng byte đã yêu cầu.' }),
        headers: headers('ETag', 'ContentDigest', 'ContentDisposition', 'ContentRange'),
        content: bytes,
      },
      304: emptyResponse({ en: 'The caller holds this content.', vi: 'Bên gọi đang giữ đúng tệp này.' }, 'ETag'),
    },
  })
  return { kind: 'content-get', collection, resource: name, scope, ...changesNothing, problems, route }
}
