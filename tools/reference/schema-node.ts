import { emitOpenApi, resources } from '../../packages/schemas/src/index.ts'

/** What the published document says of a schema, as far as the pages tell it. */
export interface SchemaNode {
  readonly $ref?: string
  readonly allOf?: readonly SchemaNode[]
  readonly anyOf?: readonly SchemaNode[]
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly string[]
  readonly const?: unknown
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: SchemaNode
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly required?: readonly string[]
  readonly readOnly?: boolean
  readonly title?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly 'x-title-vi'?: string
  readonly 'x-description-vi'?: string
  readonly 'x-source'?: string
  readonly 'x-clause'?: string
  readonly 'x-data-class'?: string
  readonly 'x-labels'?: readonly string[]
  readonly 'x-refers-to'?: string
}

/** Every published schema, by name. */
export const schemas: Readonly<Record<string, SchemaNode>> = JSON.parse(JSON.stringify(emitOpenApi(resources).components?.schemas ?? {}))

/** Name of the schema that a node refers to. */
export function referredName({ $ref, allOf }: SchemaNode): string | undefined {
  return ($ref ?? allOf?.[0]?.$ref)?.split('/').at(-1)
}

/** Names of the schemas that a record is made of, the record itself first. */
export function partsOf(name: string, found: Set<string> = new Set()): ReadonlySet<string> {
  if (found.has(name)) return found
  found.add(name)
  const visit = (node: SchemaNode): void => {
    const referred = referredName(node)
    if (referred) partsOf(referred, found)
    for (const inner of [...Object.values(node.properties ?? {}), ...(node.anyOf ?? []), ...(node.items ? [node.items] : [])]) visit(inner)
  }
  visit(schemas[name] ?? {})
  return found
}
