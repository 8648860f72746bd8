import type { Document } from '../../../packages/api/src/resource/view.ts'

export * from '../../../packages/api/src/resource/hide-labelled.ts'

const nothing: readonly [] = []

/** Finds nothing labelled. */
export const labelledPlaces = () => nothing
/** Finds no labels at any place. */
export const maskAt = (): number => 0
/** Hides nothing. */
export const hideLabelled = (_resource: unknown, document: Document): Document => document
/** Cuts nothing. */
export const hiddenPlaces = () => nothing
