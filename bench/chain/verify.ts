import { type ChainReport, compareRecords, sealAudit, verifyAudit } from '../../packages/api/src/index.ts'
import { openStore } from '../../packages/api/src/node/index.ts'
import { endProgress, showProgress } from '../support/progress.ts'

/** What a verification took, on the clock and of the processor of this process. */
interface Verified {
  readonly seconds: number
  readonly processorSeconds: number
  readonly report: ChainReport
}

/** Verifies the chain of a database against its own end. */
export async function verifyTimed(address: string): Promise<Verified> {
  const store = await openStore(address)
  try {
    const head = await store.auditHead()
    const checkpoints = head ? [{ position: head.last, hash: head.hash }] : []
    const begun = performance.now()
    const before = process.cpuUsage()
    const onProgress = (verified: number, total: number): void => showProgress(`verified ${verified} of ${total} …`)
    const report = await verifyAudit(store, { checkpoints, onProgress })
    const { user, system } = process.cpuUsage(before)
    return { seconds: (performance.now() - begun) / 1000, processorSeconds: (user + system) / 1_000_000, report }
  } finally {
    endProgress()
    await store.close()
  }
}

/** What is wrong with the audit of a database once everything is sealed, and with the records that are held against it, in words; used by benches that are about other things. */
export async function chainFaultsOf(address: string): Promise<readonly string[]> {
  const store = await openStore(address)
  try {
    await sealAudit(store)
    const { faults, unsealed } = await verifyAudit(store)
    const told = faults.map(({ kind, position, eventId }) => `the audit: ${kind} at ${position ?? '?'}, event ${eventId ?? '?'}`)
    const { faults: ofRecords } = await compareRecords(store)
    for (const { kind, resource, recordId } of ofRecords) told.push(`the records: ${kind}, ${resource} ${recordId ?? '?'}`)
    return unsealed === 0 ? told : [...told, `the audit: ${unsealed} events cannot be sealed`]
  } finally {
    await store.close()
  }
}
