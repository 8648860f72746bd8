import { createAuditStatements } from './audit-statements.ts'
import { createFactStatements } from './fact-statements.ts'
import { createFeedStatements } from './feed-statements.ts'
import { createFigureStatements } from './figure-statements.ts'
import { createFilingStatements, createStretchStatements } from './filing-statements.ts'
import { createGrantStatements } from './grant-statements.ts'
import { createKeyStatements } from './key-statements.ts'
import { createRecordStatements } from './record-statements.ts'
import { createSealStatements } from './seal-statements.ts'
import { createSearchStatements } from './search-statements.ts'
import { createServiceStatements } from './service-statements.ts'
import type { SqlDialect } from './sql-dialect.ts'

/** Every statement of the SQL store, compiled for one database. */
export function createStatements(dialect: SqlDialect) {
  return {
    records: createRecordStatements(dialect),
    grants: createGrantStatements(dialect),
    keys: createKeyStatements(dialect),
    audit: createAuditStatements(dialect),
    filing: createFilingStatements(dialect),
    stretches: createStretchStatements(dialect),
    seals: createSealStatements(dialect),
    services: createServiceStatements(dialect),
    facts: createFactStatements(dialect),
    figures: createFigureStatements(dialect),
    searches: createSearchStatements(dialect),
    feed: createFeedStatements(dialect),
  }
}

/** The statements of one database. */
export type Statements = ReturnType<typeof createStatements>
