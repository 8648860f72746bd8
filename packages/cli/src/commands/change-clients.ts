import { type ClientRegistration, RegistrationRefused, type StoredRegistration } from '@caunoi/api'
import { AccessPurpose, type CodeList, SensitivityLabel, WorkerRole } from '@caunoi/schemas'
import type { Command } from 'commander'
import { type Jwks, readInstant, readKeys, readList, readWorkerIssuer } from '../read-options.ts'
import { type CommonOptions, inDatabase, type Session, withCommonOptions } from '../session.ts'
import { describeClient, toJson } from '../show-client.ts'
import { unopenedRights } from '../unopened-rights.ts'
import { UsageFault } from '../usage-fault.ts'

const WEEK = 7 * 86_400_000

interface RegisterOptions extends CommonOptions {
  readonly facility: string
  readonly scope: string
  readonly purpose: readonly string[]
  readonly label?: readonly string[]
  readonly role?: readonly string[]
  readonly keys?: string
  readonly keysUrl?: string
  readonly issuer?: string
  readonly workerIssuer?: readonly string[]
  readonly validFrom?: string
  readonly validUntil?: string
  readonly replace?: boolean
}

interface RotateOptions extends CommonOptions {
  readonly keys?: string
  readonly retire?: readonly string[]
  readonly at?: string
}

interface RevokeOptions extends CommonOptions {
  readonly key?: string
}

function readCodes<K extends string>(option: string, { codes, schema }: CodeList<K>, given: readonly string[] | undefined): readonly K[] {
  return readList(given).map((code) => {
    const { success, data } = schema.safeParse(code)
    if (success) return data
    const known = Object.keys(codes).join(', ')
    throw new UsageFault({ vi: `${option}: chọn trong ${known}`, en: `${option}: choose among ${known}` })
  })
}

async function readRegistration(id: string, options: RegisterOptions): Promise<ClientRegistration> {
  const { facility, scope, keys, keysUrl, issuer, workerIssuer = [], validFrom, validUntil } = options
  const roles = readCodes('--role', WorkerRole, options.role)
  return {
    id,
    facility,
    scope,
    purposes: readCodes('--purpose', AccessPurpose, options.purpose),
    labels: readCodes('--label', SensitivityLabel, options.label),
    ...(roles.length > 0 && { roles }),
    ...(keys !== undefined && { jwks: await readKeys(keys) }),
    ...(keysUrl !== undefined && { jwksUri: keysUrl }),
    ...(issuer !== undefined && { issuer }),
    ...(workerIssuer.length > 0 && { workerIssuers: await Promise.all(workerIssuer.map(readWorkerIssuer)) }),
    ...(validFrom !== undefined && { validFrom: readInstant('--valid-from', validFrom, 'from') }),
    ...(validUntil !== undefined && { validUntil: readInstant('--valid-until', validUntil, 'to') }),
  }
}

