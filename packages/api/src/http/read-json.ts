import { type Fault, pointerTo } from '@caunoi/schemas'
import type { ApiRequest } from '../api-request.ts'
import { Refusal } from '../refusal.ts'
import { findJsonFaults, forbiddenNames } from './find-json-faults.ts'
import { hasForbiddenCharacter, isPlainText } from './plain-text.ts'
import type { Limits } from './read-bytes.ts'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const QUOTE = 0x22
const BACKSLASH = 0x5c
const COLON = 0x3a
const COMMA = 0x2c

/** A body as it was read: the value, NFC throughout, and the text that idempotency compares. */
export interface JsonBody {
  readonly value: unknown
  readonly text: string
}

/** Counts what is outside strings of a JSON text: its colons, one for each member of an object, and with its commas all values. */
function countSigns(text: string): { readonly members: number; readonly values: number } {
  let members = 0
  let commas = 0
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index)
    if (character === COLON) members++
    else if (character === COMMA) commas++
    else if (character === QUOTE) {
      index++
      while (index < text.length && text.charCodeAt(index) !== QUOTE) index += text.charCodeAt(index) === BACKSLASH ? 2 : 1
    }
  }
  return { members, values: members + commas }
}

/** Counts the members that a parsed value kept; answers -1 where it is too deep, or holds a name or a number that is not allowed. */
function countKept(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return Number.isFinite(value) || typeof value !== 'number' ? 0 : -1
  if (depth === 0) return -1
  const children = Array.isArray(value) ? value : Object.values(value)
  let kept = Array.isArray(value) ? 0 : children.length
  if (kept > 0 && forbiddenNames.some((name) => Object.hasOwn(value, name))) return -1
  for (const child of children) {
    const inner = countKept(child, depth - 1)
    if (inner < 0) return -1
    kept += inner
  }
  return kept
}

/**
 * Parses JSON the strict way: no name twice in an object, none that objects have by themselves, bounded depth, numbers that are numbers,
 * text in NFC that every store can keep. The fast path compares counts; only a refused text is looked through again, to say where and why.
 * Nobody looks through one of too many values, which takes long however small each of them is.
 */
export function parseJson(source: string, limits: Limits): { readonly value: unknown } | { readonly faults: readonly Fault[] } {
  if (hasForbiddenCharacter(source)) return { faults: [{ pointer: '', code: 'forbidden-character' }] }
  const composed = source.normalize('NFC')
  // A mark behind an escape belongs to the character that is escaped, not to its last letter.
  const isEscaped = source.includes('\\u') || (composed !== source && source.includes('\\'))
  const text = isEscaped ? source : composed
  const { members, values } = countSigns(text)
  if (values > limits.values) throw new Refusal('body-too-large')
  try {
    const value: unknown = JSON.parse(text)
    if (countKept(value, limits.depth) === members) return isEscaped ? unescaped(value) : { value }
  } catch {
    // What is wrong with the text is found below.
  }
  return { faults: findJsonFaults(text, limits.depth) }
}

/** Escapes hide characters from the checks and the normalisation of the text: both are made up for here. */
function unescaped(value: unknown): { readonly value: unknown } | { readonly faults: readonly Fault[] } {
  const faults = hiddenFaults(value, [])
  return faults.length > 0 ? { faults } : { value: normalised(value) }
}

/** Characters that no record may hold, and names that are one in NFC. */
function hiddenFaults(value: unknown, path: readonly PropertyKey[]): readonly Fault[] {
  if (typeof value === 'string') return isPlainText(value) ? [] : [{ pointer: pointerTo(path), code: 'forbidden-character' }]
  if (typeof value !== 'object' || value === null) return []
  const seen = new Set<string>()
  return Object.entries(value).flatMap(([key, inner]): readonly Fault[] => {
    if (!isPlainText(key)) return [{ pointer: pointerTo(path), code: 'forbidden-character' }]
    const name = key.normalize('NFC')
    const isDouble = seen.has(name)
    seen.add(name)
    return isDouble ? [{ pointer: pointerTo([...path, name]), code: 'duplicate-key' }] : hiddenFaults(inner, [...path, key])
  })
}

/** Brings strings that were written with escapes to NFC. */
function normalised(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(normalised)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.normalize('NFC'), normalised(inner)]))
}

/** Whether a media type names a character set in which JSON is not written. */
function namesOtherCharset(parameters: readonly string[]): boolean {
  return parameters.some((parameter) => /^\s*charset\s*=/i.test(parameter) && !/^\s*charset\s*=\s*"?utf-8"?\s*$/i.test(parameter))
}

/** Reads the JSON body of a request; refuses what is not JSON in UTF-8, too large, too deep, or ambiguous. */
export async function readJson(
  request: Pick<ApiRequest, 'header' | 'bytes'>,
  limits: Limits,
  mediaTypes: readonly string[] = ['application/json'],
): Promise<JsonBody> {
  const [mediaType = '', ...parameters] = (request.header('content-type') ?? '').split(';')
  if (!mediaTypes.includes(mediaType.trim().toLowerCase()) || namesOtherCharset(parameters))
    throw new Refusal('unsupported-media-type', { headers: { accept: mediaTypes.join(', ') } })
  const bytes = await request.bytes(limits.bytes)
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch (cause) {
    throw new Refusal('malformed-body', { faults: [{ pointer: '', code: 'not-utf-8' }], cause })
  }
  const result = parseJson(text, limits)
  if ('faults' in result) throw new Refusal('malformed-body', { faults: result.faults })
  return { value: result.value, text }
}
