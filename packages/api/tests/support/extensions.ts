import { defineExtension, defineRule, field, LocalDate, named } from '@caunoi/schemas'
import { z } from 'zod'

const FishingGrounds = named(z.enum(['near-shore', 'off-shore']), {
  id: 'TestFishingGrounds',
  title: { vi: 'Ngư trường', en: 'Fishing grounds' },
  about: { vi: 'Vùng biển khai thác.', en: 'Where they fish.' },
})

/** Of a province: what it asks of fishing families. */
export const coast = defineExtension({
  namespace: 'khanh-hoa',
  title: { vi: 'Tỉnh Khánh Hòa', en: 'Khánh Hòa province' },
  about: { vi: 'Trường riêng của tỉnh Khánh Hòa.', en: 'Fields of Khánh Hòa province.' },
  fields: {
    fishingGrounds: field(FishingGrounds.optional(), {
      title: { vi: 'Ngư trường', en: 'Fishing grounds' },
      about: { vi: 'Ven bờ hay xa bờ.', en: 'Near the shore or off it.' },
      dataClass: 'livelihood',
    }),
    boatNumber: field(
      z
        .string()
        .regex(/^KH-\d{5}$/)
        .optional(),
      {
        title: { vi: 'Số tàu', en: 'Boat number' },
        about: { vi: 'Số đăng ký của tàu.', en: 'Registered number of the boat.' },
        example: 'KH-96000',
        dataClass: 'identifiers',
      },
    ),
    rescuedFrom: field(z.enum(['storm', 'trafficking']).optional(), {
      title: { vi: 'Được cứu khỏi', en: 'Rescued from' },
      about: { vi: 'Tình huống được cứu trên biển.', en: 'What they were rescued from at sea.' },
      codeLabels: { trafficking: ['trafficking'] },
      dataClass: 'livelihood',
    }),
    clinicId: field(z.string().optional(), {
      title: { vi: 'Trạm quân dân y', en: 'Clinic' },
      about: { vi: 'Nơi khám trên đảo.', en: 'Where they are seen on the island.' },
      refersTo: 'Facility',
    }),
    from: field(LocalDate.optional(), {
      title: { vi: 'Đi biển từ', en: 'At sea from' },
      about: { vi: 'Ngày ra khơi.', en: 'First day at sea.' },
    }),
    to: field(LocalDate.optional(), { title: { vi: 'Đến', en: 'To' }, about: { vi: 'Ngày về bờ.', en: 'Day of return.' } }),
  },
  search: {
    fishingGrounds: { kind: 'token', path: 'fishingGrounds', schema: FishingGrounds, title: { vi: 'Ngư trường', en: 'Fishing grounds' } },
    from: { kind: 'date', path: 'from', title: { vi: 'Đi biển từ', en: 'At sea from' } },
  },
  rules: [
    defineRule<{ from?: string; to?: string }>({
      id: 'sea-dates-in-order',
      title: { vi: 'Ngày về không trước ngày ra khơi', en: 'The return is not before the departure' },
      reads: ['from', 'to'],
      check: ({ from, to }) => (from && to && to < from ? [{ pointer: '/to', code: 'dates-out-of-order' }] : []),
    }),
  ],
})

/** Of a vendor, on the same resource. */
export const vendor = defineExtension({
  namespace: 'phan-mem-a',
  title: { vi: 'Phần mềm A', en: 'Software A' },
  about: { vi: 'Trường riêng của phần mềm A.', en: 'Fields of software A.' },
  fields: {
    shelf: field(z.string().min(1).max(20).optional(), {
      title: { vi: 'Ngăn lưu hồ sơ', en: 'Shelf' },
      about: { vi: 'Nơi cất hồ sơ giấy.', en: 'Where the paper file lies.' },
      example: 'B2',
    }),
  },
})
