import type { AnyAction } from '../action.ts'
import * as paths from '../paths.ts'
import { nameOf } from './component-names.ts'
import { changesNothing, type Entry } from './entry.ts'
import { makeRoute } from './make-route.ts'
import type { QuestionOperation } from './operation.ts'
import { parameterRef } from './parameters.ts'
import { problemSet, withBody, withToken } from './problem-sets.ts'
import { body, jsonResponse } from './responses.ts'

/** `POST` of a question: of a whole collection like a search, of one record like a reading. */
export function questionOperation(
  { collection, resource: { name, title } }: Entry,
  key: string,
  action: AnyAction,
  asks: QuestionOperation['asks'],
): QuestionOperation {
  const isOfRecord = asks === 'record'
  const scope = `system/${name}.${isOfRecord ? 'r' : 's'}` as const
  const input = action.input && nameOf(action.input)
  const problems = problemSet(
    ...withToken,
    ...(isOfRecord ? (['not-found', 'erased'] as const) : []),
    ...(input === undefined ? [] : ([...withBody, 'invalid'] as const)),
    ...action.problems,
  )
  const route = makeRoute({
    method: 'post',
    path: isOfRecord ? paths.actionPath(collection, key) : paths.questionPath(collection, key),
    operationId: `${collection}.${key}`,
    tag: name,
    summary: { en: `${title.en}: ${action.title.en.toLowerCase()}`, vi: `${title.vi}: ${action.title.vi.toLocaleLowerCase('vi')}` },
    ...(action.about && { description: action.about }),
    scope,
    parameters: isOfRecord ? [parameterRef('Id')] : [],
    ...(input !== undefined && { requestBody: body(input) }),
    problems,
    answers: { 200: jsonResponse({ en: 'The answer.', vi: 'Câu trả lời.' }, nameOf(action.output)) },
  })
  return { kind: 'question', collection, resource: name, action: key, asks, scope, ...changesNothing, problems, route }
}
