import { z } from 'zod'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'

const people = z.int().min(0).max(1_000_000)

/** How many people work at a facility on a day, and how many of them are of social work: what the targets for 2030 divide. */
export const Staffing = named(
  z.strictObject({
    asOf: field(LocalDate, {
      title: { vi: 'Tính đến ngày', en: 'As of' },
      about: { vi: 'Ngày mà các con số này đúng.', en: 'The day on which these numbers held.' },
    }),
    total: field(people, {
      title: { vi: 'Tổng số nhân viên', en: 'Staff' },
      about: {
        vi: 'Mọi người làm việc tại cơ sở, cả nhân viên không làm công tác xã hội.',
        en: 'Everyone who works there, not only in social work.',
      },
      example: 240,
    }),
    socialWork: field(people.optional(), {
      title: { vi: 'Người làm công tác xã hội', en: 'Social-work staff' },
      about: { vi: 'Người được giao làm công tác xã hội, trong tổng số.', en: 'Those who are charged with social work, among all.' },
    }),
    qualified: field(people.optional(), {
      title: { vi: 'Có chuyên môn công tác xã hội', en: 'Qualified in social work' },
      about: {
        vi: 'Người có bằng về công tác xã hội từ trung cấp trở lên, trong tổng số.',
        en: 'Those with a degree in social work of intermediate level or higher, among all.',
      },
    }),
    trained: field(people.optional(), {
      title: { vi: 'Đã được tập huấn công tác xã hội', en: 'Trained in social work' },
      about: {
        vi: 'Người đã qua ít nhất một khóa tập huấn, bồi dưỡng về công tác xã hội, trong tổng số.',
        en: 'Those who completed at least one training in social work, among all.',
      },
      source: 'QĐ 112/QĐ-TTg',
    }),
  }),
  {
    id: 'Staffing',
    title: { vi: 'Nhân lực của cơ sở', en: 'Staffing' },
    about: { vi: 'Số nhân viên của cơ sở vào một ngày.', en: 'The staff of a facility on a day.' },
    source: 'QĐ 112/QĐ-TTg',
  },
)
