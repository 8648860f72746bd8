import { afterAll, beforeAll, describe } from 'vitest'
import type { Store } from '../../src/stores/store.ts'
import { auditSuite } from './suites/audit-suite.ts'
import { changesSuite } from './suites/changes-suite.ts'
import { erasureSuite } from './suites/erasure-suite.ts'
import { factsSuite } from './suites/facts-suite.ts'
import { keysSuite } from './suites/keys-suite.ts'
import { recordsSuite } from './suites/records-suite.ts'
import { searchSuite } from './suites/search-suite.ts'
import { servicesSuite } from './suites/services-suite.ts'
import { transactionsSuite } from './suites/transactions-suite.ts'
import { wallSuite } from './suites/wall-suite.ts'

/** How a kind of store is made for the tests. */
export interface StoreUnderTest {
  /** Creates an empty store. */
  create(): Promise<Store>
  /** Opens what a closed store has left; absent when nothing outlives it. */
  reopen?(closed: Store): Promise<Store>
  /** Whether transactions run at the same time, instead of one after another. */
  readonly overlapping: boolean
}

/** What a test needs: the store, which other tests of the same file use too. */
export interface SuiteContext extends StoreUnderTest {
  readonly store: Store
}

/** Everything that a store has to do, whatever it is made of. */
export function storeSuite(name: string, underTest: StoreUnderTest): void {
  describe(name, () => {
    let store: Store
    beforeAll(async () => {
      store = await underTest.create()
    })
    afterAll(() => store.close())
    const context: SuiteContext = {
      ...underTest,
      get store() {
        return store
      },
    }
    const suites = [
      recordsSuite,
      erasureSuite,
      transactionsSuite,
      keysSuite,
      searchSuite,
      factsSuite,
      changesSuite,
      auditSuite,
      servicesSuite,
      wallSuite,
    ]
    for (const suite of suites) suite(context)
  })
}
