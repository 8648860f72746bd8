import type { AnyResource } from '../resource.ts'
import type { ResourceList } from './includes.ts'

/** One resource in its list. */
export interface Entry {
  readonly collection: string
  readonly resource: AnyResource
  readonly resources: ResourceList
}

/** What holds of an operation that changes nothing. */
export const changesNothing = { idempotencyKey: 'unused', ifMatchRequired: false } as const
