import type { Report } from './server-process.ts'

function report(message: Report): void {
  process.send?.(message)
}

function usage(): Report {
  const { user, system } = process.cpuUsage()
  return { memory: process.memoryUsage.rss(), mostMemory: process.resourceUsage().maxRSS * 1024, cpu: user + system }
}

/** Tells the process that started this server where it listens; answers its questions and ends when it says so, or when it is gone. */
export async function serveParent(start: () => Promise<{ readonly url: string; close(): Promise<void> }>): Promise<void> {
  try {
    const { url, close } = await start()
    process.on('message', (message) => {
      if (message === 'usage') report(usage())
      if (message === 'stop') void close().finally(() => process.exit())
    })
    process.on('disconnect', () => process.exit())
    report({ url })
  } catch (error) {
    report({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    process.exitCode = 1
  }
}
