import { z } from 'zod'
import { ProgrammeStatus } from '../code-lists/programme-status.ts'
import { HeadCount } from '../primitives/head-count.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { Money } from '../primitives/money.ts'
import { field, named } from '../registry.ts'
import { defineStateMachine } from '../state-machine.ts'

/** Body of `start`: the day on which the work begins. */
export const ProgrammeStart = named(
  z.strictObject({
    on: field(LocalDate, {
      title: { vi: 'Ngày bắt đầu', en: 'Begins on' },
      about: { vi: 'Ngày bắt đầu thực hiện.', en: 'Day on which the work begins.' },
    }),
  }),
  {
    id: 'ProgrammeStart',
    title: { vi: 'Bắt đầu thực hiện', en: 'Start of a programme' },
    about: { vi: 'Chương trình bắt đầu được thực hiện.', en: 'The programme begins.' },
  },
)
export interface ProgrammeStart extends z.output<typeof ProgrammeStart> {}

/** Body of `end`: the last day of a programme and what it reached. */
export const ProgrammeOutcome = named(
  z.strictObject({
    on: field(LocalDate, {
      title: { vi: 'Ngày kết thúc', en: 'Ended on' },
      about: { vi: 'Ngày cuối cùng thực hiện.', en: 'Last day of the work.' },
    }),
    results: field(z.string().min(1).max(8000), {
      title: { vi: 'Kết quả', en: 'Results' },
      about: { vi: 'Chương trình đã đạt được gì.', en: 'What the programme reached.' },
    }),
    beneficiaries: field(HeadCount.optional(), {
      title: { vi: 'Số người hưởng lợi', en: 'People reached' },
      about: { vi: 'Số người được trợ giúp qua chương trình.', en: 'People helped through the programme.' },
    }),
    spent: field(Money.optional(), {
      title: { vi: 'Kinh phí đã chi', en: 'Spent' },
      about: { vi: 'Tổng số tiền đã chi đến khi kết thúc.', en: 'What was spent until the end.' },
    }),
    isReplicated: field(z.boolean().optional(), {
      title: { vi: 'Được nhân rộng', en: 'Taken up elsewhere' },
      about: { vi: 'Mô hình được áp dụng ở nơi khác sau thí điểm.', en: 'Whether the model is used elsewhere after its trial.' },
    }),
  }),
  {
    id: 'ProgrammeOutcome',
    title: { vi: 'Kết thúc chương trình', en: 'Outcome of a programme' },
    about: { vi: 'Kết quả khi chương trình kết thúc.', en: 'What a programme reached when it ended.' },
  },
)
export interface ProgrammeOutcome extends z.output<typeof ProgrammeOutcome> {}

/** A programme is planned, runs and ends, or is never carried out. */
export const programmeMachine = defineStateMachine({
  field: 'status',
  title: { vi: 'Các bước của chương trình', en: 'Steps of a programme' },
  states: ProgrammeStatus,
  initial: 'planned',
  moves: [
    { action: 'start', from: ['planned'], to: 'running', by: 'owner' },
    { action: 'end', from: ['running'], to: 'ended', by: 'owner' },
    { action: 'cancel', from: ['planned'], to: 'cancelled', by: 'owner' },
  ],
  frozen: ['ended', 'cancelled'],
})
