import type { oas31 } from 'openapi3-ts'
import type { ProblemCode } from '../problems.ts'

/** Everything that may be done with the records of one resource. */
export type ResourceOperationKind =
  | 'create'
  | 'read'
  | 'search'
  | 'search-by-body'
  | 'update'
  | 'patch'
  | 'history'
  | 'audit'
  | 'accesses'
  | 'content-put'
  | 'content-get'

/** Everything that belongs to no resource. */
export type FixedOperationKind =
  | 'discovery'
  | 'changes'
  | 'codeLists'
  | 'codes'
  | 'code'
  | 'token'
  | 'live'
  | 'ready'
  | 'openapi'
  | 'keys'
  | 'issuer'
  | 'reportDefinitions'
  | 'reportPreview'
  | 'reportCounted'
  | 'auditCheckpoint'
  | 'auditDigests'
  | 'auditKeys'

/** Who may call: `public` needs no token, `token` any valid one, else the scope that the token must hold. */
export type Scope = 'public' | 'token' | `system/${string}.${'c' | 'r' | 'u' | 's'}`

/** An operation as OpenAPI describes it; schemas are references to components, so that the same object serves a router and a document. */
export interface Route extends oas31.ISpecificationExtension {
  readonly method: 'get' | 'post' | 'put' | 'patch'
  /** In OpenAPI form: `/v1/cases/{id}`. */
  readonly path: string
  /** Mirrors the call of the client: `cases.close`. */
  readonly operationId: string
  readonly tags: string[]
  readonly summary: string
  readonly 'x-summary-vi': string
  readonly description?: string
  readonly 'x-description-vi'?: string
  readonly security: oas31.SecurityRequirementObject[]
  readonly parameters?: (oas31.ParameterObject | oas31.ReferenceObject)[]
  readonly requestBody?: oas31.RequestBodyObject
  readonly responses: Record<string, oas31.ResponseObject>
}

interface OperationFacts {
  readonly scope: Scope
  /** `Idempotency-Key`: refused without, honoured when sent, or without meaning here. */
  readonly idempotencyKey: 'required' | 'accepted' | 'unused'
  readonly ifMatchRequired: boolean
  /** Every refusal that the operation may answer with. */
  readonly problems: readonly ProblemCode[]
  readonly route: Route
}

/** An operation on the records of a resource. */
export interface ResourceOperation extends OperationFacts {
  readonly kind: ResourceOperationKind
  /** Key in the list of resources: `supportPlans`. */
  readonly collection: string
  /** Name of the resource: `SupportPlan`. */
  readonly resource: string
}

/** An action of a record. */
export interface ActionOperation extends OperationFacts {
  readonly kind: 'action'
  readonly collection: string
  readonly resource: string
  /** Key in the actions of the resource: `requestCancellation`. */
  readonly action: string
}

/** A question: an action that changes nothing. */
export interface QuestionOperation extends OperationFacts {
  readonly kind: 'question'
  readonly collection: string
  readonly resource: string
  /** Key in the actions of the resource: `match`. */
  readonly action: string
  readonly asks: 'collection' | 'record'
}

/** An operation that belongs to no resource. */
export interface FixedOperation extends OperationFacts {
  readonly kind: FixedOperationKind
}

/** One HTTP operation of the standard. */
export type Operation = ResourceOperation | ActionOperation | QuestionOperation | FixedOperation
