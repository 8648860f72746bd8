import type { Inquiry } from './inquiries.ts'

/** The plan of a database for one statement, and what is wrong with it. */
export interface Examination {
  /** Lines of the plan, indented as the database nests them. */
  readonly lines: readonly string[]
  readonly faults: readonly string[]
  /** Rows that were walked over, and pages of the database that were touched; where the database tells. */
  readonly rows?: number
  readonly pages?: number
}

/** Asks a database for its plans. */
export interface Examiner {
  examine(inquiry: Inquiry): Promise<Examination>
  close(): Promise<void>
}