/** The commands that change registrations; each change is audited. */
export function addChangingCommands(clients: Command, session: Session): void {
  const { say, tell, warn, language, now } = session
  const show = (options: CommonOptions, registration: StoredRegistration): void =>
    tell(options, describeClient(registration, language, now), toJson(registration, now))
  const command = (name: string, about: string): Command => withCommonOptions(clients.command(name).description(about), session)

  command('register <id>', say({ vi: 'đăng ký một phần mềm của một cơ sở', en: 'register the software of a facility' }))
    .requiredOption('--facility <id>', say({ vi: 'mã cơ sở mà phần mềm làm việc thay', en: 'id of the facility that it works for' }))
    .requiredOption(
      '--scope <scopes>',
      say({
        vi: 'phạm vi rộng nhất: "system/Case.crus system/Referral.crus"',
        en: 'widest scope: "system/Case.crus system/Referral.crus"',
      }),
    )
    .requiredOption(
      '--purpose <codes...>',
      say({ vi: 'mục đích được phép, mục đích đầu là mặc định', en: 'purposes; the first is the usual one' }),
    )
    .option(
      '--keys <file>',
      say({ vi: 'tệp khóa công khai (JWK hoặc JWKS); - là đầu vào chuẩn', en: 'file of public keys (JWK or JWKS); - is standard input' }),
    )
    .option('--keys-url <url>', say({ vi: 'hoặc địa chỉ https của bộ khóa', en: 'or the https address of a key set' }))
    .option('--issuer <url>', say({ vi: 'hoặc bên cấp mã khác đã được tin cậy', en: 'or another issuer that the server trusts' }))
    .option(
      '--label <labels...>',
      say({ vi: 'nhãn nhạy cảm được xem; bỏ trống: không nhãn nào', en: 'labels that it may be shown; none when left out' }),
    )
    .option(
      '--role <roles...>',
      say({ vi: 'vai trò nhân viên được nêu; bỏ trống: không vai trò nào', en: 'roles of workers that it may name; none when left out' }),
    )
    .option(
      '--worker-issuer <name=keys...>',
      say({ vi: 'hệ thống đăng nhập được xác nhận nhân viên', en: 'sign-on that may vouch for workers' }),
    )
    .option('--valid-from <day>', say({ vi: 'từ ngày', en: 'from this day' }))
    .option('--valid-until <day>', say({ vi: 'đến hết ngày', en: 'to the end of this day' }))
    .option(
      '--replace',
      say({
        vi: 'thay đăng ký đã có; khóa đã hết dùng vẫn hết dùng',
        en: 'replace a registration that is there; retired keys stay retired',
      }),
    )
    .option('--create', say({ vi: 'tạo tệp SQLite khi chưa có', en: 'make the SQLite file when there is none' }))
    .action(async (id: string, options: RegisterOptions) => {
      const given = await readRegistration(id, options)
      await inDatabase(session, options, async ({ store, registry }) => {
        const registered = await registry.register(given, { replace: options.replace === true })
        if (!(await store.read('Facility', registered.facility))) {
          warn(
            say({
              vi: 'Lưu ý: cơ sở này chưa có trong cơ sở dữ liệu; xem lại --facility',
              en: 'Note: the database has no such facility; look at --facility again',
            }),
          )
        }
        for (const note of unopenedRights(registered.scope, registered.purposes)) warn(`${say({ vi: 'Lưu ý', en: 'Note' })}: ${say(note)}`)
        show(options, registered)
      })
    })

  command(
    'rotate <id>',
    say({ vi: 'thêm khóa mới; khóa cũ còn dùng được đến một thời điểm', en: 'add new keys; old ones stay good until a set time' }),
  )
    .option('--keys <file>', say({ vi: 'tệp khóa công khai mới', en: 'file of the new public keys' }))
    .option(
      '--retire <kids...>',
      say({ vi: 'mã (kid) các khóa sẽ hết dùng; mặc định mọi khóa cũ', en: 'ids (kid) of the keys that end; by default all old ones' }),
    )
    .option(
      '--at <instant>',
      say({
        vi: 'khi nào khóa cũ hết dùng: ngày, thời điểm, hoặc now; mặc định 7 ngày nữa',
        en: 'when old keys end: a day, an instant, or now; in 7 days by default',
      }),
    )
    .action(async (id: string, options: RotateOptions) => {
      const { keys, retire, at } = options
      if (keys === undefined && retire === undefined) {
        throw new UsageFault({ vi: 'cần --keys hoặc --retire', en: '--keys or --retire is needed' })
      }
      const end = at === undefined ? new Date(now.getTime() + WEEK) : at === 'now' ? now : new Date(readInstant('--at', at, 'to'))
      const jwks: Jwks | undefined = keys === undefined ? undefined : await readKeys(keys)
      const rotation = { at: end, ...(jwks && { jwks }), ...(retire && { retire: readList(retire) }) }
      await inDatabase(session, options, async ({ registry }) => show(options, await registry.rotate(id, rotation)))
    })

  command(
    'revoke <id>',
    say({
      vi: 'thu hồi cả phần mềm, hoặc một khóa; mã đang dùng mất hiệu lực trong một phút',
      en: 'revoke a client, or one key; tokens in use end within a minute',
    }),
  )
    .option('--key <kid>', say({ vi: 'chỉ thu hồi khóa này', en: 'revoke this key only' }))
    .action(async (id: string, options: RevokeOptions) => {
      const { key } = options
      await inDatabase(session, options, async ({ registry }) => {
        if (!(await registry.find(id))) throw new RegistrationRefused('unknown-client', 'id')
        show(options, await (key === undefined ? registry.revoke(id) : registry.rotate(id, { retire: [key], at: now })))
      })
    })
}
