import { randomBytes } from 'node:crypto'

/** A new UUIDv7. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  const random = randomBytes(10)
  const hex = random.toString('hex')
  const variant = ((random[2] ?? 0) & 0x3) | 0x8
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(1, 4)}-${variant.toString(16)}${hex.slice(5, 8)}-${hex.slice(8)}`
}
