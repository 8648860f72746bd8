import { parseArgs } from 'node:util'

/** What somebody asked of the generator. */
export interface SyntheticCommand {
  readonly help: boolean
  readonly story: 'province' | 'half-year'
  readonly province: string
  readonly size: number
  readonly seed: string
  readonly from: string
  readonly to: string
  /** Folder for files; left out, the steps are played into a server. */
  readonly out?: string
  /** File with the credentials of the facilities. */
  readonly credentials?: string
  /** Address of the server, where it is not that of the credentials. */
  readonly url?: string
}

/** An option that cannot be understood. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

const declared = {
  help: { type: 'boolean', short: 'h', default: false },
  story: { type: 'string', default: 'province' },
  province: { type: 'string', default: '56' },
  size: { type: 'string', default: '200' },
  seed: { type: 'string', default: '1' },
  from: { type: 'string', default: '2025-01-01' },
  to: { type: 'string', default: '2025-12-31' },
  out: { type: 'string' },
  credentials: { type: 'string' },
  url: { type: 'string' },
} as const

function read(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: declared, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error))
  }
}

/** Reads the options of `npm run synthetic`. */
export function readSyntheticCommand(words: readonly string[]): SyntheticCommand {
  const { story, size, out, credentials, url, ...rest } = read(words)
  const told = { ...rest, size: Number(size), ...(out !== undefined && { out }), ...(credentials !== undefined && { credentials }) }
  if (story !== 'province' && story !== 'half-year') throw new CommandError('--story: province hoặc half-year / province or half-year')
  if (!rest.help && (out === undefined) === (credentials === undefined)) {
    throw new CommandError('Chọn --out <thư mục> hoặc --credentials <tệp>. / Choose --out <folder> or --credentials <file>.')
  }
  if (url !== undefined && !URL.canParse(url)) throw new CommandError('--url: không phải địa chỉ / no address')
  return { ...told, story, ...(url !== undefined && { url }) }
}

export const syntheticHelp = `npm run synthetic -- --province 56 --size 500 --seed 1 (--out folder | --credentials file [--url http://…])

  Sinh dữ liệu giả lập của một tỉnh: không ai trong đó có thật; cùng tùy chọn cho cùng dữ liệu.
  Makes up the data of a province: nobody in it is in life; the same options give the same data.

  --province <code>     mã tỉnh hai chữ số, mặc định 56 / province code of two digits
  --size <people>       số người, từ 1 đến 100000, mặc định 200 / how many people
  --seed <text>         hạt giống, mặc định 1 / seed
  --from, --to <day>    khoảng thời gian, mặc định năm 2025 / period, by default the year 2025
  --story half-year     thay vào đó: sáu tháng của một trung tâm, có số liệu đã biết
                        instead: half a year of a centre, with known figures

  --out <folder>        ghi các bước ra tệp NDJSON, tham chiếu tượng trưng như @person-0001
                        writes the steps as NDJSON, with symbolic references such as @person-0001
  --credentials <file>  phát các bước vào máy chủ, mỗi bước do cơ sở của nó; tệp như demo-credentials.json:
                        mỗi cơ sở một mục { kind, facilityId, clientId, privateKey }, cần đủ các loại cơ sở
                        plays the steps into a server, each as its facility; a file like demo-credentials.json
                        with an entry for every facility that the data have, by kind
                        chạy lại thì làm tiếp từ chỗ dừng, theo tệp .log bên cạnh tệp khóa
                        run again, it goes on where it stopped, by the .log beside the file
  --url <address>       địa chỉ máy chủ, nếu khác baseUrl của tệp / address, if not the file’s baseUrl
  --help                trang này / this page`
