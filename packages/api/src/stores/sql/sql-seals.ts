import type { AuditLink, AuditSeal, Store } from '../store.ts'
import { StoreConflict } from '../store-conflict.ts'
import { toEvidence } from './audit-reach.ts'
import type { Engine } from './engine.ts'
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

/** Keeps the hash chain in a SQL database. */
export function createSqlSeals({ committed, dialect, transaction }: Engine, { seals }: Statements): Seals {
  const { between } = dialect.sealOrder
  return {
    auditEvidence: async (after, limit) => (await committed.all(seals.evidence, { ...between(after, undefined), limit })).map(toEvidence),
    async auditUnfiled(after, upTo) {
      const range = between(after, upTo)
      const unread = await committed.all(seals.unread, range)
      const reaching = (await committed.all(seals.reaching, range)).map(toEvidence)
      const missing = await Promise.all(
        reaching.map(async ({ id, at, resource, recordIds, readers }) => {
          const rows = await Promise.all(readers.map(({ facility }) => committed.all(seals.reader, { facility, at, id })))
          const isRead = readers.every(
            (reader, index) => rows[index]?.[0]?.record_ids === (reader.recordIds ? JSON.stringify(reader.recordIds) : null),
          )
          const named = recordIds.length > 1 ? recordIds : []
          const trails = await Promise.all(named.map((recordId) => committed.all(seals.subject, { resource, recordId, id })))
          return isRead && trails.every(({ length }) => length === 1) ? [] : [id]
        }),
      )
      return [...unread.map(({ id }) => id), ...missing.flat()]
    },
    async auditHead() {
      const [head] = await committed.all(seals.head, {})
      return head && { ...head, last: Number(head.last) }
    },
    auditSeals: async (from, limit) => (await committed.all(seals.seals, { from, limit })).map(toSeal),
    async addAuditSeal({ links, ...seal }) {
      const row = { ...seal, links: links.map(({ id, digest }) => `${id} ${digest}`).join('\n') }
      try {
        await transaction(async (session) => session.send(seals.add, [row]))
        return true
      } catch (error) {
        if (StoreConflict.isInstance(error)) return false
        throw error
      }
    },
  }
}
