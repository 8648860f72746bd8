import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { auditSignerOfStore, type Store, signCheckpoint, verifyAudit } from '../../packages/api/src/index.ts'
import { openStore } from '../../packages/api/src/node/index.ts'
import { type AuditCommand, auditHelp, CommandError, readAuditCommand } from './options.ts'
import { readCheckpoints } from './read-checkpoints.ts'
import { tellReport } from './tell-report.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')

// npm run audit: what an officer runs to know whether the audit is what was written, and to keep a checkpoint of it.
try {
  const command = readAuditCommand(process.argv.slice(2))
  process.exitCode = command.command === 'help' ? tell(auditHelp) : await onStore(command)
} catch (error) {
  console.error(error instanceof CommandError ? `${error.message}\n\n${auditHelp}` : error)
  process.exitCode = 2
}

function tell(text: string): 0 {
  console.log(text)
  return 0
}

async function onStore(command: AuditCommand): Promise<0 | 1> {
  const { database } = command
  if (!/^postgres(ql)?:/.test(database) && !existsSync(database))
    throw new CommandError(`Không có tệp cơ sở dữ liệu này: ${database} / There is no such database file: ${database}`)
  const store = await openStore(database)
  try {
    return command.command === 'verify' ? await verify(store, command) : await keep(store, command)
  } finally {
    await store.close()
  }
}

async function verify(store: Store, { checkpoints: files }: AuditCommand): Promise<0 | 1> {
  const { proved, unproved } = await readCheckpoints(files, auditSignerOfStore(store))
  const onProgress = (verified: number, total: number): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r${verified}/${total}`)
  }
  const report = await verifyAudit(store, { checkpoints: [...proved, ...unproved], onProgress, sha256 })
  if (process.stderr.isTTY) process.stderr.write('\n')
  for (const { position, at } of unproved)
    console.log(`✗ chữ ký của mốc không khớp khóa của máy chủ / no key of the server proves the checkpoint: ${position}, ${at}`)
  console.log(tellReport(report, files.length === 0 ? 0 : proved.length + unproved.length))
  return report.faults.length === 0 && unproved.length === 0 ? 0 : 1
}

async function keep(store: Store, { out }: AuditCommand): Promise<0> {
  const checkpoint = JSON.stringify(await signCheckpoint(store, auditSignerOfStore(store), new Date()), undefined, 2)
  if (out === undefined) return tell(checkpoint)
  await writeFile(out, `${checkpoint}\n`, { flag: 'wx' })
  return tell(`Đã ghi mốc vào ${out}. / The checkpoint is in ${out}.`)
}
