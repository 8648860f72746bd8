import { parseArgs } from 'node:util'
import type { Language } from '../../packages/schemas/src/index.ts'

/** What somebody asked of the demo. */
export interface DemoOptions {
  readonly help: boolean
  /** `postgres://…`; left out, an SQLite file that is removed at the end. */
  readonly database: string | undefined
  readonly languages: readonly Language[]
}

/** What somebody asked of the demo server. */
export interface StartOptions {
  readonly help: boolean
  /** `postgres://…` or a file; left out, an SQLite file in the data folder. */
  readonly database: string | undefined
  readonly data: string
  readonly port: number
  /** How many made-up people to fill in; none by default. */
  readonly people: number
}

/** An option that cannot be understood. */
export class OptionError extends Error {
  override readonly name = 'OptionError'
}

const languagesOf: Readonly<Record<string, readonly Language[]>> = { vi: ['vi'], en: ['en'], both: ['vi', 'en'] }

/** Reads the options of `npm run demo`. */
export function readDemoOptions(words: readonly string[]): DemoOptions {
  const { help, database, lang } = read(words, {
    help: { type: 'boolean', short: 'h', default: false },
    database: { type: 'string' },
    lang: { type: 'string', default: 'both' },
  })
  const languages = languagesOf[lang]
  if (!languages) throw new OptionError('--lang: chọn vi, en hoặc both / choose vi, en or both')
  return { help, database, languages }
}

/** Reads the options of `npm start`. */
export function readStartOptions(words: readonly string[]): StartOptions {
  const { help, database, data, port, people } = read(words, {
    help: { type: 'boolean', short: 'h', default: false },
    database: { type: 'string' },
    data: { type: 'string', default: '.demo' },
    port: { type: 'string', default: '3000' },
    people: { type: 'string', default: '0' },
  })
  const number = Number(port)
  if (!Number.isInteger(number) || number < 0 || number > 65535)
    throw new OptionError('--port: một số từ 0 đến 65535 / a number from 0 to 65535')
  const count = Number(people)
  if (!Number.isInteger(count) || count < 0 || count > 100_000)
    throw new OptionError('--people: một số từ 0 đến 100000 / a number from 0 to 100000')
  return { help, database, data, port: number, people: count }
}

type Declared = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>

function read<const O extends Declared>(words: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...words], options, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error))
  }
}

export const demoHelp = `npm run demo [-- --database postgres://… --lang vi|en|both]

  Phát lại hai câu chuyện giữa bệnh viện, trung tâm, trường học và xã, qua máy chủ thật.
  Plays two stories between a hospital, a centre, a school and a commune, over a real server.

  --database <url>  PostgreSQL; mặc định là một tệp SQLite tạm, xóa khi xong
                    PostgreSQL instead of a temporary SQLite file that is removed at the end
  --lang vi|en|both ngôn ngữ kể chuyện, mặc định cả hai
                    language of the telling; both by default
  --help            trang này / this page`

export const startHelp = `npm start [-- --port 3000 --data .demo --people 200 --database postgres://…]

  Chạy máy chủ thử nghiệm cho đến khi dừng (Ctrl+C), với dữ liệu và khóa giữ lại trong một thư mục.
  Runs the demo server until it is stopped (Ctrl+C); data and keys stay in a folder.

  --port <number>   cổng, mặc định 3000; 0 lấy một cổng trống / port; 0 takes a free one
  --data <folder>   thư mục dữ liệu, mặc định .demo / data folder
  --people <number> nạp một lần dữ liệu giả lập của bấy nhiêu người / fills in once a made-up province of so many people
  --database <url>  PostgreSQL hoặc tệp SQLite khác / PostgreSQL, or another SQLite file
  --help            trang này / this page`
