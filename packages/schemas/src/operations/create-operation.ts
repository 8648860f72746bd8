import * as paths from '../paths.ts'
import { nameOf } from './component-names.ts'
import type { Entry } from './entry.ts'
import { makeRoute } from './make-route.ts'
import type { ResourceOperation } from './operation.ts'
import { parameterRef } from './parameters.ts'
import { problemSet, withBody, withKey, withToken } from './problem-sets.ts'
import { body, jsonResponse } from './responses.ts'

/** `POST` of a draft. */
export function createOperation({ collection, resource }: Entry): ResourceOperation {
  const { name, title, naturalKey, unique } = resource
  const scope = `system/${name}.c` as const
  const required = naturalKey !== undefined
  const problems = problemSet(
    ...withToken,
    ...withBody,
    ...withKey,
    // A repeated request whose record may not be seen any more.
    'not-found',
    ...(required ? (['idempotency-key-required', 'natural-key-taken'] as const) : []),
    ...(unique ? (['duplicate-record'] as const) : []),
    'invalid-parameter',
    'invalid',
    ...resource.problems,
  )
  const route = makeRoute({
    method: 'post',
    path: paths.collectionPath(collection),
    operationId: `${collection}.create`,
    tag: name,
    summary: { en: `${title.en}: create`, vi: `${title.vi}: tạo mới` },
    scope,
    parameters: [parameterRef(required ? 'RequiredIdempotencyKey' : 'IdempotencyKey'), parameterRef('SensitivityLabels')],
    requestBody: body(nameOf(resource.draft)),
    problems,
    answers: {
      ...(required && {
        200: jsonResponse(
          {
            en: 'This draft was sent before under the same number: the record that it made.',
            vi: 'Bản nháp này đã được gửi trước đó với cùng số: đây là bản ghi đã tạo.',
          },
          name,
          'ETag',
        ),
      }),
      201: jsonResponse({ en: 'The new record.', vi: 'Bản ghi mới.' }, name, 'ETag', 'Location'),
    },
  })
  return {
    kind: 'create',
    collection,
    resource: name,
    scope,
    idempotencyKey: required ? 'required' : 'accepted',
    ifMatchRequired: false,
    problems,
    route,
  }
}
