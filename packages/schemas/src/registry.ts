import { z } from 'zod'
import type { Text } from './text.ts'

/** What the standard says about a schema or a field beside its shape. */
export interface Meta {
  /** Component name; only schemas that are named in the published documents have one. */
  readonly id?: string
  readonly title: Text
  /** One sentence: what it means, its unit, what it is not. */
  readonly about?: Text
  /** Clause of the standard; a field without one belongs to the clause of its resource. */
  readonly clause?: string
  /** Law, decree, form or article that asks for it. */
  readonly source?: string
  readonly example?: unknown
  /** Class of personal data: what a consent names and a referral discloses. */
  readonly dataClass?: string
  /** Sensitivity labels that a value in this field carries by itself. */
  readonly labels?: readonly string[]
  /** Sensitivity labels that single codes of a list put on a record; `F1*` stands for every code that begins with F1. */
  readonly codeLabels?: Readonly<Record<string, readonly string[]>>
  /** Name of the resource that an id in this field points to. */
  readonly refersTo?: string
}

/** What an author says of a field or a named schema: what it means is never left out. */
export interface Described extends Meta {
  readonly about: Text
}

/** The typed registry of the standard: every named schema and every field is described here, once. */
export const standard = z.registry<Meta>()

/** Describes a field: `schema` under its own title, still referring to the named type that it has. */
export function field<S extends z.ZodType>(schema: S, meta: Omit<Described, 'id'>): S {
  const described = schema.clone()
  standard.add(described, meta)
  return described
}

/** Names a schema of the standard, so that documents refer to it instead of repeating it. */
export function named<S extends z.ZodType>(schema: S, meta: Described & { readonly id: string }): S {
  standard.add(schema, meta)
  return schema
}

/** Reads what the standard says about a schema or a field. */
export function metaOf(schema: z.core.$ZodType): Meta | undefined {
  return standard.get(schema)
}
