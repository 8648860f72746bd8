// Operations and their paths

export { includesOf, type ResourceList } from '../operations/includes.ts'
export type {
  ActionOperation,
  FixedOperation,
  FixedOperationKind,
  Operation,
  QuestionOperation,
  ResourceOperation,
  ResourceOperationKind,
  Route,
  Scope,
} from '../operations/operation.ts'
export { longestWait, pageSize } from '../operations/parameters.ts'
export { isAllowedInUrl } from '../operations/search-parameters.ts'
export { operationsOf } from '../operations.ts'
export {
  accessesPath,
  actionPath,
  auditPath,
  basePath,
  collectionPath,
  contentPath,
  fixedPaths,
  historyPath,
  kebabCase,
  questionPath,
  rangeParameter,
  recordPath,
  searchPath,
} from '../paths.ts'
export { standardVersion } from '../standard-version.ts'

// What goes over the wire beside records

export { AuditCheckpoint, AuditDigests, digestsPerPage } from '../exchange/audit-checkpoint.ts'
export { AuditEvent, AuditPage } from '../exchange/audit-event.ts'
export { BilingualText } from '../exchange/bilingual-text.ts'
export { Change, ChangePage } from '../exchange/change.ts'
export { CodeAnswer, CodeResolution } from '../exchange/code-answer.ts'
export { CodeListFacts, CodeListId, CodeListIndex } from '../exchange/code-list-index.ts'
export { CodeListsQuestion, CodeQuestion, CodesQuestion, codesPerPage } from '../exchange/code-list-questions.ts'
export { CodePage } from '../exchange/code-page.ts'
export { Cursor } from '../exchange/cursor.ts'
export { DateRange } from '../exchange/date-range.ts'
export { DiscoveredParameter, DiscoveredResource, Discovery, MissBudget, ServerLimits } from '../exchange/discovery.ts'
export { Health } from '../exchange/health.ts'
export { IdempotencyKey } from '../exchange/idempotency-key.ts'
export { IdentifierQuery } from '../exchange/identifier-query.ts'
export { DayOrInstant, InstantRange } from '../exchange/instant-range.ts'
export { IssuerMetadata, KeySet } from '../exchange/issuer.ts'
export { CodeText, ListedCode } from '../exchange/listed-code.ts'
export { OpenApiDocument } from '../exchange/open-api-document.ts'
export { HistoryPage, Page } from '../exchange/page.ts'
export { AllowedMove, ProblemDocument, ProblemError } from '../exchange/problem-document.ts'
export { CountedFact, CountedPage, ReportDefinitions, ReportPreview } from '../exchange/report-exchange.ts'
export { ResourceName } from '../exchange/resource-name.ts'
export { SearchText } from '../exchange/search-text.ts'
export { TokenError, TokenRequest, TokenResponse, tokenExchange } from '../exchange/token.ts'
