import type { Document } from '../../../packages/api/src/resource/view.ts'

export * from '../../../packages/api/src/resource/with-hidden.ts'

/** Adds nothing. */
export const withHidden = (_resource: unknown, _present: Document, draft: Document): Document => draft
