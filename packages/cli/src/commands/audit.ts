import { writeFile } from 'node:fs/promises'
import { auditSignerOfStore, compareRecords, signCheckpoint, verifyAudit } from '@caunoi/api'
import type { Command } from 'commander'
import { describeComparison } from '../audit/describe-comparison.ts'
import { describeReport } from '../audit/describe-report.ts'
import { readCheckpoints } from '../audit/read-checkpoints.ts'
import { type CommonOptions, inDatabase, type Session, withCommonOptions } from '../session.ts'
import { UnsoundAudit } from '../unsound-audit.ts'
import { UsageFault } from '../usage-fault.ts'

interface VerifyOptions extends CommonOptions {
  readonly checkpoint?: readonly string[]
}

interface KeepOptions extends CommonOptions {
  readonly out?: string
}

/** Tells on a terminal how far it is. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(text)
}

/** The commands by which an officer knows whether the audit is what was written, and keeps a checkpoint of it. */
export function addAuditCommands(audit: Command, session: Session): void {
  const { say, tell, language } = session

  withCommonOptions(audit.command('verify'), session)
    .description(
      say({
        vi: 'tính lại chuỗi băm từ từng sự kiện và nêu đúng chỗ sai; so với mốc đã giữ thì lộ cả việc cắt đuôi hay viết lại',
        en: 'recompute the hash chain from every event and name what is wrong; held against kept checkpoints also a cut or a rewriting',
      }),
    )
    .option(
      '--checkpoint <files...>',
      say({ vi: 'tệp mốc đã giữ (JSON, một hoặc nhiều mốc)', en: 'files of kept checkpoints (JSON, one or a list)' }),
    )
    .action((options: VerifyOptions) =>
      inDatabase(session, options, async ({ store }) => {
        const { proved, unproved } = await readCheckpoints(options.checkpoint ?? [], auditSignerOfStore(store))
        const onProgress = (verified: number, total: number): void => {
          showProgress(`\r${verified}/${total}${verified === total ? '\n' : ''}`)
        }
        const report = await verifyAudit(store, { checkpoints: [...proved, ...unproved], onProgress })
        const checkpoints = proved.length + unproved.length
        tell(options, describeReport(report, { checkpoints, unproved }, language), { ...report, checkpoints, unproved })
        if (report.faults.length > 0 || unproved.length > 0) throw new UnsoundAudit()
      }),
    )

  withCommonOptions(audit.command('compare'), session)
    .description(
      say({
        vi: 'so từng hồ sơ với nhật ký, nêu hồ sơ bị đưa về bản cũ, bị lấy mất, được ghi ngoài máy chủ hay, nếu mã hóa, bị sửa',
        en: 'hold every record against the audit, and name what was put back, taken away, stored beside the server or, if encrypted, altered',
      }),
    )
    .action((options: CommonOptions) =>
      inDatabase(session, options, async ({ store }) => {
        const report = await compareRecords(store, { onProgress: (events) => showProgress(`\r${events}`) })
        showProgress('\n')
        tell(options, describeComparison(report, store.secrecy !== 'readable', language), report)
        if (report.faults.length > 0) throw new UnsoundAudit()
      }),
    )

  withCommonOptions(audit.command('checkpoint'), session)
    .description(
      say({
        vi: 'ký mốc hiện tại; hãy giữ ở nơi người vận hành cơ sở dữ liệu không với tới',
        en: 'sign the present point; keep it where whoever runs the database cannot reach',
      }),
    )
    .option('--out <file>', say({ vi: 'ghi vào tệp mới, không ghi đè', en: 'write to a new file, never over another' }))
    .action((options: KeepOptions) =>
      inDatabase(session, options, async ({ store }) => {
        const checkpoint = await signCheckpoint(store, auditSignerOfStore(store), new Date())
        const text = JSON.stringify(checkpoint, undefined, 2)
        const { out } = options
        if (out !== undefined) {
          await writeFile(out, `${text}\n`, { flag: 'wx' }).catch(() => {
            throw new UsageFault({
              vi: `--out: không tạo được tệp mới ${out}; chọn tên chưa có`,
              en: `--out: cannot make the new file ${out}; choose a name that is free`,
            })
          })
        }
        tell(options, out === undefined ? text : say({ vi: `Đã ghi mốc vào ${out}.`, en: `The checkpoint is in ${out}.` }), checkpoint)
      }),
    )
}
