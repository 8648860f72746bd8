import { defineRule, type Rule } from '../rule.ts'

type Counted<Day extends string> = Readonly<Record<Day, string>> & { readonly participants?: object | undefined }

/** Makes the rule that people are counted of what has begun only: its first day is not in the future. */
export function countedWhenHeld<Day extends 'from' | 'on'>(day: Day): Rule<Counted<Day>> {
  return defineRule<Counted<Day>>({
    id: 'counted-when-held',
    title: { vi: 'Chỉ đếm người tham gia khi đã bắt đầu', en: 'People are counted of what has begun only' },
    reads: ['participants', day],
    check: (record, { today }) =>
      record.participants !== undefined && record[day] > today ? [{ pointer: `/${day}`, code: 'date-in-future', args: { today } }] : [],
  })
}
