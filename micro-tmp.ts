import { mkdtempSync } from 'node:fs'
import { createFileKeys } from './packages/api/src/node/file-keys.ts'
import { openRecord, sealRecord } from './packages/api/src/keys/sealed-body.ts'
import { beneficiaryDraft } from './bench/support/people.ts'
const keys = createFileKeys({ folder: mkdtempSync('/tmp/mk-'), onCreated: () => undefined })
const made = Array.from({ length: 400 }, (_, i) => {
  const record = { resource: 'Beneficiary', id: `01990000-0000-7000-8000-${String(i).padStart(12, '0')}`, version: 1, owner: 'o', recordedAt: 't', body: JSON.stringify(beneficiaryDraft(i)) }
  return sealRecord(keys, keys.take(), record)
})
console.log('body', JSON.stringify(beneficiaryDraft(3)).length, 'sealed', made[3]?.body.length)
for (let round = 0; round < 5; round++) {
  const from = performance.now(); let n = 0
  for (let k = 0; k < 25; k++) for (const record of made) n += openRecord(keys, record).body.length
  console.log('open µs', ((performance.now() - from) * 1000 / (25 * 400)).toFixed(2), n)
}
