import type { z } from 'zod'
import { AuditCheckpoint, AuditDigests } from './audit-checkpoint.ts'
import { AuditPage } from './audit-event.ts'
import { ChangePage } from './change.ts'
import { CodeAnswer } from './code-answer.ts'
import { CodeListIndex } from './code-list-index.ts'
import { CodePage } from './code-page.ts'
import { Cursor } from './cursor.ts'
import { DateRange } from './date-range.ts'
import { Discovery } from './discovery.ts'
import { Health } from './health.ts'
import { IdempotencyKey } from './idempotency-key.ts'
import { IdentifierQuery } from './identifier-query.ts'
import { DayOrInstant, InstantRange } from './instant-range.ts'
import { IssuerMetadata, KeySet } from './issuer.ts'
import { ListedCode } from './listed-code.ts'
import { OpenApiDocument } from './open-api-document.ts'
import { HistoryPage, Page } from './page.ts'
import { ProblemDocument } from './problem-document.ts'
import { CountedFact, CountedPage, ReportDefinitions, ReportPreview } from './report-exchange.ts'
import { SearchText } from './search-text.ts'
import { TokenError, TokenRequest, TokenResponse } from './token.ts'

/** What goes over the wire beside records: the schemas that routes refer to. */
export const exchangeSchemas: readonly z.core.$ZodType[] = Object.freeze([
  AuditCheckpoint,
  AuditDigests,
  AuditPage,
  ChangePage,
  CodeAnswer,
  CodeListIndex,
  CodePage,
  Cursor,
  DateRange,
  DayOrInstant,
  Discovery,
  Health,
  HistoryPage,
  IdempotencyKey,
  IdentifierQuery,
  InstantRange,
  IssuerMetadata,
  KeySet,
  ListedCode,
  OpenApiDocument,
  Page,
  CountedFact,
  CountedPage,
  ReportDefinitions,
  ReportPreview,
  ProblemDocument,
  SearchText,
  TokenError,
  TokenRequest,
  TokenResponse,
])
