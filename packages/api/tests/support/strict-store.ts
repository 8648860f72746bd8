import type { Store, Transaction } from '../../src/index.ts'

/** Most bytes of a text that a database keeps in an index. */
const LONGEST_KEY = 2000

/** A store that fails where the strictest database would: at a text with U+0000 or half of a surrogate pair, and at a key that is too long. */
export function strictStore(store: Store): Store {
  const guarded: Store = watched(store)
  return {
    ...guarded,
    as: (asker) => strictStore(store.as(asker)),
    transaction: (work) => store.transaction((transaction) => work(watched<Transaction>(transaction))),
  }
}

/** The same methods, each looking at what it is given. */
function watched<Methods extends object>(methods: Methods): Methods {
  return new Proxy(methods, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name)
      if (name === 'as' && typeof member === 'function') return (asker: unknown) => watched(member.call(target, asker))
      if (typeof member !== 'function') return member
      return (...given: readonly unknown[]): unknown => {
        for (const argument of given) check(argument, String(name), '')
        return member.apply(target, given)
      }
    },
  })
}

function check(value: unknown, method: string, name: string): void {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) throw new TypeError(`${method} was given a text that PostgreSQL refuses`)
    if (name !== 'body' && Buffer.byteLength(value) > LONGEST_KEY) throw new TypeError(`${method} was given a key that is too long`)
  }
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return
  for (const [key, inner] of Object.entries(value)) check(inner, method, key)
}
