import { type AnyResource, type FactDeclaration, type FactTest, stepsOf } from '@caunoi/schemas'

/** A path of a declaration: into the record, or into the element that is counted. */
export interface FactPath {
  readonly steps: readonly string[]
  readonly inElement: boolean
}

/** A test of a declaration. */
export interface FactTestPath {
  readonly path: FactPath
  readonly values?: ReadonlySet<string>
}

/** A fact of a resource with its paths taken apart, once. */
export interface FactPaths {
  readonly name: string
  /** The fields of the record in which its paths begin: what it counts for depends on nothing else of it. */
  readonly fields: ReadonlySet<string>
  readonly each?: readonly string[]
  readonly subjects: readonly FactPath[]
  readonly identity?: { readonly sameAs?: FactPath; readonly identifiers?: FactPath }
  readonly facility?: FactPath
  readonly on: readonly FactPath[]
  readonly from?: FactPath
  readonly to: readonly FactPath[]
  readonly before?: FactPath
  readonly below?: { readonly age: number; readonly birthDate: FactPath }
  readonly onceWhen?: FactTestPath
  readonly dimensions: readonly (readonly [name: string, path: FactPath])[]
  readonly amount?: FactPath
  readonly heads?: FactPath
  readonly place?: FactPath
  readonly unless: readonly FactTestPath[]
}

const known = new WeakMap<AnyResource, readonly FactPaths[]>()

/** The facts that a resource declares, ready to be read from its records. */
export function factPathsOf(resource: AnyResource): readonly FactPaths[] {
  const found = known.get(resource) ?? Object.entries(resource.facts).map(([name, declaration]) => pathsOf(name, declaration))
  known.set(resource, found)
  return found
}

function pathsOf(name: string, declaration: FactDeclaration): FactPaths {
  const { each, subject = [], on = [], to = [], onceWhen, below, identity, dimensions = {}, unless = [] } = declaration
  const fields = new Set(each === undefined ? [] : stepsOf(each).slice(0, 1))
  const toPath = (path: string): FactPath => {
    const inElement = each !== undefined && (path === each || path.startsWith(`${each}.`))
    for (const field of stepsOf(path).slice(0, 1)) fields.add(field)
    return { inElement, steps: stepsOf(inElement ? path.slice(each.length + 1) : path).filter((step) => step !== '') }
  }
  const toTest = ({ path, values }: FactTest): FactTestPath => ({ path: toPath(path), ...(values && { values: new Set(values) }) })
  const optional = <K extends keyof FactPaths>(key: K, path: string | undefined) => (path === undefined ? {} : { [key]: toPath(path) })
  return {
    name,
    fields,
    ...(each !== undefined && { each: stepsOf(each) }),
    subjects: [subject].flat().map(toPath),
    on: [on].flat().map(toPath),
    to: [to].flat().map(toPath),
    ...(onceWhen && { onceWhen: toTest(onceWhen) }),
    ...(below && { below: { age: below.age, birthDate: toPath(below.birthDate) } }),
    ...(identity && {
      identity: {
        ...(identity.sameAs !== undefined && { sameAs: toPath(identity.sameAs) }),
        ...(identity.identifiers !== undefined && { identifiers: toPath(identity.identifiers) }),
      },
    }),
    ...optional('facility', declaration.facility),
    ...optional('from', declaration.from),
    ...optional('before', declaration.before),
    ...optional('amount', declaration.amount),
    ...optional('heads', declaration.heads),
    ...optional('place', declaration.place),
    dimensions: Object.entries(dimensions).map(([dimension, path]) => [dimension, toPath(path)]),
    unless: unless.map(toTest),
  }
}
