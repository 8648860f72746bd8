/** Where a document keeps its schemas. */
export const prefix = '#/components/schemas/'

/** Calls back with every `$ref` in a document. */
export function eachReference(node: unknown, visit: (reference: string, holder: object) => void): void {
  if (typeof node !== 'object' || node === null) return
  for (const [key, value] of Object.entries(node)) {
    if (key === '$ref' && typeof value === 'string') visit(value, node)
    else eachReference(value, visit)
  }
}

/** Names of the schemas that a document refers to, directly or through others; throws for one that does not exist. */
export function reachable(from: unknown, schemas: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const found = new Set<string>()
  const walk = (node: unknown): void =>
    eachReference(node, (reference) => {
      if (!reference.startsWith(prefix)) return
      const name = reference.slice(prefix.length)
      if (found.has(name)) return
      if (!(name in schemas)) throw new TypeError(`No schema has the name ${name}`)
      found.add(name)
      walk(schemas[name])
    })
  walk(from)
  return found
}

/** Copies a document with every reference to a component pointing to where `target` puts it. */
export function redirect<Node>(node: Node, target: (name: string) => string): Node {
  const copy = structuredClone(node)
  eachReference(copy, (reference, holder) => {
    if (reference.startsWith(prefix)) Reflect.set(holder, '$ref', target(reference.slice(prefix.length)))
  })
  return copy
}
