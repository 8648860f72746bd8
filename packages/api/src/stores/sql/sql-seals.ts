import type { AuditLink, AuditSeal, Store } from '../store.ts'
import { StoreConflict } from '../store-conflict.ts'
import { toEvidence } from './audit-reach.ts'
import type { Engine } from './engine.ts'
import type { AuditFiling } from './file-audit.ts'
import type { Statements } from './statements.ts'
import type { Tables } from './tables.ts'

/** The part of a store that keeps the hash chain over the audit events. */
export type Seals = Pick<Store, 'auditEvidence' | 'auditUnfiled' | 'auditHead' | 'auditSeals' | 'addAuditSeal'>

const toLink = (line: string): AuditLink => {
  const [id = '', digest = ''] = line.split(' ')
  return { id, digest }
}

function toSeal({ first, last, links, ...seal }: Tables['audit_seals']): AuditSeal {
  return { ...seal, first: Number(first), last: Number(last), links: links.split('\n').map(toLink) }
}

/** Keeps the hash chain in a SQL database; what is sealed is filed now and then, and always before somebody looks whether it is. */
export function createSqlSeals({ committed, dialect, lookUp, transaction }: Engine, { seals }: Statements, filing: AuditFiling): Seals {
  const { between } = dialect.sealOrder
  return {
    auditEvidence: async (after, limit) => (await committed.all(seals.evidence, { ...between(after, undefined), limit })).map(toEvidence),
    async auditUnfiled(after, upTo) {
      await filing.all()
      const range = between(after, upTo)
      const unread = await committed.all(seals.unread, range)
      const doubled = await committed.all(seals.doubled, range)
      const reaching = (await committed.all(seals.reaching, range)).map(toEvidence)
      const read = await lookUp(
        seals.readers,
        reaching.flatMap(({ id, at, readers }) => readers.map(({ facility }) => ({ facility, at, id }))),
      )
      const named = await lookUp(
        seals.subjects,
        reaching.flatMap(({ id, resource, recordIds }) => recordIds.map((recordId) => ({ resource, recordId, id }))),
      )
      const filed = new Set([
        ...read.map(({ audit_id, facility, record_ids }) => `${audit_id} ${facility} ${record_ids}`),
        ...named.map(({ audit_id, record_id }) => `${audit_id} ${record_id}`),
      ])
      const missing = reaching.filter(
        ({ id, recordIds, readers }) =>
          !readers.every((reader) => filed.has(`${id} ${reader.facility} ${reader.recordIds ? JSON.stringify(reader.recordIds) : null}`)) ||
          !recordIds.every((recordId) => filed.has(`${id} ${recordId}`)),
      )
      return [...new Set([...unread, ...doubled, ...missing].map(({ id }) => id))]
    },
    async auditHead() {
      const [head] = await committed.all(seals.head, {})
      return head && { ...head, last: Number(head.last) }
    },
    auditSeals: async (from, limit) => (await committed.all(seals.seals, { from, limit })).map(toSeal),
    async addAuditSeal(seal, events) {
      const { links, ...columns } = seal
      const row = { ...columns, links: links.map(({ id, digest }) => `${id} ${digest}`).join('\n') }
      try {
        await transaction(async (session) => session.send(seals.add, [row]))
      } catch (error) {
        if (StoreConflict.isInstance(error)) return false
        throw error
      }
      // Whoever reads a trail then waits for a few only.
      await filing.sealed(seal, events)
      return true
    },
  }
}
