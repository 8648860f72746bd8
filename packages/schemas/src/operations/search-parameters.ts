import type { oas31 } from 'openapi3-ts'
import { fieldsOf } from '../fields.ts'
import { rangeParameter } from '../paths.ts'
import type { AnyResource } from '../resource.ts'
import { askedParameters, type SearchParameter } from '../search.ts'
import { schemaRef } from './component-names.ts'
import { includesOf, type ResourceList } from './includes.ts'
import { schemaOrRef } from './schema-or-ref.ts'

/** Whether a parameter may stand in a URL: no personal datum, and no identifier ever (HTTP-6.2). */
export function isAllowedInUrl(parameter: SearchParameter): boolean {
  return parameter.personal !== true && parameter.kind !== 'identifier'
}

/** The declared parameters of a search by URL; a date or an instant makes two, one for each end. */
export function searchParameters(resource: AnyResource): oas31.ParameterObject[] {
  return askedParameters(resource.search)
    .filter(([, parameter]) => isAllowedInUrl(parameter))
    .flatMap(([name, parameter]) => queryParameters(name, parameter))
}

/** `fields` and, where the record points to others, `include`. */
export function shapingParameters(resource: AnyResource, resources: ResourceList): oas31.ParameterObject[] {
  const includes = Object.keys(includesOf(resource, resources))
  const fields = list('fields', Object.keys(fieldsOf(resource.schema)), {
    en: 'Only these fields; `id` and `version` always come along.',
    vi: 'Chỉ lấy các trường này; `id` và `version` luôn có.',
  })
  if (includes.length === 0) return [fields]
  const include = { en: 'Also the records that these fields point to.', vi: 'Kèm bản ghi mà các trường này trỏ tới.' }
  return [fields, list('include', includes, include)]
}

function queryParameters(name: string, parameter: SearchParameter): oas31.ParameterObject[] {
  const { en, vi } = parameter.title
  if (parameter.kind === 'date') {
    return [
      query(rangeParameter(name, 'from'), `${en}: from`, `${vi}: từ ngày`, schemaRef('LocalDate')),
      query(rangeParameter(name, 'to'), `${en}: to`, `${vi}: đến ngày`, schemaRef('LocalDate')),
    ]
  }
  if (parameter.kind === 'instant') {
    return [
      query(rangeParameter(name, 'from'), `${en}: from`, `${vi}: từ`, schemaRef('DayOrInstant')),
      query(rangeParameter(name, 'to'), `${en}: to`, `${vi}: đến`, schemaRef('DayOrInstant')),
    ]
  }
  if (parameter.kind === 'overdue') return [query(name, en, vi, { type: 'boolean' })]
  return [query(name, en, vi, parameter.kind === 'token' ? schemaOrRef(parameter.schema) : schemaRef('SearchText'))]
}

function query(name: string, description: string, vi: string, schema: oas31.SchemaObject | oas31.ReferenceObject): oas31.ParameterObject {
  return { name, in: 'query', description, 'x-description-vi': vi, schema }
}

function list(name: string, values: readonly string[], text: { en: string; vi: string }): oas31.ParameterObject {
  const schema: oas31.SchemaObject = { type: 'array', items: { type: 'string', enum: [...values] }, maxItems: 100 }
  return { ...query(name, text.en, text.vi, schema), style: 'form', explode: false }
}
