import { operationsOf, resources } from '@caunoi/schemas'
import { describe } from 'vitest'
import { hostileSuite } from './support/hostile-suite.ts'

describe('hostile requests to the verbs of records, and to the server itself', () => {
  hostileSuite(operationsOf(resources).filter(({ kind }) => kind !== 'action' && kind !== 'question'))
})
