import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

/** A server in a process of its own. */
export interface ServerProcess {
  readonly port: number
  readonly url: string
  /** What the process has taken of the machine so far. */
  usage(): Promise<Usage>
  /** Ends it after the requests under way; it is killed when it does not end by itself. */
  stop(): Promise<void>
  /** `kill -9`. */
  kill(): Promise<void>
}

/** What a process takes of its machine. */
export interface Usage {
  /** Bytes that it holds in memory now (RSS), and the most that it ever held. */
  readonly memory: number
  readonly mostMemory: number
  /** Microseconds for which it has kept a processor busy. */
  readonly cpu: number
}

/** What a server process tells. */
export type Report = { readonly url: string } | { readonly error: string } | Usage

const PATIENCE = 10_000
const children = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})

/** Starts a script that serves; `profileFolder` makes it write a CPU profile when it is stopped. */
export async function startServer(script: string, args: readonly string[], profileFolder?: string): Promise<ServerProcess> {
  const profiling = profileFolder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`]
  const child = fork(script, args, { execArgv: ['--conditions=@caunoi/source', ...profiling] })
  children.add(child)
  const exited = once(child, 'exit')
  void exited.then(() => children.delete(child))

  const next = async (): Promise<Report> => {
    const [report]: Report[] = await Promise.race([once(child, 'message'), exited.then(() => [{ error: 'it ended' }])])
    if (report === undefined || 'error' in report) throw new Error(`A server process failed: ${report?.error}`)
    return report
  }
  const first = await next()
  if (!('url' in first)) throw new Error('A server process told something else than its address')

  return {
    url: first.url,
    port: Number(new URL(first.url).port),
    async usage() {
      child.send('usage')
      const report = await next()
      if ('cpu' in report) return report
      throw new Error('A server process told something else than its usage')
    },
    async stop() {
      if (child.connected) child.send('stop')
      const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
      await exited
      clearTimeout(timer)
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}
