import { readFile } from 'node:fs/promises'
import { type AuditSigner, type KeptPoint, readSignedPoint } from '@caunoi/api'
import { AuditCheckpoint } from '@caunoi/schemas'
import { UsageFault } from '../usage-fault.ts'

/** Kept checkpoints, and those that the keys of the audit do not prove. */
export interface Checkpoints {
  readonly proved: readonly KeptPoint[]
  readonly unproved: readonly AuditCheckpoint[]
}

async function readFileOf(file: string): Promise<readonly AuditCheckpoint[]> {
  try {
    const content: unknown = JSON.parse(await readFile(file, 'utf8'))
    return AuditCheckpoint.array().parse([content].flat())
  } catch {
    throw new UsageFault({
      vi: `--checkpoint: không phải tệp mốc nhật ký: ${file}`,
      en: `--checkpoint: no file of audit checkpoints: ${file}`,
    })
  }
}

/** Reads files of kept checkpoints; what they say counts, and their signatures are held against the keys of the audit. */
export async function readCheckpoints(files: readonly string[], signer: AuditSigner): Promise<Checkpoints> {
  const kept = (await Promise.all(files.map(readFileOf))).flat()
  const keys = kept.length > 0 ? await signer.keys() : []
  const points = await Promise.all(kept.map(({ signed }) => readSignedPoint(signed, keys)))
  const isProved = ({ position, hash }: AuditCheckpoint, index: number): boolean =>
    points[index]?.position === position && points[index].hash === hash
  return { proved: kept.filter(isProved), unproved: kept.filter((checkpoint, index) => !isProved(checkpoint, index)) }
}
