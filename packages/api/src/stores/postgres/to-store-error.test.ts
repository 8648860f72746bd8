import { DatabaseError } from 'pg'
import { describe, expect, it } from 'vitest'
import { StoreConflict } from '../store-conflict.ts'
import { StoreUnavailable } from '../store-unavailable.ts'
import { toStoreError } from './to-store-error.ts'

const ofServer = (code: string) => Object.assign(new DatabaseError('refused', 7, 'error'), { code })
const ofNetwork = (code: string) => Object.assign(new Error(`write ${code}`), { code })

describe('what the driver reports', () => {
  it.each(['EPIPE', 'EBADF', 'EPERM', 'ECONNRESET'])('is an unavailable store where a connection is cut with %s', (code) => {
    expect(toStoreError(ofNetwork(code))).toSatisfy(StoreUnavailable.isInstance)
  })

  it.each(['57P01', '53300', '08006', '28P01', '3D000', '25P03', '25P04'])('is an unavailable store where the server says %s', (code) => {
    expect(toStoreError(ofServer(code))).toSatisfy(StoreUnavailable.isInstance)
  })

  it('is a conflict where what was written is there already', () => {
    expect(toStoreError(ofServer('23505'))).toSatisfy(StoreConflict.isInstance)
  })

  it('is left as it is where the server refuses a statement', () => {
    const refused = ofServer('42P01')
    expect(toStoreError(refused)).toBe(refused)
  })
})
