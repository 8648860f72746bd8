import * as paths from '../paths.ts'
import { componentNames, schemaRef } from './component-names.ts'
import { changesNothing, type Entry } from './entry.ts'
import { makeRoute } from './make-route.ts'
import type { ResourceOperation } from './operation.ts'
import { parameterRef } from './parameters.ts'
import { problemSet, withToken } from './problem-sets.ts'
import { emptyResponse, jsonResponse } from './responses.ts'
import { shapingParameters } from './search-parameters.ts'

/** `GET` of one record. */
export function readOperation({ collection, resource, resources }: Entry): ResourceOperation {
  const { name, title } = resource
  const scope = `system/${name}.r` as const
  const problems = problemSet(...withToken, 'invalid-parameter', 'not-found', 'erased')
  const route = makeRoute({
    method: 'get',
    path: paths.recordPath(collection),
    operationId: `${collection}.read`,
    tag: name,
    summary: { en: `${title.en}: read`, vi: `${title.vi}: đọc` },
    scope,
    parameters: [parameterRef('Id'), parameterRef('IfNoneMatch'), ...shapingParameters(resource, resources)],
    problems,
    answers: {
      200: {
        ...jsonResponse(
          { en: 'The record; with `fields` or `include`, in that form.', vi: 'Bản ghi; theo `fields` hoặc `include` khi có yêu cầu.' },
          name,
          'ETag',
        ),
        content: {
          'application/json': { schema: { anyOf: [schemaRef(name), schemaRef(componentNames.view(name))] } },
          ...(resource.table !== undefined && { 'text/csv': { schema: { type: 'string' as const } } }),
        },
      },
      304: emptyResponse({ en: 'The caller holds this version.', vi: 'Bên gọi đang giữ đúng phiên bản này.' }, 'ETag'),
    },
  })
  return { kind: 'read', collection, resource: name, scope, ...changesNothing, problems, route }
}
