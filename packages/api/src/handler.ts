import type { Language } from '@caunoi/schemas'
import type { ApiRequest } from './api-request.ts'
import type { RequestContext } from './request-context.ts'

/** Answers an operation whose caller is known. */
export type Handler = (request: ApiRequest, context: RequestContext) => Promise<Response>

/** What is known of a request before anyone is authenticated. */
export interface PublicContext {
  readonly requestId: string
  readonly language: Language
}

/** Answers an operation that anyone may call. */
export type PublicHandler = (request: ApiRequest, context: PublicContext) => Promise<Response>
