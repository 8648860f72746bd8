import { z } from 'zod'
import { defineQuestion } from '../action.ts'
import { BeneficiaryStatus } from '../code-lists/beneficiary-status.ts'
import { ResourceName } from '../exchange/resource-name.ts'
import { Id } from '../primitives/id.ts'
import { PartialDate } from '../primitives/partial-date.ts'
import { Timestamp } from '../primitives/timestamp.ts'
import { field, named } from '../registry.ts'
import { defineStateMachine } from '../state-machine.ts'
import { Death } from './beneficiary-parts.ts'

const survivorId = field(Id, {
  title: { vi: 'Hồ sơ giữ lại', en: 'Survivor' },
  about: { vi: 'Hồ sơ của cùng người đó, của cùng cơ sở.', en: 'The record of the same person that goes on, of the same facility.' },
  refersTo: 'Beneficiary',
})
const reason = field(z.string().min(1).max(1000), {
  title: { vi: 'Lý do', en: 'Reason' },
  about: { vi: 'Vì sao biết là cùng hoặc không cùng một người.', en: 'How it is known that they are, or are not, one person.' },
})

/** Body of `merge`: the record that goes on, and why both tell of one person. */
export const BeneficiaryMerging = named(z.strictObject({ survivorId, reason }), {
  id: 'BeneficiaryMerging',
  title: { vi: 'Gộp hồ sơ', en: 'Merging of records' },
  about: { vi: 'Gộp một hồ sơ trùng vào hồ sơ giữ lại.', en: 'Merges a duplicate into the record that goes on.' },
})
export interface BeneficiaryMerging extends z.output<typeof BeneficiaryMerging> {}

/** Body of `unmerge`: why the two are two persons after all. */
export const BeneficiaryUnmerging = named(z.strictObject({ reason }), {
  id: 'BeneficiaryUnmerging',
  title: { vi: 'Tách hồ sơ', en: 'Undoing of a merge' },
  about: { vi: 'Tách lại hai hồ sơ đã gộp nhầm.', en: 'Undoes a merge of two persons.' },
})
export interface BeneficiaryUnmerging extends z.output<typeof BeneficiaryUnmerging> {}

const resource = field(ResourceName, {
  title: { vi: 'Loại bản ghi', en: 'Resource' },
  about: { vi: 'Bản ghi thuộc loại nào.', en: 'Name of the resource.' },
})

/** Into which record a duplicate was merged. Which records went along is not told here: not everybody who sees the person may see each. */
export const BeneficiaryMerge = named(
  z.strictObject({
    survivorId,
    reason,
    mergedAt: field(Timestamp, {
      title: { vi: 'Lúc gộp', en: 'Merged at' },
      about: { vi: 'Lúc máy chủ gộp.', en: 'When the server merged them.' },
    }),
  }),
  {
    id: 'BeneficiaryMerge',
    title: { vi: 'Đã gộp', en: 'Merge' },
    about: { vi: 'Hồ sơ này đã gộp vào đâu, khi nào và vì sao.', en: 'Where the record was merged into, when and why.' },
  },
)
export interface BeneficiaryMerge extends z.output<typeof BeneficiaryMerge> {}

/** Body of `declareDeath`: when, as far as known, of what, and by which evidence. */
export const DeathDeclaration = named(
  z.strictObject({
    ...Death.shape,
    date: field(PartialDate, {
      title: { vi: 'Ngày mất', en: 'Date of death' },
      about: { vi: 'Đến mức biết được; chỉ năm cũng được.', en: 'As far as it is known, be it the year only.' },
    }),
  }),
  {
    id: 'DeathDeclaration',
    title: { vi: 'Ghi nhận qua đời', en: 'Declaration of a death' },
    about: { vi: 'Ghi nhận việc qua đời của đối tượng.', en: 'Records that a client died.' },
  },
)
export interface DeathDeclaration extends z.output<typeof DeathDeclaration> {}

/** One record about a person that is not at its end. */
export const OpenMatter = named(
  z.strictObject({
    resource,
    id: field(Id, {
      title: { vi: 'Bản ghi', en: 'Record' },
      about: { vi: 'Bản ghi của chính cơ sở.', en: 'A record of the facility’s own.' },
    }),
    state: field(z.string().max(40), {
      title: { vi: 'Trạng thái', en: 'State' },
      about: { vi: 'Trạng thái hiện tại.', en: 'Its present state.' },
    }),
    actions: field(z.array(z.string().max(40)).max(20), {
      title: { vi: 'Bước có thể làm', en: 'Legal moves' },
      about: { vi: 'Những bước trạng thái này cho phép.', en: 'Moves that its state allows.' },
    }),
  }),
  {
    id: 'OpenMatter',
    title: { vi: 'Việc còn mở', en: 'Open matter' },
    about: { vi: 'Một bản ghi về người này chưa kết thúc.', en: 'A record about the person that is not at its end.' },
  },
)

/** Answer of `openMatters`. */
export const OpenMatters = named(
  z.strictObject({
    items: field(z.array(OpenMatter).max(1000), {
      title: { vi: 'Các việc', en: 'Matters' },
      about: { vi: 'Trong các bản ghi của cơ sở, theo loại.', en: 'Among the records of the facility, by resource.' },
    }),
  }),
  {
    id: 'OpenMatters',
    title: { vi: 'Những việc còn mở', en: 'Open matters' },
    about: { vi: 'Những gì còn phải kết thúc cho một người.', en: 'What remains to be brought to an end for a person.' },
  },
)
export interface OpenMatters extends z.output<typeof OpenMatters> {}

/** The question for what remains to be closed for a person. */
export const openMatters = defineQuestion<undefined, OpenMatters, 'record'>({
  asks: 'record',
  title: { vi: 'Những việc còn mở', en: 'Open matters' },
  about: {
    vi: 'Sau khi một người mất hoặc chuyển đi: những hồ sơ, lưu trú, kế hoạch, trợ cấp của cơ sở còn phải kết thúc; không có gì tự dừng.',
    en: 'After a death or a move: cases, stays, plans and benefits of the facility that remain to be ended; nothing stops by itself.',
  },
  output: OpenMatters,
})

/** The record of a person is used until it is found to be a second one. */
export const beneficiaryMachine = defineStateMachine({
  field: 'status',
  title: { vi: 'Hồ sơ đối tượng', en: 'Whether a beneficiary record is used' },
  states: BeneficiaryStatus,
  initial: 'current',
  moves: [
    { action: 'declareDeath', from: ['current'], by: 'owner' },
    { action: 'merge', from: ['current'], to: 'merged', by: 'owner' },
    { action: 'unmerge', from: ['merged'], to: 'current', by: 'owner' },
  ],
  frozen: ['merged'],
})
