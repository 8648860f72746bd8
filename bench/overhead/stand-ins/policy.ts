import type { decide as decideReally } from '../../../packages/schemas/src/policy/index.ts'

export * from '../../../packages/schemas/src/policy/index.ts'

/** Permits everything. */
export const decide: typeof decideReally = () => ({ effect: 'permit', fields: 'all', rule: 'owner' })
/** Lets everybody see everything. */
export const visibleFields = (): 'all' => 'all'
/** Lets everybody write everything. */
export const ownFields = (): 'all' => 'all'
/** Finds every right. */
export const missingRight = (): undefined => undefined
/** Clears everybody. */
export const isCleared = (): boolean => true
