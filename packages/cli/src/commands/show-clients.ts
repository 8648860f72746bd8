import { RegistrationRefused } from '@caunoi/api'
import type { Command } from 'commander'
import { type CommonOptions, inDatabase, type Session, withCommonOptions } from '../session.ts'
import { describeClient, lineOf, toJson } from '../show-client.ts'

/** The commands that look at registrations. */
export function addShowingCommands(clients: Command, session: Session): void {
  const { say, tell, language, now } = session

  withCommonOptions(clients.command('list'), session)
    .description(say({ vi: 'liệt kê các phần mềm đã đăng ký', en: 'list the registered clients' }))
    .action((options: CommonOptions) =>
      inDatabase(session, options, async ({ registry }) => {
        const found = await Array.fromAsync(registry.list())
        const lines = found.map((registration) => lineOf(registration, language, now)).join('\n')
        const nothing = say({ vi: 'Chưa có phần mềm nào đăng ký.', en: 'No client is registered.' })
        tell(
          options,
          lines || nothing,
          found.map((registration) => toJson(registration, now)),
        )
      }),
    )

  withCommonOptions(clients.command('show <id>'), session)
    .description(say({ vi: 'xem một phần mềm và các khóa của nó', en: 'show a client and its keys' }))
    .action((id: string, options: CommonOptions) =>
      inDatabase(session, options, async ({ registry }) => {
        const found = await registry.find(id)
        if (!found) throw new RegistrationRefused('unknown-client', 'id')
        tell(options, describeClient(found, language, now), toJson(found, now))
      }),
    )
}
