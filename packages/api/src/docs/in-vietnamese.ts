const vietnamese = /^x-(.+)-vi$/

/** Where a Vietnamese text goes: to the OpenAPI field of that name, or to the extension that stands beside it. */
function placeOf(name: string): string {
  return ['title', 'summary', 'description'].includes(name) ? name : `x-${name}`
}

/** Whether a node is written in this document itself, and not an example of what a caller sends. */
function isTold(key: string): boolean {
  return key !== 'example' && key !== 'examples'
}

/** The same document in Vietnamese: every text that has a Vietnamese one beside it gives way to it, and nothing else changes. */
export function inVietnamese<Node>(node: Node): Node
export function inVietnamese(node: unknown): unknown {
  if (Array.isArray(node)) return node.map((item) => inVietnamese(item))
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([key, value]): [string, unknown] => [key, isTold(key) ? inVietnamese(value) : value])
  const texts = entries.flatMap(([key, value]): [string, unknown][] => {
    const name = vietnamese.exec(key)?.[1]
    return name === undefined ? [] : [[placeOf(name), value]]
  })
  return Object.fromEntries([...entries.filter(([key]) => !vietnamese.test(key)), ...texts])
}
