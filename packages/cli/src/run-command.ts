import { RegistrationRefused, StoreConflict, WallNotBuilt, WrongKeys } from '@caunoi/api'
import type { Language } from '@caunoi/schemas'
import { Command, CommanderError } from 'commander'
import { addAuditCommands } from './commands/audit.ts'
import { addChangingCommands } from './commands/change-clients.ts'
import { addIssuerCommands } from './commands/issuer-keys.ts'
import { addRetentionCommands } from './commands/retention.ts'
import { addShowingCommands } from './commands/show-clients.ts'
import { faultOf, speak } from './help-in-language.ts'
import { KeysMissing } from './keys-missing.ts'
import { readLanguage } from './read-options.ts'
import { refusedOption } from './refused-option.ts'
import type { Session } from './session.ts'
import { UnsoundAudit } from './unsound-audit.ts'
import { UsageFault } from './usage-fault.ts'

/** Where a command writes. */
export interface CommandOutput {
  /** Takes what the command answers. */
  readonly out: (text: string) => void
  /** Takes what went wrong. */
  readonly error: (text: string) => void
}

const exits = { done: 0, refused: 1, usage: 2, unavailable: 3 } as const

/** The language that was asked for, known before anything else is read; Vietnamese unless it is English. */
function languageOf(words: readonly string[]): Language {
  const at = words.indexOf('--lang')
  return words.includes('--lang=en') || (at >= 0 && words[at + 1] === 'en') ? 'en' : 'vi'
}

function createProgram(session: Session, output: CommandOutput): Command {
  const { say, language } = session
  const group = (parent: Command, name: string, about: string): Command => parent.command(name).description(about)
  const program = new Command('caunoi').description(say({ vi: 'Vận hành máy chủ Cầu Nối', en: 'Operate a Cầu Nối server' }))
  program.option('--lang <vi|en>', say({ vi: 'ngôn ngữ: vi (mặc định) hoặc en', en: 'language: vi (the default) or en' }), readLanguage)
  const clients = group(program, 'clients', say({ vi: 'phần mềm được phép gọi máy chủ', en: 'software that may call the server' }))
  addChangingCommands(clients, session)
  addShowingCommands(clients, session)
  addIssuerCommands(group(program, 'issuer', say({ vi: 'khóa ký mã truy cập', en: 'the keys that sign tokens' })), session)
  addAuditCommands(group(program, 'audit', say({ vi: 'nhật ký truy cập', en: 'the audit' })), session)
  const kept = say({ vi: 'thời hạn lưu, xóa dữ liệu hết hạn', en: 'retention, and erasing what is over' })
  addRetentionCommands(group(program, 'retention', kept), session)
  const everywhere = (command: Command): void => {
    speak(command, language).configureOutput({ writeOut: output.out, writeErr: output.error, outputError: () => undefined })
    for (const inner of command.commands) everywhere(inner)
  }
  everywhere(program)
  return program
}

interface Failure {
  readonly code: string
  readonly text: string
  readonly exit: number
}

/** What went wrong, in words that repeat nothing secret: neither the address of the database nor what a file holds. */
function failureOf(error: unknown, { language, say }: Session): Failure {
  if (error instanceof CommanderError) return { code: 'usage', text: faultOf(error, language), exit: exits.usage }
  if (error instanceof UsageFault) return { code: 'usage', text: error.text[language], exit: exits.usage }
  if (RegistrationRefused.isInstance(error)) return { code: error.reason, text: refusedOption(error, language), exit: exits.refused }
  if (error instanceof KeysMissing) {
    const text = say({
      vi: '--key-folder: thiếu thư mục khóa; hồ sơ trong cơ sở dữ liệu này được mã hóa và đăng ký phần mềm được ký bằng khóa của máy chủ: đưa thư mục đó, hoặc đặt CAUNOI_KEY_FOLDER',
      en: '--key-folder is missing: records of this database are encrypted, and registrations signed, with the keys of its server; give their folder, or set CAUNOI_KEY_FOLDER',
    })
    return { code: 'keys-missing', text, exit: exits.refused }
  }
  if (WrongKeys.isInstance(error)) {
    const text = say({
      vi: '--key-folder: không phải khóa của cơ sở dữ liệu này; đưa đúng thư mục khóa của máy chủ (chỉ chủ thư mục được mở: chmod 700)',
      en: '--key-folder: not the keys of this database; give the key folder of the server (which nobody but its owner may open: chmod 700)',
    })
    return { code: 'wrong-keys', text, exit: exits.refused }
  }
  if (WallNotBuilt.isInstance(error)) {
    const text = say({
      vi: `--database: người dùng của cơ sở dữ liệu chưa dựng được bức tường thứ hai; người quản trị PostgreSQL chạy một lần: ${error.remedy}`,
      en: `--database: this user of the database may not build the second wall; let a superuser of PostgreSQL run once: ${error.remedy}`,
    })
    return { code: 'wall-not-built', text, exit: exits.refused }
  }
  if (StoreConflict.isInstance(error)) {
    const text = say({
      vi: 'người khác đang thay đổi đúng chỗ này; chưa có gì thay đổi, trừ những gì nêu ở trên (nếu có), hãy chạy lại lệnh',
      en: 'somebody else is changing the same thing; nothing was changed but what is told above, if anything; run the command again',
    })
    return { code: 'conflict', text, exit: exits.unavailable }
  }
  const kind = error instanceof Error ? error.name : 'unknown'
  const text = say({
    vi: `không làm việc được với cơ sở dữ liệu (${kind}); xem địa chỉ, quyền, và phiên bản của máy chủ`,
    en: `cannot work with the database (${kind}); look at the address, the rights and the version of the server`,
  })
  return { code: 'unavailable', text, exit: exits.unavailable }
}

/**
 * Runs a command of the operator; answers its exit code: 0 done, 1 refused, 2 wrongly written, 3 the database cannot serve.
 *
 * @example
 * ```ts
 * const exitCode = await runCommand(['clients', 'list', '--database', 'caunoi.db'], { out: console.log, error: console.error })
 * ```
 */
export async function runCommand(words: readonly string[], output: CommandOutput): Promise<number> {
  const language = languageOf(words)
  const session: Session = {
    language,
    now: new Date(),
    say: (text) => text[language],
    tell: ({ json }, text, value) => output.out(`${json ? JSON.stringify(value, undefined, 2) : text}\n`),
    warn: (text) => output.error(`${text}\n`),
  }
  try {
    await createProgram(session, output).parseAsync([...words], { from: 'user' })
    return exits.done
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exits.done
    // A group that is named without a command has shown its help.
    if (error instanceof CommanderError && error.code === 'commander.help') return exits.usage
    if (error instanceof UnsoundAudit) return exits.refused
    const { code, text, exit } = failureOf(error, session)
    output.error(words.includes('--json') ? `${JSON.stringify({ error: code, message: text })}\n` : `caunoi: ${text}\n`)
    return exit
  }
}
