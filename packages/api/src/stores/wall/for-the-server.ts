import type { Reader, Store } from '../store.ts'

const refuse = (): Promise<never> => Promise.reject(new TypeError('only the server itself asks that of its store'))

/** What a facility cannot ask a reader for, in the place of the answers; a handler that does has a fault. */
export const readForTheServer = Object.freeze({
  records: refuse,
  factKeys: refuse,
  findClient: refuse,
} satisfies Partial<Reader>)

/** The same of a store: the chain over all events, registrations, secrets, housekeeping. */
export const keptForTheServer = Object.freeze({
  ...readForTheServer,
  auditEvidence: refuse,
  auditUnfiled: refuse,
  auditHead: refuse,
  auditSeals: refuse,
  addAuditSeal: refuse,
  clients: refuse,
  rememberToken: refuse,
  countMisses: refuse,
  setting: refuse,
  findSetting: refuse,
  putSettings: refuse,
  purge: refuse,
} satisfies Partial<Store>)
