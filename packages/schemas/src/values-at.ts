/** A value found in a record, and the keys that lead to it. */
export interface ValueAt {
  readonly value: unknown
  readonly at: readonly (string | number)[]
}

const known = new Map<string, readonly string[]>()

/** The steps of a dotted path; `[]` walks an array: `identifiers[].value`. */
export function stepsOf(path: string): readonly string[] {
  const found = known.get(path)
  if (found) return found
  const steps = path.split('.').flatMap((part) => (part.endsWith('[]') ? [part.slice(0, -2), '[]'] : [part]))
  known.set(path, steps)
  return steps
}

/** Every value at a path of a record; `[]` in the path walks an array. */
export function valuesAt(root: unknown, path: readonly string[]): readonly ValueAt[] {
  const [first] = path
  // Most optional fields are not there.
  if (first !== undefined && first !== '[]' && memberOf(root, first) === undefined) return NOTHING
  const found: ValueAt[] = []
  collect(root, path, 0, [], found)
  return found
}

const NOTHING: readonly ValueAt[] = []

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

function collect(value: unknown, path: readonly string[], depth: number, at: (string | number)[], found: ValueAt[]): void {
  if (value === undefined || value === null) return
  const step = path[depth]
  if (step === undefined) {
    found.push({ value, at: [...at] })
  } else if (step === '[]') {
    if (!Array.isArray(value)) return
    value.forEach((item, index) => {
      at.push(index)
      collect(item, path, depth + 1, at, found)
      at.pop()
    })
  } else if (typeof value === 'object') {
    at.push(step)
    collect(Reflect.get(value, step), path, depth + 1, at, found)
    at.pop()
  }
}
