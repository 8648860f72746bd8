export * from '../../../packages/api/src/resource/label-mask.ts'

/** Hides nothing. */
export const hiddenFrom = (): number => 0
