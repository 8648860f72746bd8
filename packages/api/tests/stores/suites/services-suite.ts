import { describe, expect, it } from 'vitest'
import { auditOf, newId, newName, newRecord } from '../samples.ts'
import type { SuiteContext } from '../store-suite.ts'

/** Audit, clients, token ids, settings. */
export function servicesSuite(context: SuiteContext): void {
  describe('audit', () => {
    it('gives the trail of a record page by page', async () => {
      const { store } = context
      const record = newRecord()
      const events = Array.from({ length: 5 }, () => auditOf(record))
      await store.transaction((transaction) => transaction.audit(events.slice(0, 2)))
      await store.appendAudit(events.slice(2))
      await store.appendAudit([auditOf(newRecord()), auditOf({ resource: 'Referral', id: record.id })])
      expect(await store.auditTrail('Case', record.id, undefined, 10)).toEqual(events)
      expect(await store.auditTrail('Case', record.id, undefined, 2)).toEqual(events.slice(0, 2))
      expect(await store.auditTrail('Case', record.id, events[1]?.id, 2)).toEqual(events.slice(2, 4))
    })

    it('takes events that touched no record, and none at all', async () => {
      const { recordId: _, ...search } = auditOf(newRecord())
      await context.store.appendAudit([search])
      await context.store.appendAudit([])
    })

    it('keeps the events of many callers at once', async () => {
      const record = newRecord()
      await Promise.all(Array.from({ length: 200 }, () => context.store.appendAudit([auditOf(record)])))
      expect(await context.store.auditTrail('Case', record.id, undefined, 1000)).toHaveLength(200)
    })
  })

  describe('clients', () => {
    it('are found by id, in their last registration', async () => {
      const { store } = context
      const client = { id: newName(), facility: newName(), body: '{"scopes":["system/Case.r"]}' }
      expect(await store.findClient(client.id)).toBeUndefined()
      await store.putClient(client)
      await store.putClient({ ...client, body: '{}' })
      expect(await store.findClient(client.id)).toEqual({ ...client, body: '{}' })
    })
  })

  describe('token ids', () => {
    it('are new once, however many ask at the same time', async () => {
      const token = newId()
      const answers = await Promise.all(Array.from({ length: 50 }, () => context.store.rememberToken(token, 4_000_000_000)))
      expect(answers.filter((isNew) => isNew)).toHaveLength(1)
    })

    it('are forgotten by a purge once they have expired', async () => {
      const store = await context.create()
      const seconds = Date.UTC(2026, 10, 20) / 1000
      await store.rememberToken('expired', seconds - 300)
      await store.rememberToken('valid', seconds + 300)
      await store.purge(new Date(seconds * 1000))
      expect(await store.rememberToken('valid', seconds + 300)).toBe(false)
      expect(await store.rememberToken('expired', seconds - 300)).toBe(true)
      await store.close()
    })
  })

  describe('settings', () => {
    it('keep their first value, whoever asks first', async () => {
      const name = newName()
      const values = await Promise.all(Array.from({ length: 20 }, () => context.store.setting(name, async () => newId())))
      expect(new Set(values).size).toBe(1)
      expect(await context.store.setting(name, () => Promise.reject(new Error('asked again')))).toBe(values[0])
    })
  })
}
