import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { credentialsFile, readCredentials, writeCredentials } from './network/credentials.ts'
import { fillPeople } from './network/fill-people.ts'
import { joinNetwork } from './network/join-network.ts'
import { OptionError, readStartOptions, startHelp } from './options.ts'
import { type DemoServer, startServer } from './server/start-server.ts'
import { explain } from './telling/explain.ts'
import { toColumns } from './telling/layout.ts'

// npm start: the demo server until it is stopped; its data, facilities and keys stay in a folder.
try {
  const options = readStartOptions(process.argv.slice(2))
  if (options.help) console.log(startHelp)
  else await run(options)
} catch (error) {
  console.error(error instanceof OptionError ? `${error.message}\n\n${startHelp}` : (explainTaken(error) ?? explain(error)))
  process.exitCode = error instanceof OptionError ? 2 : 1
}

async function run({ data, database, port, people }: ReturnType<typeof readStartOptions>): Promise<void> {
  const folder = path.resolve(data)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const server = await startServer(database ?? path.join(folder, 'demo.db'), port)
  try {
    const facilities = await joinNetwork(server, { saved: await readCredentials(folder) })
    await writeCredentials(folder, { baseUrl: server.url, facilities })
    if (people > 0) await fill(server, people)
    console.log(greeting(server, folder))
    await untilStopped()
  } finally {
    await server.close()
  }
  console.log('Đã dừng. / Stopped.')
}

async function fill(server: DemoServer, people: number): Promise<void> {
  const records = await fillPeople(server, people, (done, total) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done}/${total}${done === total ? '\n' : ''}`)
  })
  console.log(
    records > 0
      ? `Đã nạp ${records} bản ghi giả lập. / Filled in ${records} made-up records.`
      : 'Dữ liệu giả lập đã có sẵn. / The made-up records are there already.',
  )
}

function greeting({ url }: DemoServer, folder: string): string {
  const lines: readonly (readonly [string, string])[] = [
    ['Địa chỉ / address', url],
    ['Tài liệu / API reference', `${url}/docs`],
    ['Khóa / keys', shortest(credentialsFile(folder))],
  ]
  return `Cầu Nối: máy chủ thử nghiệm / demo server

${lines.map(([name, value]) => `  ${toColumns(name, 26)}${value}`).join('\n')}

Dừng bằng Ctrl+C. / Stop with Ctrl+C.`
}

/** A path as it is shortest to type from here. */
function shortest(file: string): string {
  const near = path.relative('', file)
  return near.startsWith('..') ? file : near
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

function explainTaken(error: unknown): string | undefined {
  if (!(error instanceof Error) || Reflect.get(error, 'code') !== 'EADDRINUSE') return undefined
  const port = String(Reflect.get(error, 'port'))
  return `Cổng ${port} đang có chương trình khác dùng. Dừng chương trình đó, hoặc chọn cổng khác: npm start -- --port ${Number(port) + 1}
Port ${port} is taken by another program. Stop that, or choose another port: npm start -- --port ${Number(port) + 1}`
}
