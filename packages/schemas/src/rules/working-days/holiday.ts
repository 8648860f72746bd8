import type { Text } from '../../text.ts'

/** Kinds of public holidays, with their names and the law that grants them. */
export const holidayKinds = {
  'new-year': { vi: 'Tết Dương lịch', en: 'New Year’s Day', source: 'Bộ luật Lao động 45/2019/QH14 Điều 112(1)(a)' },
  'lunar-new-year': { vi: 'Tết Âm lịch', en: 'Lunar New Year', source: 'Bộ luật Lao động 45/2019/QH14 Điều 112(1)(b)' },
  'hung-kings': { vi: 'Giỗ Tổ Hùng Vương', en: 'Hung Kings’ Commemoration Day', source: 'Bộ luật Lao động 45/2019/QH14 Điều 112(1)(e)' },
  victory: { vi: 'Ngày Chiến thắng', en: 'Victory Day', source: 'Bộ luật Lao động 45/2019/QH14 Điều 112(1)(c)' },
  labour: { vi: 'Ngày Quốc tế lao động', en: 'International Labour Day', source: 'Bộ luật Lao động 45/2019/QH14 Điều 112(1)(d)' },
  national: { vi: 'Quốc khánh', en: 'National Day', source: 'Bộ luật Lao động 45/2019/QH14 Điều 112(1)(đ)' },
  culture: { vi: 'Ngày Văn hóa Việt Nam', en: 'Viet Nam Culture Day', source: 'Nghị quyết 28/2026/QH16 Điều 2' },
} as const satisfies Readonly<Record<string, Text & { readonly source: string }>>

/** Code of a kind of public holiday. */
export type HolidayKind = keyof typeof holidayKinds

/** One day off work for the whole country. */
export interface Holiday {
  readonly day: string
  readonly kind: HolidayKind
  /** Day and month of the lunar calendar, for the days that it sets: `1/1` is the first day of Tết. */
  readonly lunar?: string
  /** The holiday on a day of rest that this day makes up for (Labour Code, article 111(3)). */
  readonly insteadOf?: string
}

/** A working day given off for a bridge, and the Saturday on which it is worked instead. */
export interface SwappedDay {
  readonly off: string
  readonly worked: string
  /** The notice that orders the swap for offices of the State. */
  readonly source: string
}

/** Days off and swapped days of one year, as offices of the State keep them. */
export interface HolidayYear {
  readonly year: number
  /** `announced`: by notice of the Government; `expected`: no notice is known yet, days follow from the law and from earlier years. */
  readonly status: 'announced' | 'expected'
  /** The notices that set the days of Tết and the second day of National Day. */
  readonly source: string
  readonly holidays: readonly Holiday[]
  readonly swaps: readonly SwappedDay[]
}
