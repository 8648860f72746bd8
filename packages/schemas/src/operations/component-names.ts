import type { z } from 'zod'
import { metaOf } from '../registry.ts'

/** Names of the components that are derived from a resource. */
export const componentNames = Object.freeze({
  /** Body of a search: every declared parameter. */
  search: (resource: string) => `${resource}Search`,
  /** One page of a search. */
  page: (resource: string) => `${resource}Page`,
  /** A record as asked for with `fields` and `include`. */
  view: (resource: string) => `${resource}View`,
  /** JSON Merge Patch of a draft. */
  patch: (resource: string) => `${resource}Patch`,
  /** Versions of one record. */
  history: (resource: string) => `${resource}HistoryPage`,
})

/** Refers to a schema of the published document. */
export function schemaRef(name: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` }
}

/** Name under which a schema is published; throws for one that has none. */
export function nameOf(schema: z.core.$ZodType): string {
  const id = metaOf(schema)?.id
  if (id === undefined) throw new TypeError('A schema that a route takes or answers has no name: declare it with named()')
  return id
}
