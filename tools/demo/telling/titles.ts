import { type AnyResource, fieldsOf, metaOf, type Text } from '../../../packages/schemas/src/index.ts'

/** The title of a field of a record, as the standard words it. */
export function fieldTitle(resource: AnyResource, name: string): Text {
  const schema = fieldsOf(resource.schema)[name] ?? fieldsOf(resource.draft)[name]
  const title = schema && metaOf(schema)?.title
  return title ?? { vi: name, en: name }
}

/** The titles of several fields in one line. */
export function fieldTitles(resource: AnyResource, names: readonly string[]): Text {
  const titles = names.map((name) => fieldTitle(resource, name))
  return { vi: titles.map(({ vi }) => vi).join(', '), en: titles.map(({ en }) => en).join(', ') }
}
