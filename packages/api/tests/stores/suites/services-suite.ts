import { describe, expect, it } from 'vitest'
import { newId, newName } from '../samples.ts'
import type { SuiteContext } from '../store-suite.ts'

/** Clients, token ids, settings. */
export function servicesSuite(context: SuiteContext): void {
  describe('clients', () => {
    it('are found by id, in their last registration', async () => {
      const { store } = context
      const client = { id: newName(), facility: newName(), body: '{"scopes":["system/Case.r"]}' }
      expect(await store.findClient(client.id)).toBeUndefined()
      await store.transaction((transaction) => transaction.putClient(client))
      await store.transaction(async (transaction) => {
        expect(await transaction.findClient(client.id)).toEqual(client)
        await transaction.putClient({ ...client, body: '{}' })
      })
      expect(await store.findClient(client.id)).toEqual({ ...client, body: '{}' })
    })

    it('are listed by id, a page at a time', async () => {
      const store = await context.create()
      const clients = ['a', 'b', 'c'].map((id) => ({ id, facility: newName(), body: '{}' }))
      await store.transaction(async (transaction) => {
        for (const client of [...clients].reverse()) await transaction.putClient(client)
      })
      expect(await store.clients('', 2)).toEqual(clients.slice(0, 2))
      expect(await store.clients('b', 2)).toEqual(clients.slice(2))
      await store.close()
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
    it('are replaced where they are put, and found by the beginning of their names', async () => {
      const { store } = context
      const prefix = newName()
      await store.putSettings(new Map([`${prefix}:b`, `${prefix}:a`, `${prefix};`].map((name) => [name, 'first'])))
      await store.putSettings(new Map([[`${prefix}:a`, 'second']]))
      expect([...(await store.settings(`${prefix}:`))].sort()).toEqual([
        [`${prefix}:a`, 'second'],
        [`${prefix}:b`, 'first'],
      ])
      expect(await store.transaction((transaction) => transaction.settings(`${prefix};`))).toEqual(new Map([[`${prefix};`, 'first']]))
    })
  })

  describe('shared secrets', () => {
    it('are found once somebody has set them', async () => {
      const name = newName()
      expect(await context.store.findSetting(name)).toBeUndefined()
      await context.store.setting(name, async () => 'value')
      expect(await context.store.findSetting(name)).toBe('value')
    })

    it('keep their first value, whoever asks first', async () => {
      const name = newName()
      const values = await Promise.all(Array.from({ length: 20 }, () => context.store.setting(name, async () => newId())))
      expect(new Set(values).size).toBe(1)
      expect(await context.store.setting(name, () => Promise.reject(new Error('asked again')))).toBe(values[0])
    })
  })
}
