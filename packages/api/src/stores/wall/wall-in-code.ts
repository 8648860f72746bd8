import { type Asker, SERVER, type Store, type Transaction } from '../store.ts'
import { keptForTheServer } from './for-the-server.ts'
import { createGate, type Gate } from './gate.ts'
import { rememberRows } from './remember-rows.ts'
import { createWalledReader } from './walled-reader.ts'
import type { WholeStore, WholeTransaction } from './whole.ts'

/**
 * Puts the wall in front of a store whose database has none: each row that a statement answers to a facility is looked at again by code.
 *
 * A row that must not come out is dropped and not a fault: whoever asks for the id of another facility's record gets the answer of one that
 * never was, as PostgreSQL gives it, and a request for such an id is no fault of the server.
 */
export function wallInCode(whole: WholeStore): Store {
  const storeOf = (asker: Asker): Store => ({
    ...whole,
    ...(asker !== SERVER && walledParts(whole, asker)),
    transaction: (work) =>
      whole.transaction(async (transaction) => {
        const { remembering, forget } = rememberRows(transaction)
        return work(transactionOf(remembering, asker)).finally(forget)
      }),
    asker,
    as: storeOf,
  })
  return storeOf(SERVER)
}

function transactionOf(whole: WholeTransaction, asker: Asker): Transaction {
  return {
    ...whole,
    ...(asker !== SERVER && walledTransaction(whole, asker)),
    asker,
    as: (other) => transactionOf(whole, other),
  }
}

type Facility = Exclude<Asker, typeof SERVER>

function walledTransaction(whole: WholeTransaction, asker: Facility): Partial<Transaction> {
  const gate = createGate(whole, asker)
  return { ...createWalledReader(whole, gate, asker), lock: async (resource, id) => gate.keep(await whole.lock(resource, id)) }
}

function walledParts(whole: WholeStore, asker: Facility): Partial<Store> {
  const gate = createGate(whole, asker)
  return { ...createWalledReader(whole, gate, asker), ...keptForTheServer, ...walledAudit(whole, gate) }
}

function walledAudit(
  { auditTrail, auditTrailFromStart, auditEvents, auditEvent, changes }: WholeStore,
  { isAsker, isAmong, owns }: Gate,
): Pick<Store, 'auditTrail' | 'auditTrailFromStart' | 'auditEvents' | 'auditEvent' | 'changes'> {
  return {
    auditTrail: async (resource, id, ...page) => ((await owns(resource, id)) ? auditTrail(resource, id, ...page) : []),
    auditTrailFromStart: async (resource, id, ...page) => ((await owns(resource, id)) ? auditTrailFromStart(resource, id, ...page) : []),
    auditEvents: async (query) => (isAsker(query.facility) ? auditEvents(query) : []),
    auditEvent: async (facility, id) => (isAsker(facility) ? auditEvent(facility, id) : undefined),
    changes: (audiences, ...page) => changes(audiences.filter(isAmong), ...page),
  }
}
