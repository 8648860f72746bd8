import {
  type AnyResource,
  askedParameters,
  fieldsOf,
  type LabelSource,
  labelledListsIn,
  labelSourcesIn,
  type ReferencePath,
  referencesIn,
  requiredFields,
  type SearchParameter,
  stepsOf,
} from '@caunoi/schemas'

/** Where the values of a search parameter lie in a document. */
export interface SearchFacts {
  readonly name: string
  /** Index parameter under which its values are kept: `Case.phase`. */
  readonly parameter: string
  readonly kind: SearchParameter['kind']
  readonly steps: readonly string[]
  /** The fields of the record on which its values depend. */
  readonly fields: readonly string[]
  /** Every spelling of a value, under each of which the record is found. */
  readonly spellings?: (value: string) => readonly string[]
  /** Name parameter that is kept together with this one. */
  readonly beside?: string
  /** The record is found only while this field has one of these values. */
  readonly waits?: { readonly field: string; readonly values: readonly string[] }
}

/** What the server works out once per resource, so that no request has to. */
export interface ResourceFacts {
  /** Every field, and the place that it has in the schema. */
  readonly places: ReadonlyMap<string, number>
  /** Fields that only the server writes. */
  readonly readOnly: ReadonlySet<string>
  readonly references: readonly ReferencePath[]
  readonly labelSources: readonly LabelSource[]
  /** Lists that are left out when they are empty. */
  readonly labelledLists: readonly (readonly string[])[]
  /** Those whose content cannot be left out of the record: a required field, and no item of a list. */
  readonly wholeSources: ReadonlySet<LabelSource>
  /** Fields that the record must have: with the last item of such a list the record goes. */
  readonly required: ReadonlySet<string>
  /** By what callers find records. */
  readonly search: readonly SearchFacts[]
  /** By what the server itself finds records that wait for something. */
  readonly clock: readonly SearchFacts[]
}

const known = new WeakMap<AnyResource, ResourceFacts>()

/** Derives the facts of a resource from its schemas, once. */
export function factsOf(resource: AnyResource): ResourceFacts {
  const found = known.get(resource)
  if (found) return found
  const writable = fieldsOf(resource.draft)
  const names = Object.keys(fieldsOf(resource.schema))
  const labelSources = labelSourcesIn(resource.schema)
  const required = new Set(requiredFields(resource.schema))
  const factsIn = (parameters: ReturnType<typeof askedParameters>) =>
    parameters.map(([name, declared]) => searchFacts(resource, name, declared))
  const facts = {
    places: new Map(names.map((name, place) => [name, place])),
    readOnly: new Set(names.filter((name) => !(name in writable))),
    references: referencesIn(resource.draft),
    labelSources,
    labelledLists: labelledListsIn(resource.draft),
    wholeSources: new Set(labelSources.filter(({ path }) => required.has(path[0] ?? '') && !path.includes('[]'))),
    required,
    search: factsIn(askedParameters(resource.search)),
    clock: factsIn(Object.entries(resource.search).filter(([, { kind }]) => kind === 'overdue')),
  }
  known.set(resource, facts)
  return facts
}

function searchFacts(resource: AnyResource, name: string, declared: SearchParameter): SearchFacts {
  const { kind, path } = declared
  const { beside, spellings } = declared.kind === 'token' ? declared : {}
  const besidePath = beside === undefined ? undefined : resource.search[beside]?.path
  const waits = declared.kind === 'overdue' ? { field: declared.whileField, values: declared.whileIn } : undefined
  const paths = [path, ...(besidePath === undefined ? [] : [besidePath])]
  return {
    name,
    parameter: `${resource.name}.${name}`,
    kind,
    steps: stepsOf(path),
    fields: [...paths.flatMap((one) => stepsOf(one).slice(0, 1)), ...(waits ? [waits.field] : [])],
    ...(waits && { waits }),
    ...(beside !== undefined && { beside }),
    ...(spellings && { spellings }),
  }
}
