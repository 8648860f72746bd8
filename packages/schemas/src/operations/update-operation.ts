import * as paths from '../paths.ts'
import { componentNames, nameOf } from './component-names.ts'
import type { Entry } from './entry.ts'
import { makeRoute } from './make-route.ts'
import type { ResourceOperation } from './operation.ts'
import { parameterRef } from './parameters.ts'
import { problemSet, withBody, withToken, withVersion } from './problem-sets.ts'
import { body, jsonResponse } from './responses.ts'

/** `PUT` of a whole draft, or `PATCH` with a JSON Merge Patch of it. */
export function updateOperation({ collection, resource }: Entry, kind: 'update' | 'patch'): ResourceOperation {
  const { name, title } = resource
  const scope = `system/${name}.u` as const
  const problems = problemSet(
    ...withToken,
    ...withBody,
    ...withVersion,
    ...(resource.naturalKey === undefined ? [] : (['natural-key-taken'] as const)),
    'invalid-parameter',
    'invalid',
    ...(resource.machine?.frozen ? (['illegal-move'] as const) : []),
    ...resource.problems,
  )
  const whole = kind === 'update'
  const route = makeRoute({
    method: whole ? 'put' : 'patch',
    path: paths.recordPath(collection),
    operationId: `${collection}.${kind}`,
    tag: name,
    summary: whole
      ? { en: `${title.en}: replace`, vi: `${title.vi}: thay toàn bộ` }
      : { en: `${title.en}: change fields`, vi: `${title.vi}: sửa một số trường` },
    scope,
    parameters: [parameterRef('Id'), parameterRef('IfMatch')],
    requestBody: whole ? body(nameOf(resource.draft)) : body(componentNames.patch(name), 'application/merge-patch+json'),
    problems,
    answers: { 200: jsonResponse({ en: 'The record after the change.', vi: 'Bản ghi sau khi sửa.' }, name, 'ETag') },
  })
  return { kind, collection, resource: name, scope, idempotencyKey: 'unused', ifMatchRequired: true, problems, route }
}
