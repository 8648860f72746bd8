import { oas31 } from 'openapi3-ts'
import { sharedHeaders } from '../operations/headers.ts'
import type { ResourceList } from '../operations/includes.ts'
import type { Operation } from '../operations/operation.ts'
import { sharedParameters } from '../operations/parameters.ts'
import { described } from '../operations/responses.ts'
import { operationsOf } from '../operations.ts'
import { fixedPaths } from '../paths.ts'
import { standardVersion } from '../standard-version.ts'
import { componentsOf } from './components.ts'
import { problemExamples } from './problem-examples.ts'
import { eachReference, reachable } from './references.ts'
import { type DocumentedRoute, shareProblemResponses } from './shared-responses.ts'
import { tagsOf } from './tags.ts'
import { withExamples } from './with-examples.ts'

/**
 * Publishes the whole contract as OpenAPI 3.1: one operation per route, every schema, problem and example.
 *
 * @example
 * ```ts
 * const { paths } = emitOpenApi(resources)
 * ```
 */
export function emitOpenApi(resources: ResourceList): oas31.OpenAPIObject {
  const operations = operationsOf(resources)
  const schemas = componentsOf(resources)
  const { routes, responses } = shareProblemResponses(operations.map(({ route }) => withExamples(route, schemas)))
  const builder = oas31.OpenApiBuilder.create()
    .addOpenApiVersion('3.1.1')
    .addInfo(info)
    .addServer({ url: '/', ...described({ en: 'The server that answers this document.', vi: 'Chính máy chủ cung cấp tài liệu này.' }) })
    .addSecurityScheme('oauth', security(operations))
  for (const tag of tagsOf(resources, routes)) builder.addTag(tag)
  for (const [path, item] of pathsOf(routes)) builder.addPath(path, item)
  for (const [name, response] of Object.entries(responses)) builder.addResponse(name, response)
  for (const [name, parameter] of Object.entries(sharedParameters)) builder.addParameter(name, parameter)
  for (const [name, header] of Object.entries(sharedHeaders)) builder.addHeader(name, header)
  for (const [name, example] of Object.entries(problemExamples())) builder.addExample(name, example)
  for (const name of [...reachable([routes, responses, sharedParameters], schemas)].sort()) builder.addSchema(name, schemas[name] ?? {})
  return withoutUnused(builder.getSpec())
}

const info: oas31.InfoObject = {
  title: 'Cầu Nối',
  ...described({
    en:
      'Exchange of social-work records between hospitals, schools, communes and social-protection centres of Viet Nam. ' +
      'Every server that answers these operations speaks the standard. Vietnamese texts stand in `x-title-vi`, `x-description-vi` and `x-summary-vi`.',
    vi:
      'Trao đổi hồ sơ công tác xã hội giữa bệnh viện, trường học, xã và cơ sở trợ giúp xã hội của Việt Nam. ' +
      'Máy chủ nào trả lời đúng các thao tác này là máy chủ theo chuẩn.',
  }),
  version: standardVersion,
  license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
}

function pathsOf(routes: readonly DocumentedRoute[]): Map<string, oas31.PathItemObject> {
  const items = new Map<string, oas31.PathItemObject>()
  for (const { method, path, ...operation } of routes) items.set(path, { ...items.get(path), [method]: operation })
  return items
}

function security(operations: readonly Operation[]): oas31.SecuritySchemeObject {
  const scopes = [...new Set(operations.map(({ scope }) => scope))].filter((scope) => scope.startsWith('system/')).sort()
  return {
    type: 'oauth2',
    ...described({
      en: 'Client credentials with `private_key_jwt` (RFC 7523); `c` create, `r` read, `u` update and actions, `s` search.',
      vi: 'Client credentials với `private_key_jwt` (RFC 7523); `c` tạo, `r` đọc, `u` sửa và hành động, `s` tìm.',
    }),
    flows: {
      clientCredentials: { tokenUrl: fixedPaths.token, scopes: Object.fromEntries(scopes.map((scope) => [scope, meaningOf(scope)])) },
    },
  }
}

const letters: Readonly<Record<string, string>> = { c: 'create', r: 'read', s: 'search', u: 'change and act on' }

function meaningOf(scope: string): string {
  const [resource = '', letter = ''] = scope.slice('system/'.length).split('.')
  return `May ${letters[letter] ?? letter} ${resource}.`
}

/** Leaves out shared parameters, headers and examples that no route of this list refers to. */
function withoutUnused(document: oas31.OpenAPIObject): oas31.OpenAPIObject {
  const used = new Set<string>()
  eachReference(document, (reference) => used.add(reference))
  const { components = {} } = document
  const kept = (section: 'parameters' | 'headers' | 'examples') => ({
    [section]: Object.fromEntries(
      Object.entries(components[section] ?? {}).filter(([name]) => used.has(`#/components/${section}/${name}`)),
    ),
  })
  return { ...document, components: { ...components, ...kept('parameters'), ...kept('headers'), ...kept('examples') } }
}
