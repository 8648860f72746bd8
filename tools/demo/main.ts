import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { joinNetwork } from './network/join-network.ts'
import { demoHelp, OptionError, readDemoOptions } from './options.ts'
import { startServer } from './server/start-server.ts'
import { setStage } from './stage/stage.ts'
import { playStories } from './stories/play-stories.ts'
import { explain } from './telling/explain.ts'

// npm run demo: a real server on a free port, the software of four facilities, two stories; everything is removed at the end.
try {
  const options = readDemoOptions(process.argv.slice(2))
  if (options.help) console.log(demoHelp)
  else await play(options)
} catch (error) {
  console.error(error instanceof OptionError ? `${error.message}\n\n${demoHelp}` : explain(error))
  process.exitCode = error instanceof OptionError ? 2 : 1
}

async function play({ database, languages }: ReturnType<typeof readDemoOptions>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'caunoi-demo-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143))
  const server = await startServer(database ?? path.join(folder, 'demo.db'))
  try {
    const suffix = `-${crypto.randomUUID().slice(0, 8)}`
    const stage = await setStage(server.url, await joinNetwork(server, { suffix }), languages)
    try {
      await playStories(stage, { url: server.url, storage: database === undefined ? 'SQLite' : 'PostgreSQL' })
    } finally {
      await stage.close()
    }
  } finally {
    await server.close()
  }
}
