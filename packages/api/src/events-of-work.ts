import { type AuditContext, type AuditFacts, auditEvent } from './audit.ts'
import type { StoredAudit, StoredRecord } from './stores/store.ts'

/** What an answer shows of a record, for the audit. */
export type Shown = Pick<AuditFacts, 'fields' | 'labels' | 'basis'>

/** The events of one request, kept until it is known what its answer shows. */
export interface EventsOfWork {
  add(facts: AuditFacts): void
  /** Adds the event of a version that the request stores. */
  addVersion(record: StoredRecord, facts: AuditFacts): void
  /** Says what the answer shows: the event of the version names its labels where the request stored it; else it is a reading. */
  answer(record: StoredRecord, shown: Shown): void
  /** All of them, in their order. */
  all(): readonly StoredAudit[]
}

const versionOf = ({ id, version }: StoredRecord): string => `${id} ${version}`

/** Begins to keep the events of a request. */
export function keepEvents(context: AuditContext): EventsOfWork {
  const kept: AuditFacts[] = []
  const versions = new Map<string, AuditFacts>()
  let answered: { readonly facts: AuditFacts; readonly labels: AuditFacts['labels'] } | undefined
  return {
    add: (facts) => void kept.push(facts),
    addVersion: (record, facts) => {
      kept.push(facts)
      versions.set(versionOf(record), facts)
    },
    answer: (record, shown) => {
      const facts = versions.get(versionOf(record))
      if (facts) answered = { facts, labels: shown.labels }
      else {
        const { resource, id: recordId, version, owner } = record
        const read = { action: 'read', resource, recordId, version, outcome: 'permit', rule: 'repeated-request' } as const
        kept.push({ ...read, ...shown, owners: [[recordId, owner]] })
      }
    },
    all: () => kept.map((facts) => auditEvent(context, facts === answered?.facts ? { ...facts, labels: answered.labels ?? [] } : facts)),
  }
}
