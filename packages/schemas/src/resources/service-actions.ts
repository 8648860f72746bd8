import { z } from 'zod'
import { ServiceStatus } from '../code-lists/service-status.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { defineStateMachine } from '../state-machine.ts'

const reason = z.string().min(1).max(1000)

/** Body of `pause`: since when a service is not offered, why, and until when. */
export const ServicePause = named(
  z.strictObject({
    from: field(LocalDate, {
      title: { vi: 'Tạm dừng từ ngày', en: 'Paused from' },
      about: { vi: 'Ngày đầu tiên không phục vụ.', en: 'First day without service.' },
    }),
    until: field(LocalDate.optional(), {
      title: { vi: 'Dự kiến phục vụ lại', en: 'Expected back on' },
      about: { vi: 'Bỏ trống khi chưa biết.', en: 'Left out when not known.' },
    }),
    reason: field(reason, {
      title: { vi: 'Lý do', en: 'Reason' },
      about: { vi: 'Vì sao tạm dừng.', en: 'Why it is paused.' },
      example: 'Sửa chữa khu nội trú',
    }),
  }),
  {
    id: 'ServicePause',
    title: { vi: 'Tạm dừng dịch vụ', en: 'Pause of a service' },
    about: { vi: 'Dịch vụ tạm dừng từ khi nào và vì sao.', en: 'Since when a service is paused and why.' },
  },
)
export interface ServicePause extends z.output<typeof ServicePause> {}

/** Body of `resume`: the day on which a paused service is offered again. */
export const ServiceResumption = named(
  z.strictObject({
    on: field(LocalDate, {
      title: { vi: 'Phục vụ lại từ ngày', en: 'Offered again from' },
      about: { vi: 'Ngày đầu tiên phục vụ lại.', en: 'First day with service again.' },
    }),
  }),
  {
    id: 'ServiceResumption',
    title: { vi: 'Phục vụ lại', en: 'Resumption of a service' },
    about: { vi: 'Dịch vụ được cung cấp trở lại.', en: 'A service is offered again.' },
  },
)
export interface ServiceResumption extends z.output<typeof ServiceResumption> {}

/** Body of `end`: the last day of a service, and why it ended. */
export const ServiceEnding = named(
  z.strictObject({
    on: field(LocalDate, {
      title: { vi: 'Ngày cuối cùng', en: 'Last day' },
      about: { vi: 'Ngày cuối cùng còn phục vụ.', en: 'Last day with service.' },
    }),
    reason: field(reason, {
      title: { vi: 'Lý do', en: 'Reason' },
      about: { vi: 'Vì sao chấm dứt.', en: 'Why it ended.' },
      example: 'Hết kinh phí dự án',
    }),
  }),
  {
    id: 'ServiceEnding',
    title: { vi: 'Chấm dứt dịch vụ', en: 'Ending of a service' },
    about: { vi: 'Dịch vụ chấm dứt khi nào và vì sao.', en: 'When a service ended and why.' },
  },
)
export interface ServiceEnding extends z.output<typeof ServiceEnding> {}

/** A service is offered, may rest, and ends once. */
export const serviceMachine = defineStateMachine({
  field: 'status',
  title: { vi: 'Các trạng thái của dịch vụ', en: 'States of a service' },
  states: ServiceStatus,
  initial: 'active',
  moves: [
    { action: 'pause', from: ['active'], to: 'paused', by: 'owner' },
    { action: 'resume', from: ['paused'], to: 'active', by: 'owner' },
    { action: 'end', from: ['active', 'paused'], to: 'ended', by: 'owner' },
  ],
  frozen: ['ended'],
})
