import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { expect, it } from 'vitest'
import { createMemoryStore } from '../stores/memory.ts'
import { pseudonymsOfStore } from './pseudonyms.ts'

it('stands for one number with one keyed hash, in every process on a store', async () => {
  const store = createMemoryStore()
  const [one, other] = [await pseudonymsOfStore(store), await pseudonymsOfStore(store)]
  const key = await store.setting('pseudonym-key', async () => '')
  const numbers = ['056190000013', '056190000014', '056190000013']
  expect(numbers.map(one)).toEqual(numbers.map((number) => bytesToHex(hmac(sha256, hexToBytes(key), utf8ToBytes(number)))))
  expect(numbers.map(other)).toEqual(numbers.map(one))
  expect(new Set(numbers.map(one)).size).toBe(2)
})
