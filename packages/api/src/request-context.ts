import type { Language } from '@caunoi/schemas'
import type { Subject } from '@caunoi/schemas/policy'
import type { Services } from './services.ts'

/** What is known of a request once it is authenticated. */
export interface RequestContext {
  readonly services: Services
  readonly subject: Subject
  readonly requestId: string
  readonly language: Language
}
