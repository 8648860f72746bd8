import { type ClientState, clientStateOf, type StoredRegistration } from '@caunoi/api'
import type { Language, Text } from '@caunoi/schemas'
import { onVietNamClock } from './viet-nam-clock.ts'

const states: Readonly<Record<ClientState, Text>> = {
  'in-force': { vi: 'đang hiệu lực', en: 'in force' },
  revoked: { vi: 'đã thu hồi', en: 'revoked' },
  'not-begun': { vi: 'chưa đến ngày', en: 'not begun' },
  ended: { vi: 'đã hết hạn', en: 'ended' },
}

const names = {
  facility: { vi: 'Cơ sở', en: 'Facility' },
  scope: { vi: 'Phạm vi', en: 'Scope' },
  purposes: { vi: 'Mục đích', en: 'Purposes' },
  labels: { vi: 'Nhãn nhạy cảm', en: 'Labels' },
  roles: { vi: 'Vai trò', en: 'Roles' },
  issuer: { vi: 'Bên cấp mã', en: 'Issuer' },
  workerIssuers: { vi: 'Xác nhận nhân viên', en: 'Worker issuers' },
  validFrom: { vi: 'Từ', en: 'From' },
  validUntil: { vi: 'Đến trước', en: 'Until' },
  revokedAt: { vi: 'Thu hồi lúc', en: 'Revoked at' },
  jwksUri: { vi: 'Địa chỉ khóa', en: 'Keys at' },
  keys: { vi: 'Khóa', en: 'Keys' },
} as const satisfies Record<string, Text>

/** A client as a program reads it. */
export function toJson(registration: StoredRegistration, now: Date): object {
  return { ...registration, state: clientStateOf(registration, now) }
}

/** One line of the list of clients. */
export function lineOf(registration: StoredRegistration, language: Language, now: Date): string {
  const { id, facility } = registration
  return `${visible(id)}\t${states[clientStateOf(registration, now)][language]}\t${visible(facility)}`
}

/** A client as an operator reads it. */
export function describeClient(registration: StoredRegistration, language: Language, now: Date): string {
  const { id, facility, scope, purposes, labels, roles, issuer, workerIssuers, jwks, jwksUri, retirements } = registration
  const until = (kid: string): string => {
    const end = Object.hasOwn(retirements, kid) ? retirements[kid] : undefined
    if (registration.revokedAt !== undefined) return states.revoked[language]
    if (end === undefined) return { vi: 'đang dùng', en: 'in use' }[language]
    const isOver = Date.parse(end) <= now.getTime()
    return `${isOver ? { vi: 'hết dùng từ', en: 'retired since' }[language] : { vi: 'dùng đến', en: 'in use until' }[language]} ${onVietNamClock(end)}`
  }
  const clock = (instant: string | undefined): string | undefined => instant && onVietNamClock(instant)
  const rows: readonly (readonly [keyof typeof names, string | undefined])[] = [
    ['facility', facility],
    ['scope', scope],
    ['purposes', purposes.join(', ')],
    ['labels', labels.join(', ') || undefined],
    ['roles', roles?.join(', ')],
    ['issuer', issuer],
    ['workerIssuers', workerIssuers?.map((worker) => worker.issuer).join(', ')],
    ['validFrom', clock(registration.validFrom)],
    ['validUntil', clock(registration.validUntil)],
    ['revokedAt', clock(registration.revokedAt)],
    ['jwksUri', jwksUri],
    ...(jwks?.keys.map(({ kid, alg }) => ['keys', `${kid}  ${alg}  ${until(kid)}`] as const) ?? []),
  ]
  const shown = rows.flatMap(([name, value]) => (value === undefined ? [] : [`  ${names[name][language].padEnd(20)}${visible(value)}`]))
  return [`${visible(id)}: ${states[clientStateOf(registration, now)][language]}`, ...shown].join('\n')
}

/** A text without signs that a terminal would obey. */
export function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '?')
}
