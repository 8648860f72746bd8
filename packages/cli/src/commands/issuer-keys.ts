import { type IssuerKeyPeriod, listIssuerKeys, rotateIssuerKey, secretsOfStore } from '@caunoi/api'
import type { Command } from 'commander'
import { type CommonOptions, inDatabase, type Session, withCommonOptions } from '../session.ts'
import { onVietNamClock } from '../viet-nam-clock.ts'

interface RotateOptions extends CommonOptions {
  readonly compromised?: boolean
}

/** The commands for the keys that sign tokens. */
export function addIssuerCommands(issuer: Command, session: Session): void {
  const { say, tell, now } = session
  /** One key on a line: what it does now, and from when that changes. */
  const describe = ({ kid, from, until }: IssuerKeyPeriod, newer?: IssuerKeyPeriod): string => {
    const at = now.toISOString()
    if (until !== undefined && until <= at) return `${kid}\t${say({ vi: 'hết dùng từ', en: 'ended' })} ${onVietNamClock(until)}`
    if (from > at) return `${kid}\t${say({ vi: 'sẽ ký từ', en: 'signs from' })} ${onVietNamClock(from)}`
    const isSigning = newer === undefined || newer.from > at
    const does = isSigning ? say({ vi: 'đang ký', en: 'signs now' }) : say({ vi: 'không ký nữa', en: 'signs no more' })
    const ends = say({ vi: 'mã đã ký còn dùng đến', en: 'tokens that it signed are good until' })
    return `${kid}\t${does}${until === undefined ? '' : `; ${ends} ${onVietNamClock(until)}`}`
  }

  withCommonOptions(issuer.command('show'), session)
    .description(
      say({ vi: 'xem các khóa ký mã truy cập (chỉ mã khóa và thời hạn)', en: 'show the keys that sign tokens (ids and times only)' }),
    )
    .action((options: CommonOptions) =>
      inDatabase(session, options, async ({ store }) => {
        const keys = await listIssuerKeys(secretsOfStore(store))
        tell(options, keys.map((key, index) => describe(key, keys[index + 1])).join('\n'), keys)
      }),
    )

  withCommonOptions(issuer.command('rotate'), session)
    .description(
      say({
        vi: 'thay khóa ký mã truy cập; mã đã cấp còn dùng đến hết hạn',
        en: 'replace the key that signs tokens; issued tokens live to their end',
      }),
    )
    .option(
      '--compromised',
      say({
        vi: 'khóa cũ đã lộ: mọi mã đã cấp mất hiệu lực trong một phút',
        en: 'the old key has leaked: all issued tokens end within a minute',
      }),
    )
    .action((options: RotateOptions) =>
      inDatabase(session, options, async ({ store, operator }) => {
        const key = await rotateIssuerKey({ store, operator, compromised: options.compromised === true })
        tell(options, describe(key), key)
      }),
    )
}
