import { parseArgs } from 'node:util'

/** What an officer asks of the audit. */
export interface AuditCommand {
  readonly command: 'verify' | 'checkpoint' | 'help'
  readonly database: string
  /** Files with kept checkpoints. */
  readonly checkpoints: readonly string[]
  /** File for a new checkpoint. */
  readonly out?: string
}

/** A command line that cannot be understood. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

const options = {
  help: { type: 'boolean', short: 'h', default: false },
  database: { type: 'string' },
  checkpoint: { type: 'string', multiple: true },
  out: { type: 'string' },
} as const

function read(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, strict: true, allowPositionals: true })
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error))
  }
}

/** Reads the command line of `npm run audit`. */
export function readAuditCommand(words: readonly string[]): AuditCommand {
  const { values, positionals } = read(words)
  const { help, database = '', checkpoint: checkpoints = [], out } = values
  const [command, ...more] = positionals
  const told = { database, checkpoints, ...(out !== undefined && { out }) }
  if (help) return { ...told, command: 'help' }
  if ((command !== 'verify' && command !== 'checkpoint') || more.length > 0)
    throw new CommandError('Chọn một việc: verify hoặc checkpoint. / Choose one: verify or checkpoint.')
  if (database === '') throw new CommandError('Thiếu --database <tệp hoặc địa chỉ>. / --database <file or address> is missing.')
  if (command === 'checkpoint' && checkpoints.length > 0)
    throw new CommandError('--checkpoint chỉ dùng với verify. / --checkpoint goes with verify only.')
  if (command === 'verify' && out !== undefined) throw new CommandError('--out chỉ dùng với checkpoint. / --out goes with checkpoint only.')
  return { ...told, command }
}

export const auditHelp = `npm run audit -- verify --database <file|postgres://…> [--checkpoint <file>]…
npm run audit -- checkpoint --database <file|postgres://…> [--out <file>]

  verify      đi dọc chuỗi băm của nhật ký, tính lại từ từng sự kiện, và nêu đúng chỗ sai: bị sửa, bị xóa, bị chèn,
              bị đổi chỗ, bị giấu; so với các mốc đã giữ thì lộ cả việc cắt đuôi hay viết lại toàn bộ.
              walks the hash chain of the audit, recomputes it from every event, and names what is wrong: edited,
              deleted, inserted, moved, hidden; held against kept checkpoints also cut off or written anew.
  checkpoint  ký mốc hiện tại; hãy giữ ở nơi người vận hành cơ sở dữ liệu không với tới.
              signs the present point; keep it where whoever runs the database cannot reach.

  --database <…>       tệp SQLite hoặc địa chỉ PostgreSQL / SQLite file or PostgreSQL address
  --checkpoint <file>  mốc đã giữ (JSON, một hoặc nhiều mốc); dùng được nhiều lần
                       kept checkpoints (JSON, one or a list); may be given several times
  --out <file>         ghi mốc vào tệp mới, không ghi đè / writes the checkpoint to a new file, never over another
  --help               trang này / this page

Mã thoát / exit status: 0 nguyên vẹn / sound, 1 có sai phạm / something is wrong, 2 lệnh sai / wrong command`
