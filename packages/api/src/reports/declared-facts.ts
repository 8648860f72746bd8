import type { AnyResource, FactDeclaration } from '@caunoi/schemas'

/** A fact with the resource whose records count for it. */
export interface DeclaredFact {
  readonly name: string
  readonly resource: AnyResource
  readonly declaration: FactDeclaration
}

const known = new WeakMap<object, ReadonlyMap<string, DeclaredFact>>()

/** The facts that the records of a server count for, by name. */
export function declaredFacts(resources: Readonly<Record<string, AnyResource>>): ReadonlyMap<string, DeclaredFact> {
  const found =
    known.get(resources) ??
    new Map(
      Object.values(resources).flatMap((resource) =>
        Object.entries(resource.facts).map(([name, declaration]) => [name, { name, resource, declaration }] as const),
      ),
    )
  known.set(resources, found)
  return found
}

/** Dimensions of a fact; undefined where no record counts for it. */
export function dimensionsOf(resources: Readonly<Record<string, AnyResource>>, fact: string): readonly string[] | undefined {
  const found = declaredFacts(resources).get(fact)
  return found && Object.keys(found.declaration.dimensions ?? {})
}
