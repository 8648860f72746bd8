import type { AnyResource, ShapeOf, Verb } from './resource.ts'

declare const shape: unique symbol

/** What a client needs to know of a resource at run time: plain data, no schemas. */
export interface AnyFace {
  readonly name: string
  readonly area: AnyResource['area']
  readonly verbs: readonly Verb[]
  /** Names of the actions, whether each takes a body, and what a question is asked of. */
  readonly actions: Readonly<Record<string, { readonly takesBody: boolean; readonly asks?: 'collection' | 'record' }>>
  readonly hasContent: boolean
  /** Names of the fields of a record that can be changed which the server alone writes. */
  readonly kept?: readonly string[]
}

/** The face of a resource with its named types. */
export interface Face<Shape> extends AnyFace {
  readonly [shape]?: Shape
}

/** The named types behind a face. */
export type ShapeOfFace<F> = F extends { readonly [shape]?: infer S } ? NonNullable<S> : never

/** The faces of a list of resources. */
export type FacesOf<Resources> = { readonly [K in keyof Resources]: Face<ShapeOf<Resources[K]>> }

/** Names of the fields of an object schema, without a library: the published faces load none. */
function namesIn({ _zod: { def } }: AnyResource['schema']): readonly string[] {
  return 'shape' in def && typeof def.shape === 'object' && def.shape !== null ? Object.keys(def.shape) : []
}

function keptOf({ schema, draft, verbs }: AnyResource): readonly string[] {
  const writable = namesIn(draft)
  return verbs.includes('update') ? namesIn(schema).filter((name) => !writable.includes(name)) : []
}

/** Leaves only what a client needs of each resource, so that its bundle carries no schema. */
export function facesOf<const Resources extends Readonly<Record<string, AnyResource>>>(list: Resources): FacesOf<Resources> {
  const entries = Object.entries(list).map(([key, resource]): [string, AnyFace] => {
    const kept = keptOf(resource)
    return [
      key,
      {
        name: resource.name,
        area: resource.area,
        verbs: resource.verbs,
        actions: Object.fromEntries(
          Object.entries(resource.actions).map(([name, action]) => [
            name,
            { takesBody: action.input !== undefined, ...(action.asks && { asks: action.asks }) },
          ]),
        ),
        hasContent: resource.hasContent === true,
        ...(kept.length > 0 && { kept }),
      },
    ]
  })
  return Object.fromEntries(entries) as FacesOf<Resources>
}
