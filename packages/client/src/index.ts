// The client

// The records and codes of the standard, as types
export type * from '@caunoi/schemas'
// Beside the resources
export type { Audit, AuditFault, KeptCheckpoint } from './audit.ts'
export type { Changes, ChangesOptions, FollowedChange } from './changes.ts'
export type { Client, ClientOf, ClientServices } from './client.ts'
export type { CodeLists, CodeOptions, CodesOptions } from './code-lists.ts'
export { createClient } from './create-client.ts'
// Its errors
export { CauNoiError, type Failure, type FailureDetails } from './errors/cau-noi-error.ts'
export { NoAnswerError, type NoAnswerReason } from './errors/no-answer-error.ts'
export { isProblem, type Problem, ProblemError, type RefusalDetails } from './errors/problem-error.ts'
export { type AnswerFault, type UnreadableAnswer, UnreadableAnswerError } from './errors/unreadable-answer-error.ts'
// Its settings
export type {
  CallOptions,
  CreateOptions,
  IntentOptions,
  Part,
  PartOptions,
  SearchOptions,
  TrailOptions,
  ViewOptions,
} from './options/call-options.ts'
export type { ClientOptions } from './options/client-options.ts'
export type { Access, Credentials, KeyCredentials, SignedOnWorker, TokenCredentials, WorkerOnDuty } from './options/credentials.ts'
export type { RetryOptions } from './options/retry-options.ts'
export type { AnswerSchema, SchemaIssue, SchemaResult, Validator } from './options/validators.ts'
export type { OpenAnswer, OpenRequest } from './request.ts'
// What can be done with a resource
export type { Included } from './resources/included.ts'
export type { MergePatch, PatchOf } from './resources/merge-patch.ts'
export type { AnyPage, Pages } from './resources/pages.ts'
export type {
  ActionMethod,
  ActionMethods,
  ContentMethods,
  QuestionMethod,
  ResourceClient,
  VerbMethods,
} from './resources/resource-client.ts'
export type { ActionsOf, DraftOf, Recorded, RecordOf, SearchOf, VerbsOf } from './resources/shape.ts'
export type {
  Creates,
  DownloadedContent,
  FieldOf,
  HoldsContent,
  HoldsLabels,
  Reads,
  RecordPage,
  Searches,
  Trails,
  Updates,
} from './resources/verbs.ts'
