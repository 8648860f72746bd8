import { emitOpenApi, resources } from '../../packages/schemas/src/index.ts'
import { isRecord } from '../texts/placed-text.ts'
import { acceptedDrafts } from './read-vectors.ts'
import { referredName, type SchemaNode, schemas } from './schema-node.ts'

const found = new Map<string, unknown>()

/** Keeps the first value that is seen of every schema and of every field. */
function learn(name: string, value: unknown): void {
  if (!found.has(name)) found.set(name, value)
  if (!isRecord(value)) return
  for (const [field, node] of Object.entries(schemas[name]?.properties ?? {})) {
    const inner = value[field]
    // A made-up text that only repeats the title of its field shows nothing.
    if (inner === undefined || inner === node['x-title-vi']) continue
    if (!found.has(`${name}.${field}`)) found.set(`${name}.${field}`, inner)
    learnNode(node, inner)
  }
}

function learnNode(node: SchemaNode, value: unknown): void {
  const referred = referredName(node)
  if (referred) learn(referred, value)
  else if (node.items && Array.isArray(value)) for (const item of value) learnNode(node.items, item)
}

/** The bodies that the published document shows: an example with the schema that it is one of. */
function learnMedia(node: unknown): void {
  if (!isRecord(node)) return
  if (isRecord(node.schema) && typeof node.schema.$ref === 'string' && 'example' in node) {
    learn(node.schema.$ref.split('/').at(-1) ?? '', node.example)
  }
  for (const inner of Object.values(node)) learnMedia(inner)
}

for (const { name } of Object.values(resources)) for (const draft of acceptedDrafts(name)) learn(name, draft)
learnMedia(JSON.parse(JSON.stringify(emitOpenApi(resources).paths)))

/** Composes what no vector and no body of the contract shows: its required fields, each with an example of its own. */
function composed(node: SchemaNode): unknown {
  const referred = referredName(node)
  if (referred) return exampleOf(referred, schemas[referred])
  if (node.items) return [composed(node.items)]
  if (node.enum) return node.enum[0]
  const { properties = {}, required = Object.keys(properties) } = node
  if (Object.keys(properties).length === 0) return node.examples?.[0]
  return Object.fromEntries(required.map((field) => [field, composed(properties[field] ?? {}) ?? properties[field]?.['x-title-vi']]))
}

/** An example of a schema, or of one of its fields (`Benefit.amount`): the declared one, one of the vectors or the contract, or a composed one. */
export function exampleOf(place: string, node: SchemaNode = {}): unknown {
  return node.examples?.[0] ?? found.get(place) ?? composed(node)
}
