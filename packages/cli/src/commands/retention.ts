import { eraseUnreadable, type Outlived, runRetention } from '@caunoi/api'
import type { Command } from 'commander'
import { type CommonOptions, inDatabase, type Session, withCommonOptions } from '../session.ts'
import { UsageFault } from '../usage-fault.ts'

interface EraseOptions extends CommonOptions {
  readonly people: string
}

/** The commands by which an operator lists and erases whom nothing has to be kept of any more, and clears up behind a restored backup. */
export function addRetentionCommands(retention: Command, session: Session): void {
  const { say, tell, now } = session
  const lineOf = ({ facilityId, beneficiaryId, keptUntil, records }: Outlived): string =>
    [
      facilityId,
      beneficiaryId,
      `${say({ vi: 'giữ đến hết', en: 'kept until' })} ${keptUntil}`,
      `${records} ${say({ vi: 'bản ghi', en: 'records' })}`,
    ].join('\t')
  const described = (people: readonly Outlived[], title: string): string => [...people.map(lineOf), `${title}: ${people.length}`].join('\n')

  withCommonOptions(retention.command('list'), session)
    .description(
      say({
        vi: 'liệt kê những người mà mọi bản ghi đã hết thời hạn lưu; không xóa gì',
        en: 'list the people of whom every record has been kept long enough; erases nothing',
      }),
    )
    .action((options: CommonOptions) =>
      inDatabase(session, options, async ({ store }) => {
        const people = await runRetention({ store }, now)
        tell(options, described(people, say({ vi: 'Số người hết thời hạn lưu', en: 'People whose retention is over' })), people)
      }),
    )

  withCommonOptions(retention.command('erase'), session)
    .description(
      say({
        vi: 'xóa hẳn dữ liệu của những người đó và hủy khóa của họ; không lấy lại được',
        en: 'erase their data and destroy their keys; it cannot be undone',
      }),
    )
    .requiredOption(
      '--people <number>',
      say({
        vi: 'số người mà retention list vừa nêu; khác số thì không xóa ai',
        en: 'how many retention list has named; erases nobody where it differs',
      }),
    )
    .action((options: EraseOptions) =>
      inDatabase(session, options, async ({ store, operator }) => {
        const found = await runRetention({ store }, now)
        if (String(found.length) !== options.people) {
          throw new UsageFault({
            vi: `--people: hiện có ${found.length} người hết thời hạn lưu; xem lại bằng retention list rồi ghi đúng số`,
            en: `--people: the retention of ${found.length} people is over now; look at retention list again, and give that number`,
          })
        }
        const erased: Outlived[] = []
        try {
          await runRetention({ store, operator, erase: true, onOutlived: (one) => erased.push(one) }, now)
        } finally {
          // Nothing brings these people back, whatever became of the others.
          tell(options, described(erased, say({ vi: 'Số người đã xóa dữ liệu', en: 'People whose data were erased' })), erased)
        }
      }),
    )

  withCommonOptions(retention.command('clear-restored'), session)
    .description(
      say({
        vi: 'sau khi khôi phục bản sao lưu: bỏ những bản ghi đã xóa mà bản sao lưu mang trở lại',
        en: 'after a backup was restored: take away erased records that it brought back',
      }),
    )
    .action((options: CommonOptions) =>
      inDatabase(session, options, async ({ store, operator }) => {
        const records = await eraseUnreadable({ store, operator })
        const next = say({
          vi: 'tính lại số liệu: npm run rebuild-facts -- --all',
          en: 'make the figures right again: npm run rebuild-facts -- --all',
        })
        const text = `${say({ vi: 'Số bản ghi đã bỏ', en: 'Records that were taken away' })}: ${records}${records > 0 ? `; ${next}` : ''}`
        tell(options, text, { records })
      }),
    )
}
