import { z } from 'zod'
import type { Action, AnyAction } from './action.ts'
import type { AnyExtension, Extension } from './extension.ts'
import { extensionsField, fieldsOf } from './fields.ts'
import { pointerTo, valueAt } from './json-pointer.ts'
import { field, metaOf, named } from './registry.ts'
import type { AnyResource, Resource, Verb } from './resource.ts'
import type { Rule, RuleContext } from './rule.ts'
import type { SearchParameters } from './search.ts'

/** What an extension adds to a record and to its draft. */
export interface Extended<Namespace extends string, Content> {
  extensions?: { [N in Namespace]?: Content | undefined } | undefined
}

/** Actions that answer the record answer the extended one. */
export type ExtendedActions<Actions, Record_, Added> = {
  [Name in keyof Actions]: Actions[Name] extends Action<infer Input, infer Output>
    ? [Output, Record_] extends [Record_, Output]
      ? Action<Input, Record_ & Added>
      : Actions[Name]
    : Actions[Name]
}

/**
 * Gives a resource the fields of a province or a vendor, in `extensions` under their own namespace. Everything else follows from it:
 * validation, documents, search, labels, disclosure by data class, client types. The resource that was given stays as it is; a resource may
 * be extended again in another namespace. Throws when the namespace is taken, or the place for extensions by a field of the resource.
 *
 * @example
 * ```ts
 * const extended = { ...resources, facilities: extendResource(facilityResource, coast) }
 * ```
 */
export function extendResource<Record_, Draft, Query, V extends Verb, Actions extends object, Namespace extends string, Content, Asked>(
  resource: Resource<Record_, Draft, Query, V, Actions>,
  extension: Extension<Namespace, Content, Asked>,
): Resource<
  Record_ & Extended<Namespace, Content>,
  Draft & Extended<Namespace, Content>,
  Query & Asked,
  V,
  ExtendedActions<Actions, Record_, Extended<Namespace, Content>>
> {
  const base: AnyResource = resource
  const { namespace } = extension
  if (resource.extensions.some((known) => known.namespace === namespace)) {
    throw new TypeError(`${resource.name} has an extension in the namespace ${namespace} already`)
  }
  if (resource.extensions.length === 0 && extensionsField in fieldsOf(resource.schema)) {
    throw new TypeError(`${resource.name} has a field of its own called ${extensionsField}, where extensions stand`)
  }
  const extensions = [...resource.extensions, extension]
  const schema = withExtensions(resource.schema, extensions)
  return Object.freeze({
    ...base,
    schema,
    draft: withExtensions(base.draft, extensions),
    extensions,
    search: { ...resource.search, ...searchOf(extension) },
    rules: [...resource.rules, ...extension.rules.map((rule) => within(namespace, rule))],
    actions: answering(resource, schema),
  })
}

function withExtensions(schema: z.core.$ZodType, extensions: readonly AnyExtension[]): z.core.$ZodType {
  const namespaces = extensions.map(({ namespace, schema: content, title, about }) => [
    namespace,
    field(content.optional(), { title, about }),
  ])
  const added = field(z.strictObject(Object.fromEntries(namespaces)).optional(), {
    title: { vi: 'Phần mở rộng', en: 'Extensions' },
    about: {
      vi: 'Trường riêng của tỉnh hoặc nhà cung cấp, mỗi bên một không gian tên.',
      en: 'Fields of provinces and vendors, each in a namespace of its own.',
    },
    clause: 'EXT-1',
  })
  const meta = metaOf(schema)
  if (meta?.id === undefined || meta.about === undefined) throw new TypeError('A resource can be extended when its schemas have names')
  return named(z.strictObject({ ...fieldsOf(schema), [extensionsField]: added }), { ...meta, id: meta.id, about: meta.about })
}

function searchOf({ namespace, search }: AnyExtension): SearchParameters {
  const entries = Object.entries(search).map(([name, parameter]) => [
    `${namespace}:${name}`,
    { ...parameter, path: `${extensionsField}.${namespace}.${parameter.path}` },
  ])
  return Object.fromEntries(entries)
}

/** The rule of an extension as one of the whole record: it is asked where the namespace is there, and points into it. */
function within(namespace: string, rule: Rule): Rule {
  const path = [extensionsField, namespace]
  return Object.freeze({
    ...rule,
    reads: [extensionsField],
    check: (record: never, context: RuleContext) => {
      const content = valueAt(record, path)
      if (content === undefined) return []
      // The seam between erased rules and values, as in `validate`: the shape of the namespace was checked before.
      return rule.check(content as never, context).map((fault) => ({ ...fault, pointer: `${pointerTo(path)}${fault.pointer}` }))
    },
  })
}

function answering({ actions, schema: before }: AnyResource, schema: z.core.$ZodType): Readonly<Record<string, AnyAction>> {
  const entries = Object.entries(actions).map(([name, action]) => [name, action.output === before ? { ...action, output: schema } : action])
  return Object.freeze(Object.fromEntries(entries))
}
