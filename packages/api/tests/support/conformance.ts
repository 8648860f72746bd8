import { emitOpenApi, fieldProblems, ProblemDocument, resources as standardResources } from '@caunoi/schemas'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { type DescribedResponse, describedOperations } from './described-operations.ts'

type ResourceList = Parameters<typeof emitOpenApi>[0]

/** Says how an answer departs from the published document; nothing wrong is an empty list. */
export type ConformanceCheck = (method: string, path: string, response: Response) => Promise<readonly string[]>

const DOCUMENT = 'urn:caunoi:document'
const PROBLEM = 'application/problem+json'
const known = new Map<ResourceList, ConformanceCheck>()

/** Holds answers against the document of a list of resources; made once per list, validators when they are first needed. */
export function conformanceOf(resources: ResourceList = standardResources): ConformanceCheck {
  const found = known.get(resources) ?? createCheck(resources)
  known.set(resources, found)
  return found
}

function createCheck(resources: ResourceList): ConformanceCheck {
  const document = emitOpenApi(resources)
  const find = describedOperations(document)
  const faultsOf = bodyValidator(document)

  return async (method, path, response) => {
    const text = method === 'HEAD' ? '' : await response.clone().text()
    const mediaType = response.headers.get('content-type')?.split(';')[0] ?? ''
    const faults = mediaType === PROBLEM ? faultsInProblem(text, response) : []
    if (!response.headers.has('x-request-id')) faults.push('has no X-Request-Id')
    const operation = find(method, path)
    if (typeof operation === 'string') return [...faults, ...(text.includes(`"code":"${operation}"`) ? [] : [`is not ${operation}`])]
    const described = operation.responses.get(response.status)
    if (!described) return [...faults, `has the status ${response.status}, which is not documented`]
    faults.push(...faultsInHeaders(described, response))
    const schema = described.content.get(mediaType) ?? described.content.get('*/*')
    if (described.content.size === 0) return text === '' ? faults : [...faults, 'has a body, which is not documented']
    if (!schema) return [...faults, `has the media type ${mediaType || '(none)'}, which is not documented`]
    if (mediaType !== PROBLEM) return 'type' in schema && schema.type === 'string' ? faults : [...faults, ...faultsOf(schema, text)]
    const { code } = ProblemDocument.pick({ code: true }).parse(JSON.parse(text))
    return described.problems.has(code)
      ? [...faults, ...faultsOf(schema, text)]
      : [...faults, `is the problem ${code}, which is not documented`]
  }
}

function faultsInHeaders({ headers }: DescribedResponse, response: Response): string[] {
  return headers.filter((name) => !response.headers.has(name)).map((name) => `lacks the documented header ${name}`)
}

/** What the schema of a problem cannot say. */
function faultsInProblem(text: string, response: Response): string[] {
  const result = ProblemDocument.safeParse(JSON.parse(text))
  if (!result.success) return [result.error.message]
  const { status, code, type, requestId, errors = [] } = result.data
  const faults = errors.flatMap((error) => (error.code in fieldProblems ? [] : [`names the unknown field problem ${error.code}`]))
  if (status !== response.status) faults.push(`says status ${status} and has ${response.status}`)
  if (type !== `urn:caunoi:problem:${code}`) faults.push(`has the type ${type} for the code ${code}`)
  if (requestId !== response.headers.get('x-request-id')) faults.push('has another request id in its body')
  return faults
}

function bodyValidator(document: object): (schema: object, text: string) => readonly string[] {
  const ajv = new Ajv2020({ strict: false })
  formats.default(ajv)
  ajv.addSchema(document, DOCUMENT)
  const validators = new Map<string, ValidateFunction>()
  const lastRight = new Map<object, string>()
  return (schema, text) => {
    // What never changes, as the document itself, is judged once.
    if (lastRight.get(schema) === text) return []
    const source = JSON.stringify(schema).replaceAll('"#/', `"${DOCUMENT}#/`)
    const validate = validators.get(source) ?? ajv.compile(JSON.parse(source))
    validators.set(source, validate)
    if (!validate(JSON.parse(text))) return [`is not of its schema: ${ajv.errorsText(validate.errors)}`]
    lastRight.set(schema, text)
    return []
  }
}
