import { connect } from 'node:net'

/** One answer, read to its end. */
export interface Answer {
  readonly status: number
  /** Head of the answer as it came. */
  readonly head: string
  readonly body: string
}

/** Headers of a request; those of HTTP itself are added. */
export type Headers = Readonly<Record<string, string>>

/** One connection that is kept: requests go out one after another. Rejects when it is cut. */
export interface Connection {
  send(method: string, path: string, headers: Headers, body?: string): Promise<Answer>
  close(): void
}

interface Waiting {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/**
 * Opens a connection to a server of this machine.
 *
 * It speaks just the HTTP that benches need: a client that costs little leaves the processors to the servers, and does not hide what differs.
 */
export async function openConnection(port: number): Promise<Connection> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let received = Buffer.alloc(0)
  let waiting: Waiting | undefined
  let cut: Error | undefined

  const end = (error: Error): void => {
    cut ??= error
    waiting?.reject(error)
    waiting = undefined
  }
  socket.on('error', end).on('close', () => end(new Error('the connection was cut')))
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    const parsed = parseAnswer(received)
    if (parsed === undefined) return
    received = received.subarray(parsed.end)
    const told = waiting
    waiting = undefined
    told?.resolve(parsed.answer)
  })

  return {
    send(method, path, headers, body) {
      if (cut) return Promise.reject(cut)
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
      const length = body === undefined ? '' : `content-length: ${Buffer.byteLength(body)}\r\n`
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        socket.write(`${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${lines.join('')}${length}\r\n${body ?? ''}`)
      })
    },
    close: () => void socket.destroy(),
  }
}

const HEAD_END = Buffer.from('\r\n\r\n')
const CHUNKS_END = Buffer.from('0\r\n\r\n')

/** Reads one answer from the front of what was received; nothing while it is not complete. */
function parseAnswer(received: Buffer): { readonly answer: Answer; readonly end: number } | undefined {
  const headEnd = received.indexOf(HEAD_END)
  if (headEnd < 0) return undefined
  const head = received.toString('latin1', 0, headEnd)
  const start = headEnd + HEAD_END.length
  const status = Number(head.slice(9, 12))
  const length = headerOf(head, 'content-length')
  if (length !== undefined || status === 304 || status === 204) {
    const end = start + Number(length ?? 0)
    return received.length < end ? undefined : { answer: { status, head, body: received.toString('utf8', start, end) }, end }
  }
  const chunksEnd = received.indexOf(CHUNKS_END, start)
  if (chunksEnd < 0) return undefined
  return { answer: { status, head, body: joinChunks(received.subarray(start, chunksEnd)) }, end: chunksEnd + CHUNKS_END.length }
}

function joinChunks(chunked: Buffer): string {
  const parts: Buffer[] = []
  for (let at = 0; at < chunked.length; ) {
    const lineEnd = chunked.indexOf('\r\n', at)
    const size = Number.parseInt(chunked.toString('latin1', at, lineEnd), 16)
    parts.push(chunked.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = lineEnd + 2 + size + 2
  }
  return Buffer.concat(parts).toString('utf8')
}

/** The value of a header in the head of an answer. */
export function headerOf(head: string, name: string): string | undefined {
  return new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trim()
}
