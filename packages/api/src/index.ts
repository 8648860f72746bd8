export type { Subject } from '@caunoi/schemas/policy'
export { standardBehaviours } from './actions/standard-behaviours.ts'
export type { AuditFacts, Owners } from './audit.ts'
export {
  type ActionHandler,
  type ActionInput,
  type Answered,
  type Asking,
  type Behaviour,
  type BehaviourOf,
  type Behaviours,
  type Changes,
  type ClockHandler,
  type CreateHandler,
  type Creation,
  defineBehaviour,
  type PrepareHandler,
  type QuestionHandler,
  type QuestionInput,
  type Source,
  type SourcePage,
  type UpdateHandler,
} from './behaviour.ts'
export { type AuditSigner, auditSignerOfStore } from './chain/audit-signer.ts'
export type { ChainFault, ChainFaultKind } from './chain/chain-faults.ts'
export { readSignedPoint, type SignedPoint, signCheckpoint } from './chain/checkpoints.ts'
export {
  type CompareOptions,
  compareRecords,
  type RecordFault,
  type RecordFaultKind,
  type RecordsReport,
} from './chain/compare-records.ts'
export { sealAudit } from './chain/seal-audit.ts'
export { type ChainReport, type KeptPoint, type VerifyOptions, verifyAudit } from './chain/verify-audit.ts'
export { type ApiOptions, createApi } from './create-api.ts'
export type { ServiceOptions } from './create-services.ts'
export type { Docs } from './docs/mount-docs.ts'
export { type EraseUnreadableOptions, eraseUnreadable } from './erase-unreadable.ts'
export type { Shown } from './events-of-work.ts'
export {
  type FhirAgent,
  type FhirAuditEvent,
  type FhirCoding,
  type FhirDetail,
  type FhirEntity,
  toFhirAuditEvent,
} from './fhir/to-fhir-audit-event.ts'
export type { ReportError } from './http/pipeline.ts'
export type { Limits } from './http/read-bytes.ts'
export type { Seal } from './http/seal.ts'
export type { PeerOf } from './http/to-api-request.ts'
export { type BuiltInIssuerOptions, createBuiltInIssuer } from './identity/built-in-issuer.ts'
export {
  type ClientRegistry,
  type ClientRegistryOptions,
  createClientRegistry,
  type KeyRotation,
  registerClient,
} from './identity/client-registry.ts'
export { type ClaimNames, createExternalIssuer, type ExternalIssuerOptions } from './identity/external-issuer.ts'
export type { Identity, Issuer, TokenAnswer } from './identity/identity.ts'
export { type IssuerKeyPeriod, type IssuerKeyRotation, listIssuerKeys, rotateIssuerKey } from './identity/issuer-keys.ts'
export type { ReadAddress } from './identity/key-source.ts'
export type { PublicKey, SignatureAlgorithm } from './identity/public-keys.ts'
export {
  type ClientRegistration,
  type ClientState,
  clientStateOf,
  type KeySource,
  type StoredRegistration,
  type WorkerIssuer,
} from './identity/registration.ts'
export { type RegistrationReason, RegistrationRefused } from './identity/registration-refused.ts'
export { type SecretKeeper, secretsOfStore } from './identity/secret-keeper.ts'
export type { ErasureBasis } from './keys/erased.ts'
export { KeyDestroyed, SealBroken, WrongKeys } from './keys/key-errors.ts'
export type { Keys } from './keys/keys.ts'
export { createMemoryKeys } from './keys/memory-keys.ts'
export type { BrokenRow, OnBroken } from './keys/row-seals.ts'
export { createSealedStore, type SealedStoreOptions } from './keys/sealed-store.ts'
export type { LookUpKind, LookUps } from './limits/look-ups.ts'
export { type Misses, type Rates, usualRates } from './limits/rates.ts'
export type { NoteStranger, StrangerRule } from './note-stranger.ts'
export { type RebuildOptions, type RebuildProgress, type RebuildReport, rebuildFacts } from './rebuild-facts.ts'
export type { RequestContext } from './request-context.ts'
export type { PlaceOf } from './resource/present-place.ts'
export type { Pseudonym } from './resource/pseudonyms.ts'
export type { ViewOf } from './resource/remember-views.ts'
export type { Document, Fields, View } from './resource/view.ts'
export { type ClockOptions, type ClockReport, runClock } from './run-clock.ts'
export { type Outlived, type RetentionOptions, runRetention } from './run-retention.ts'
export type { Services } from './services.ts'
export {
  type FactArea,
  type FactChange,
  type FactCondition,
  type FactFilter,
  type FactKey,
  type FactLink,
  type FactMeasure,
  type FactQuery,
  type FactRow,
  type FactTie,
  type Figure,
  NO_END,
  type RecordFactKey,
  UNKNOWN_START,
} from './stores/fact-query.ts'
export { createMemoryStore } from './stores/memory.ts'
export {
  type Asker,
  type Audience,
  type AuditEvidence,
  type AuditHead,
  type AuditLink,
  type AuditQuery,
  type AuditReader,
  type AuditSeal,
  type ChangeNotice,
  type Condition,
  type Found,
  type Grant,
  type IndexEntry,
  type KeptAnswer,
  type LatestEntry,
  type PagePosition,
  type ReadableAudit,
  type Reader,
  type RecordErasure,
  type RecordWrite,
  SERVER,
  type Store,
  type StoredAudit,
  type StoredChange,
  type StoredClient,
  type StoredGrant,
  type StoredRecord,
  type StoreQuery,
  type Transaction,
} from './stores/store.ts'
export { StoreConflict } from './stores/store-conflict.ts'
export { WallNotBuilt } from './stores/wall-not-built.ts'
export type { ChangeOptions, UnitOfWork } from './unit-of-work.ts'
