import { z } from 'zod'
import { field } from './registry.ts'
import type { Rule } from './rule.ts'
import type { DateParameter, IdentifierParameter, NameParameter, QueryValueOf, TokenParameter } from './search.ts'
import type { Text } from './text.ts'

declare const shape: unique symbol

/** Search parameters that an extension may declare; their paths begin in its own namespace. */
export type ExtensionParameters = Readonly<Record<string, TokenParameter | IdentifierParameter | NameParameter | DateParameter>>

/** What generic code knows of an extension: fields of a province or a vendor, in a namespace of their own. */
export interface AnyExtension {
  /** Lower case, in words joined by hyphens: the province or vendor that answers for the fields. */
  readonly namespace: string
  readonly title: Text
  readonly about: Text
  /** The fields, as one object. */
  readonly schema: z.ZodType
  readonly search: ExtensionParameters
  /** Checks of the fields that a shape cannot state; they read the fields of this namespace only. */
  readonly rules: readonly Rule[]
}

/** An extension with its named types: what stands in the namespace, and what a search may ask. */
export interface Extension<Namespace extends string, Content, Query> extends AnyExtension {
  readonly namespace: Namespace
  readonly [shape]?: { content: Content; query: Query }
}

/** The fields of an extension: each may be left out, so that a disclosure, a copy or a client that knows nothing of it needs none. */
export type ExtensionFields = Readonly<Record<string, z.ZodOptional>>

/** What an author writes of an extension; what is left out has an empty default. */
export interface ExtensionDeclaration<Namespace extends string, Fields extends ExtensionFields, Parameters extends ExtensionParameters>
  extends Pick<AnyExtension, 'title' | 'about'>,
    Partial<Pick<AnyExtension, 'rules'>> {
  readonly namespace: Namespace
  readonly fields: Fields
  readonly search?: Parameters
}

/** A query by the parameters of an extension: each is asked as `namespace:name`. */
export type ExtensionQuery<Namespace extends string, Parameters extends ExtensionParameters> = {
  readonly [Name in keyof Parameters & string as `${Namespace}:${Name}`]?: QueryValueOf<Parameters[Name]>
}

const NAMESPACE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/**
 * Declares fields that a province or a vendor adds to a resource, as the standard declares its own: with titles, labels and data classes.
 * Throws for a namespace that is not of lower-case words joined by hyphens.
 *
 * @example
 * ```ts
 * const coast = defineExtension({
 *   namespace: 'khanh-hoa',
 *   title: { vi: 'Tỉnh Khánh Hòa', en: 'Khánh Hòa province' },
 *   about: { vi: 'Trường riêng của tỉnh Khánh Hòa.', en: 'Fields of Khánh Hòa province.' },
 *   fields: {
 *     isOnIsland: field(z.boolean().optional(), {
 *       title: { vi: 'Ở đảo', en: 'On an island' },
 *       about: { vi: 'Cơ sở nằm trên đảo.', en: 'The facility lies on an island.' },
 *     }),
 *   },
 * })
 * ```
 */
export function defineExtension<
  const Namespace extends string,
  Fields extends ExtensionFields,
  const Parameters extends ExtensionParameters = Record<never, never>,
>(
  declaration: ExtensionDeclaration<Namespace, Fields, Parameters>,
): Extension<Namespace, z.output<z.ZodObject<Fields, z.core.$strict>>, ExtensionQuery<Namespace, Parameters>> {
  const { namespace, title, about, fields, search = {}, rules = [] } = declaration
  if (!NAMESPACE.test(namespace)) throw new TypeError(`“${namespace}” is no namespace: use lower-case words joined by hyphens`)
  const schema = field(z.strictObject(fields), { title, about })
  return Object.freeze({ namespace, title, about, schema, search, rules })
}
