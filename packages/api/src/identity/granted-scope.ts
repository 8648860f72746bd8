import { parseScopes } from '@caunoi/schemas/policy'

/** The scope that a client gets of what it asks for; undefined when it asks for more than it is registered for. */
export function grantedScope(registered: string, asked: string): string | undefined {
  const allowed = parseScopes(registered)
  const wanted = parseScopes(asked)
  if (wanted.size === 0) return undefined
  for (const [resource, letters] of wanted) {
    const most = `${allowed.get(resource) ?? ''}${allowed.get('*') ?? ''}`
    if ([...letters].some((letter) => !most.includes(letter))) return undefined
  }
  return asked
}
