export { standardBehaviours } from './actions/standard-behaviours.ts'
export {
  type ActionHandler,
  type ActionInput,
  type Behaviour,
  type BehaviourOf,
  type Behaviours,
  type Changes,
  type ClockHandler,
  type CreateHandler,
  type Creation,
  defineBehaviour,
} from './behaviour.ts'
export { type ApiOptions, createApi } from './create-api.ts'
export type { ServiceOptions } from './create-services.ts'
export type { Docs } from './docs/mount-docs.ts'
export type { ReportError } from './http/pipeline.ts'
export type { Limits } from './http/read-bytes.ts'
export type { Seal } from './http/seal.ts'
export { type BuiltInIssuerOptions, createBuiltInIssuer } from './identity/built-in-issuer.ts'
export type { Identity, Issuer } from './identity/identity.ts'
export { type ClientRegistration, registerClient } from './identity/registration.ts'
export { type Decision, decide, type PolicyAction, type RecordFacts, type Relation } from './policy/decide.ts'
export type { Subject } from './policy/subject.ts'
export type { RequestContext } from './request-context.ts'
export type { Document } from './resource/view.ts'
export { type ClockOptions, type ClockReport, runClock } from './run-clock.ts'
export type { Services } from './services.ts'
export { createMemoryStore } from './stores/memory.ts'
export type {
  Audience,
  ChangeNotice,
  Condition,
  Found,
  Grant,
  IndexEntry,
  KeptAnswer,
  PagePosition,
  Reader,
  RecordWrite,
  Store,
  StoredAudit,
  StoredChange,
  StoredClient,
  StoredRecord,
  StoreQuery,
  Transaction,
} from './stores/store.ts'
export type { ChangeOptions, UnitOfWork } from './unit-of-work.ts'
