import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import type { ClientRegistration, WorkerIssuer } from '@caunoi/api'
import type { Language } from '@caunoi/schemas'
import { z } from 'zod'
import { UsageFault } from './usage-fault.ts'

/** Keys as a registration takes them. */
export type Jwks = NonNullable<ClientRegistration['jwks']>

const day = z.iso.date()
const instant = z.iso.datetime({ offset: true })
const DAY_LENGTH = 86_400_000

/** Reads a JSON Web Key Set, or a single key, from a file or (`-`) from standard input; what is in it is never repeated. */
export async function readKeys(file: string): Promise<Jwks> {
  try {
    const value: unknown = JSON.parse(file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8'))
    // What is no key set is refused by the registration, which knows why.
    const keys: unknown = typeof value === 'object' && value !== null && 'keys' in value ? value.keys : [value]
    return { keys: Array.isArray(keys) ? keys : [] }
  } catch {
    throw new UsageFault({
      vi: '--keys: không đọc được tệp, hoặc tệp không phải JSON; cần một bộ khóa công khai dạng JSON Web Key Set',
      en: '--keys: the file cannot be read, or is no JSON; a JSON Web Key Set of public keys is needed',
    })
  }
}

/** Reads an instant, or a day in Viet Nam: from its beginning, or to its end. */
export function readInstant(option: string, given: string, end: 'from' | 'to'): string {
  const isDay = day.safeParse(given).success
  const time = Date.parse(isDay ? `${given}T00:00:00+07:00` : given)
  if (!isDay && !instant.safeParse(given).success) {
    throw new UsageFault({
      vi: `${option}: cần một ngày (2026-12-31) hoặc một thời điểm có múi giờ (2026-12-31T17:00:00+07:00)`,
      en: `${option}: a day is needed (2026-12-31), or an instant with its zone (2026-12-31T17:00:00+07:00)`,
    })
  }
  return new Date(isDay && end === 'to' ? time + DAY_LENGTH : time).toISOString()
}

/** Reads who else vouches for workers: `https://sso.example=keys.json`, or with the address of its keys. */
export async function readWorkerIssuer(given: string): Promise<WorkerIssuer> {
  const at = given.lastIndexOf('=')
  const [issuer, source] = [given.slice(0, at), given.slice(at + 1)]
  if (at < 1 || source === '') {
    throw new UsageFault({
      vi: '--worker-issuer: viết tên=tệp khóa, hoặc tên=địa chỉ https của bộ khóa',
      en: '--worker-issuer: write name=file of keys, or name=https address of a key set',
    })
  }
  return /^https?:/.test(source) ? { issuer, jwksUri: source } : { issuer, jwks: await readKeys(source) }
}

/** Splits what was given several times, or in one word with commas. */
export function readList(given: readonly string[] = []): readonly string[] {
  return given.flatMap((part) => part.split(/[,\s]+/)).filter((part) => part !== '')
}

/** Reads the language that the command is to speak. */
export function readLanguage(given: string): Language {
  if (given === 'vi' || given === 'en') return given
  throw new UsageFault({ vi: '--lang: chọn vi hoặc en', en: '--lang: choose vi or en' })
}
