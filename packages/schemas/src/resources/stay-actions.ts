import { z } from 'zod'
import { StayEndReason } from '../code-lists/stay-end-reason.ts'
import { StayStatus } from '../code-lists/stay-status.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { defineStateMachine } from '../state-machine.ts'
import { StayDecision, StayDestination, StayMinutes } from './stay-parts.ts'

/** Body of `extend`: until when a superior body lets an emergency stay last. */
export const StayExtension = named(
  z.strictObject({
    until: field(LocalDate, {
      title: { vi: 'Gia hạn đến', en: 'Until' },
      about: { vi: 'Ngày cuối của thời hạn mới.', en: 'Last day of the new limit.' },
    }),
    reason: field(z.string().min(1).max(1000), {
      title: { vi: 'Lý do', en: 'Reason' },
      about: { vi: 'Vì sao chưa thể rời cơ sở.', en: 'Why the person cannot leave yet.' },
    }),
    decision: field(StayDecision, {
      title: { vi: 'Quyết định gia hạn', en: 'Decision' },
      about: { vi: 'Quyết định của cơ quan quản lý cấp trên.', en: 'Decision of the superior body.' },
    }),
  }),
  {
    id: 'StayExtension',
    title: { vi: 'Gia hạn lưu trú', en: 'Extension of a stay' },
    about: {
      vi: 'Cấp trên cho phép thời gian bảo vệ khẩn cấp kéo dài đến khi nào.',
      en: 'Until when a superior body lets an emergency stay last.',
    },
    source: 'NĐ 20/2021/NĐ-CP Điều 18(3), 24(4)',
  },
)
export interface StayExtension extends z.output<typeof StayExtension> {}

/** Body of `end`: why care in the facility stops, and where the person goes. */
export const StayEnding = named(
  z.strictObject({
    endedOn: field(LocalDate, {
      title: { vi: 'Ngày rời cơ sở', en: 'Ended on' },
      about: { vi: 'Ngày cuối ở cơ sở.', en: 'Last day in the facility.' },
    }),
    reason: field(StayEndReason.schema, {
      title: { vi: 'Lý do dừng', en: 'Reason' },
      about: {
        vi: 'Một trong các trường hợp của luật; “đủ tuổi” là 16 theo nghị định, 18 theo thông tư: nêu căn cứ, chuẩn không tự tính.',
        en: 'One of the cases of the law; the decree says 16 where the circular says 18: name the basis, the standard works out no age.',
      },
    }),
    legalBasis: field(z.string().min(1).max(300), {
      title: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
      about: { vi: 'Điều, khoản áp dụng cho lý do này.', en: 'The article on which the reason rests.' },
      example: 'NĐ 20/2021/NĐ-CP Điều 30(2)(d)',
    }),
    decision: field(StayDecision.optional(), {
      title: { vi: 'Quyết định dừng', en: 'Decision' },
      about: { vi: 'Quyết định dừng hoặc thanh lý hợp đồng.', en: 'Decision to stop, or end of the contract.' },
    }),
    destination: field(StayDestination.optional(), {
      title: { vi: 'Nơi đến', en: 'Destination' },
      about: { vi: 'Bắt buộc, trừ khi chết hoặc mất tích.', en: 'Required unless the person died or is missing.' },
    }),
    handover: field(StayMinutes.optional(), {
      title: { vi: 'Biên bản bàn giao', en: 'Handover minutes' },
      about: { vi: 'Bắt buộc khi giao cho gia đình hoặc cơ sở khác.', en: 'Required when a family or a facility takes over.' },
    }),
    needsFollowUp: field(z.boolean(), {
      title: { vi: 'Cần theo dõi', en: 'Needs follow-up' },
      about: { vi: 'Theo dõi ít nhất sáu tháng sau khi về.', en: 'Followed up for at least six months after the return.' },
      source: 'TT 02/2020/TT-BLĐTBXH Điều 10',
    }),
    note: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Ghi chú', en: 'Note' },
      about: { vi: 'Bắt buộc khi lý do là “khác”.', en: 'Required when the reason is “other”.' },
    }),
  }),
  {
    id: 'StayEnding',
    title: { vi: 'Kết thúc lưu trú', en: 'End of a stay' },
    about: { vi: 'Vì sao thôi chăm sóc tại cơ sở và người này đi đâu.', en: 'Why care in the facility stops, and where the person goes.' },
    source: 'NĐ 20/2021/NĐ-CP Điều 30(2)',
  },
)
export interface StayEnding extends z.output<typeof StayEnding> {}

/** A person is admitted, leaves, and is followed up; a mistaken entry counts for nothing. */
export const stayMachine = defineStateMachine({
  field: 'status',
  title: { vi: 'Các bước lưu trú', en: 'Steps of a stay' },
  states: StayStatus,
  initial: 'admitted',
  moves: [
    { action: 'extend', from: ['admitted'], by: 'owner' },
    { action: 'end', from: ['admitted'], to: 'ended', by: 'owner' },
    { action: 'recordFollowUp', from: ['ended'], by: 'owner' },
    { action: 'enterInError', from: ['admitted', 'ended'], to: 'entered-in-error', by: 'owner' },
  ],
  frozen: ['ended', 'entered-in-error'],
})
