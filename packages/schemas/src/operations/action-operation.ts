import type { AnyAction } from '../action.ts'
import * as paths from '../paths.ts'
import type { AnyResource } from '../resource.ts'
import { nameOf } from './component-names.ts'
import type { Entry } from './entry.ts'
import { makeRoute } from './make-route.ts'
import type { ActionOperation } from './operation.ts'
import { parameterRef } from './parameters.ts'
import { problemSet, withBody, withKey, withToken, withVersion } from './problem-sets.ts'
import { body, jsonResponse } from './responses.ts'

/** `POST …/<action>`: something that a party decides about a record. */
export function actionOperation({ collection, resource, resources }: Entry, key: string, action: AnyAction): ActionOperation {
  const { name, title } = resource
  const scope = `system/${name}.u` as const
  const input = action.input && nameOf(action.input)
  const output = nameOf(action.output)
  const required = makesKeyed(action, resource, Object.values(resources))
  const problems = problemSet(
    ...withToken,
    ...withKey,
    ...withVersion,
    ...(input === undefined ? [] : ([...withBody, 'invalid'] as const)),
    ...(resource.machine?.moves.some((move) => move.action === key) ? (['illegal-move'] as const) : []),
    ...(required ? (['idempotency-key-required'] as const) : []),
    'invalid-parameter',
    ...action.problems,
  )
  const route = makeRoute({
    method: 'post',
    path: paths.actionPath(collection, key),
    operationId: `${collection}.${key}`,
    tag: name,
    summary: { en: `${title.en}: ${lowerFirst(action.title.en)}`, vi: `${title.vi}: ${lowerFirst(action.title.vi)}` },
    ...(action.about && { description: action.about }),
    scope,
    parameters: [parameterRef('Id'), parameterRef('IfMatch'), parameterRef(required ? 'RequiredIdempotencyKey' : 'IdempotencyKey')],
    ...(input !== undefined && { requestBody: body(input) }),
    problems,
    answers: { 200: jsonResponse({ en: 'What the action led to.', vi: 'Kết quả của hành động.' }, output, 'ETag') },
  })
  const idempotencyKey = required ? 'required' : 'accepted'
  return { kind: 'action', collection, resource: name, action: key, scope, idempotencyKey, ifMatchRequired: true, problems, route }
}

/** An action that makes a record of another resource with a natural key: a duplicate of that would harm. */
function makesKeyed(action: AnyAction, resource: AnyResource, all: readonly AnyResource[]): boolean {
  return all.some(({ name, schema, naturalKey }) => schema === action.output && naturalKey !== undefined && name !== resource.name)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
