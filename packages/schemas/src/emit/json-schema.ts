import { nameOf } from '../operations/component-names.ts'
import type { ResourceList } from '../operations/includes.ts'
import { componentsOf } from './components.ts'
import { reachable, redirect } from './references.ts'
import type { JsonSchema } from './to-json-schema.ts'

/** Id of a published schema: a name that stays, not an address to fetch. */
export function schemaId(name: string): string {
  return `urn:caunoi:schema:${name}`
}

/**
 * Publishes JSON Schema 2020-12 for the record and the draft of every resource, by name; each stands alone.
 *
 * @example
 * ```ts
 * const { Case, CaseDraft } = emitJsonSchemas(resources)
 * ```
 */
export function emitJsonSchemas(resources: ResourceList): Readonly<Record<string, JsonSchema>> {
  const components = componentsOf(resources)
  const names = Object.values(resources).flatMap(({ schema, draft }) => [nameOf(schema), nameOf(draft)])
  return Object.fromEntries(names.map((name) => [name, bundle(name, components)]))
}

/** A schema with everything that it refers to in `$defs`. */
function bundle(name: string, components: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const root = components[name] ?? {}
  const definitions = [...reachable(root, components)].filter((other) => other !== name).sort()
  const document = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: schemaId(name),
    ...root,
    $defs: Object.fromEntries(definitions.map((other) => [other, components[other] ?? {}])),
  }
  return redirect(document, (target) => (target === name ? '#' : `#/$defs/${target}`))
}
