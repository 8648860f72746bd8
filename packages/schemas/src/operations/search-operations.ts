import * as paths from '../paths.ts'
import { isKeptByServer } from '../resource.ts'
import { componentNames } from './component-names.ts'
import { changesNothing, type Entry } from './entry.ts'
import { makeRoute } from './make-route.ts'
import type { ResourceOperation } from './operation.ts'
import { parameterRef } from './parameters.ts'
import { problemSet, withBody, withToken } from './problem-sets.ts'
import { body, jsonResponse } from './responses.ts'
import { searchParameters, shapingParameters } from './search-parameters.ts'

const recordPaging = ['UpdatedSince', 'Limit', 'Cursor', 'Total'] as const
const serverPaging = ['Limit', 'Cursor'] as const

/** `GET` of a collection: parameters that may stand in a URL. */
export function searchOperation({ collection, resource, resources }: Entry): ResourceOperation {
  const { name, title } = resource
  const scope = `system/${name}.s` as const
  const problems = problemSet(...withToken, 'invalid-parameter', 'invalid-cursor')
  const route = makeRoute({
    method: 'get',
    path: paths.collectionPath(collection),
    operationId: `${collection}.search`,
    tag: name,
    summary: { en: `${title.en}: search`, vi: `${title.vi}: tìm` },
    description: {
      en: 'Parameters that hold personal data are not offered here: use the search by body.',
      vi: 'Tham số chứa dữ liệu cá nhân không có ở đây: hãy tìm bằng POST.',
    },
    scope,
    parameters: [
      ...searchParameters(resource),
      ...(isKeptByServer(resource) ? serverPaging : recordPaging).map(parameterRef),
      ...shapingParameters(resource, resources),
    ],
    problems,
    answers: { 200: jsonResponse({ en: 'One page of records.', vi: 'Một trang bản ghi.' }, componentNames.page(name)) },
  })
  return { kind: 'search', collection, resource: name, scope, ...changesNothing, problems, route }
}

/** `POST …/search`: every declared parameter, in the body. */
export function searchByBodyOperation({ collection, resource }: Entry): ResourceOperation {
  const { name, title } = resource
  const scope = `system/${name}.s` as const
  const problems = problemSet(...withToken, ...withBody, 'invalid-parameter', 'invalid-cursor')
  const route = makeRoute({
    method: 'post',
    path: paths.searchPath(collection),
    operationId: `${collection}.searchByBody`,
    tag: name,
    summary: { en: `${title.en}: search by body`, vi: `${title.vi}: tìm bằng POST` },
    scope,
    requestBody: body(componentNames.search(name)),
    problems,
    answers: { 200: jsonResponse({ en: 'One page of records.', vi: 'Một trang bản ghi.' }, componentNames.page(name)) },
  })
  return { kind: 'search-by-body', collection, resource: name, scope, ...changesNothing, problems, route }
}
