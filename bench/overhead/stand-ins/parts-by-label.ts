export * from '../../../packages/api/src/resource/parts-by-label.ts'

const change: readonly number[] = [0]

/** Asks for no clearance. */
export const wholeMask = (): number => 0
/** Tells everybody of a change. */
export const changedMasks = () => change
