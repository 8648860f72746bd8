/** Every `$ref` in a document. */
export function referencesOf(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => (key === '$ref' && typeof value === 'string' ? [value] : referencesOf(value)))
}

/** What a reference inside a document points to; undefined for a broken one. */
export function resolve(document: unknown, reference: string): unknown {
  const [, ...steps] = reference.split('/')
  return steps
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, step) => (typeof node === 'object' && node !== null ? Reflect.get(node, step) : undefined), document)
}
