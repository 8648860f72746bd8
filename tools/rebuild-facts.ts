import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { rebuildFacts } from '../packages/api/src/index.ts'
import { createFileKeys, isPostgres, openStore } from '../packages/api/src/node/index.ts'

// npm run rebuild-facts: counts the records of a database anew, after what is counted has changed.
const help = `npm run rebuild-facts -- --database <postgres://… | file> [--key-folder <folder>] [--all]

  Tính lại dữ kiện của các bản ghi sau khi cách tính thay đổi. Dừng máy chủ có cách tính cũ trước; máy chủ mới vẫn phục vụ trong lúc này.
  Dừng giữa chừng thì lần sau làm tiếp.
  Counts records anew after what is counted has changed. Stop the servers with the earlier way of counting first; the new ones may go on.
  A run that was stopped goes on where it was.

  --database <address>  PostgreSQL hoặc tệp SQLite / PostgreSQL, or an SQLite file
  --key-folder <folder> thư mục khóa của máy chủ, nếu hồ sơ được mã hóa / keys of the server, where records are encrypted
  --all                 tính lại mọi loại bản ghi, không chỉ loại có cách tính đã đổi
                        every kind of record, not only those whose way of counting has changed
  --help                trang này / this page`

function read() {
  try {
    const options = {
      database: { type: 'string' },
      'key-folder': { type: 'string' },
      all: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    } as const
    return parseArgs({ options, strict: true, allowPositionals: false }).values
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

/** What is wrong with an address, if anything: a file that is not there would be made, empty. */
function faultOf(database: string | undefined): string | undefined {
  if (database === undefined) return 'Thiếu --database. / --database is missing.'
  return isPostgres(database) || existsSync(database) ? undefined : `Không có tệp ${database}. / There is no file ${database}.`
}

async function rebuild(database: string, folder: string | undefined, all: boolean): Promise<void> {
  const store = await openStore(database, folder === undefined ? undefined : { keys: createFileKeys({ folder, mustExist: true }) })
  try {
    const { resources, records, removed } = await rebuildFacts({
      store,
      all,
      onProgress: (done) => process.stderr.isTTY && process.stderr.write(`\r${done.records}`),
    })
    console.log(
      resources.length === 0
        ? 'Dữ kiện đã đúng cách tính hiện nay. / The facts are those of today already.'
        : `Đã tính lại ${records} bản ghi, bỏ ${removed} dòng. / Counted ${records} records anew, removed ${removed} rows. (${resources.join(', ')})`,
    )
  } finally {
    await store.close()
  }
}

const asked = read()
const fault = 'fault' in asked ? asked.fault : faultOf(asked.database)
if ('help' in asked && asked.help) console.log(help)
else if (fault !== undefined || 'fault' in asked || asked.database === undefined) {
  console.error(`${fault}\n\n${help}`)
  process.exitCode = 2
} else await rebuild(asked.database, asked['key-folder'] ?? process.env.CAUNOI_KEY_FOLDER, asked.all ?? false)
