import type { Store, Transaction } from '../../src/index.ts'
import { overStore } from './over-store.ts'

/** Methods that store something beside the audit, which has every request. */
const WRITES: ReadonlySet<string> = new Set<keyof Transaction>([
  'put',
  'reindex',
  'putGrants',
  'removeGrants',
  'claimNaturalKey',
  'moveNaturalKey',
  'keepAnswer',
  'putContent',
  'putFacts',
  'putClient',
])

/** A store that counts what is stored through it: writes of transactions that were committed, and those outside one. */
export function countWrites(store: Store): { readonly store: Store; readonly writes: () => number } {
  let writes = 0
  const noticing = <Methods extends object>(methods: Methods, onWrite: () => void): Methods =>
    new Proxy(methods, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name)
        if (name === 'as' && typeof member === 'function') return (asker: unknown) => noticing(member.call(target, asker), onWrite)
        if (typeof member !== 'function' || !WRITES.has(String(name))) return member
        return (...given: readonly unknown[]): unknown => {
          onWrite()
          return member.apply(target, given)
        }
      },
    })
  const counting = overStore(store, (asked) => ({
    rememberToken: (id, expiresAt) => {
      writes++
      return asked.rememberToken(id, expiresAt)
    },
    transaction: async (work) => {
      let inWork = 0
      const result = await asked.transaction((transaction) => {
        inWork = 0
        return work(noticing<Transaction>(transaction, () => inWork++))
      })
      writes += inWork
      return result
    },
  }))
  return { store: counting, writes: () => writes }
}
