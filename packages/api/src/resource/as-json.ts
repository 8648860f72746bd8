/**
 * A value as it comes out of JSON again: a name without a value is not there. What is like that already is answered itself and no copy, so that
 * the next version of a record shares with the one before what stayed.
 */
function asJson(value: unknown): unknown {
  return isJson(value) ? value : value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}

function isJson(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined
  return Object.values(value).every(isJson)
}

/** The members of an object as they come out of JSON again, each apart. */
export function membersAsJson(value: object): Readonly<Record<string, unknown>> {
  if (isJson(value)) return { ...value }
  const members = Object.entries(value).map(([name, inner]): [string, unknown] => [name, asJson(inner)])
  return Object.fromEntries(members.filter(([, inner]) => inner !== undefined))
}
