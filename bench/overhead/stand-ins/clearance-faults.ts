export * from '../../../packages/api/src/resource/clearance-faults.ts'

const none: readonly [] = []

/** Lets everything be written. */
export const clearanceFaults = () => none
