import { createMemoryStore } from '../../src/stores/memory.ts'
import { storeSuite } from './store-suite.ts'

storeSuite('memory store', { create: async () => createMemoryStore(), overlapping: false })
