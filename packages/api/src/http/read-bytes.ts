import { Refusal } from '../refusal.ts'

/** Bounds of a request body. */
export interface Limits {
  /** Most bytes of a JSON body. */
  readonly bytes: number
  /** Most levels of nesting in a JSON body. */
  readonly depth: number
  /** Most values in a JSON body: members of objects and items of lists. */
  readonly values: number
  /** Most bytes of the content of a document. */
  readonly content: number
}

/** The limits of a server that sets none. */
export const usualLimits: Limits = Object.freeze({ bytes: 1024 * 1024, depth: 32, values: 20_000, content: 10 * 1024 * 1024 })

/** Reads a body of at most `maximum` bytes; a longer one is refused without being read to its end. */
export async function readBytes(request: Request, maximum: number): Promise<Uint8Array> {
  // A packed body of a kilobyte may hold gigabytes, and nobody needs one.
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? ''
  if (encoding !== '' && encoding !== 'identity')
    throw new Refusal('unsupported-media-type', { headers: { 'accept-encoding': 'identity' } })
  const announced = request.headers.get('content-length') ?? ''
  const declared = /^\d+$/.test(announced) ? Number(announced) : Number.NaN
  if (declared > maximum) throw new Refusal('body-too-large')
  try {
    const bytes = declared >= 0 ? new Uint8Array(await request.arrayBuffer()) : await gather(request, maximum)
    if (bytes.byteLength > maximum) throw new Refusal('body-too-large')
    return bytes
  } catch (cause) {
    // The caller went away, or was sent away for being slow, before the body was whole.
    throw cause instanceof Refusal ? cause : new Refusal('malformed-body', { cause })
  }
}

async function gather({ body }: Request, maximum: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > maximum) throw new Refusal('body-too-large')
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}
