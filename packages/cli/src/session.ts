import { userInfo } from 'node:os'
import { type BrokenRow, type ClientRegistry, createClientRegistry, type Store } from '@caunoi/api'
import type { Language, Text } from '@caunoi/schemas'
import type { Command } from 'commander'
import { withDatabase } from './database.ts'
import { readLanguage } from './read-options.ts'
import { visible } from './show-client.ts'
import { UsageFault } from './usage-fault.ts'

/** What every command may be given. */
export interface CommonOptions {
  readonly database?: string
  readonly keyFolder?: string
  readonly json?: boolean
  readonly operator?: string
  readonly create?: boolean
}

/** What the commands share in one run. */
export interface Session {
  readonly language: Language
  readonly now: Date
  /** Says the one of two texts that is of the language. */
  readonly say: (text: Text) => string
  /** Writes the result: a text for people, or JSON for programs. */
  readonly tell: (options: CommonOptions, text: string, value: unknown) => void
  /** Says something beside the result. */
  readonly warn: (text: string) => void
}

/** The database of a command, and the registry in it under the name of the operator. */
export interface OpenDatabase {
  readonly store: Store
  readonly registry: ClientRegistry
  readonly operator: string
}

/** Adds what every command may be given. */
export function withCommonOptions(command: Command, { say }: Session): Command {
  return command
    .option(
      '--database <database>',
      say({ vi: 'tệp SQLite, hoặc postgres://…; hay đặt CAUNOI_DATABASE', en: 'SQLite file or postgres://…; or set CAUNOI_DATABASE' }),
    )
    .option(
      '--key-folder <folder>',
      say({
        vi: 'thư mục khóa của máy chủ, bắt buộc nếu hồ sơ được mã hóa; hay đặt CAUNOI_KEY_FOLDER',
        en: 'folder with the keys of the server, required where records are encrypted; or set CAUNOI_KEY_FOLDER',
      }),
    )
    .option('--json', say({ vi: 'kết quả dạng JSON', en: 'the result as JSON' }))
    .option(
      '--operator <name>',
      say({ vi: 'tên ghi vào nhật ký; mặc định là tên đăng nhập', en: 'name in the audit; by default that of the login' }),
    )
    .option('--lang <vi|en>', say({ vi: 'ngôn ngữ: vi (mặc định) hoặc en', en: 'language: vi (the default) or en' }), readLanguage)
}

/** Opens the database of a command. */
export function inDatabase<T>(
  { say, warn }: Pick<Session, 'say' | 'warn'>,
  options: CommonOptions,
  work: (open: OpenDatabase) => Promise<T>,
): Promise<T> {
  const { database = process.env.CAUNOI_DATABASE, keyFolder = process.env.CAUNOI_KEY_FOLDER } = options
  const { operator = userInfo().username, create = false } = options
  if (database === undefined || database === '') {
    throw new UsageFault({
      vi: 'thiếu --database: tệp SQLite hoặc postgres://… của máy chủ',
      en: '--database is missing: the SQLite file or postgres://… of the server',
    })
  }
  const onBroken = ({ of }: BrokenRow): void => {
    const row = visible(of.join(' '))
    const text = {
      vi: `không do máy chủ ghi nên không có giá trị: ${row}; tìm xem ai đã sửa cơ sở dữ liệu; nếu là phần mềm thì đăng ký lại (clients register)`,
      en: `not written by the server, and worth nothing: ${row}; find out who changed the database; where it is a client, register it anew (clients register)`,
    }
    warn(say(text))
  }
  const onUnreadable = (id: string): void => {
    const client = visible(id)
    const text = {
      vi: `không đọc được đăng ký của phần mềm ${client}, nên phần mềm này không vào được máy chủ: hãy đăng ký lại (clients register)`,
      en: `the registration of the client ${client} cannot be read, so that it is out: register it anew (clients register)`,
    }
    warn(say(text))
  }
  return withDatabase({ database, keyFolder, create, onBroken }, (store) =>
    work({ store, operator, registry: createClientRegistry({ store, operator, onUnreadable }) }),
  )
}
