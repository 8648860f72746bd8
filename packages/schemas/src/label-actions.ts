import { z } from 'zod'
import { type AnyAction, defineAction } from './action.ts'
import { SensitivityLabel } from './code-lists/sensitivity-label.ts'
import { field, named } from './registry.ts'

/** Body of `label`: the sensitivity labels to put on the record as a whole. */
export const LabelAssignment = named(
  z.strictObject({
    labels: field(z.array(SensitivityLabel.schema).min(1).max(20), {
      title: { vi: 'Nhãn cần gắn', en: 'Labels to put on' },
      about: {
        vi: 'Gắn thêm vào nhãn đang có; chỉ gắn được nhãn mà mình được phân quyền.',
        en: 'Added to those that are there; only labels for which the caller is cleared.',
      },
    }),
  }),
  {
    id: 'LabelAssignment',
    title: { vi: 'Gắn nhãn', en: 'Labels to put on' },
    about: {
      vi: 'Những nhãn nhạy cảm mà nhân viên gắn cho cả bản ghi.',
      en: 'The sensitivity labels that a worker puts on a record as a whole.',
    },
    source: 'NĐ 56/2017/NĐ-CP Điều 24',
  },
)
export interface LabelAssignment extends z.output<typeof LabelAssignment> {}

/** Body of `proposeLabelRemoval`: the sensitivity labels that should come off. */
export const LabelRemovalProposal = named(
  z.strictObject({
    labels: field(z.array(SensitivityLabel.schema).min(1).max(20), {
      title: { vi: 'Nhãn đề nghị gỡ', en: 'Labels to take off' },
      about: {
        vi: 'Nhãn mà nội dung hiện tại không đòi hỏi; nhãn do nội dung đòi hỏi thì không gỡ được.',
        en: 'Labels that the present content does not ask for; those that it asks for stay.',
      },
    }),
  }),
  {
    id: 'LabelRemovalProposal',
    title: { vi: 'Đề nghị gỡ nhãn', en: 'Removal to propose' },
    about: {
      vi: 'Những nhãn mà một nhân viên đề nghị gỡ; gỡ khi người thứ hai đồng ý.',
      en: 'The labels that a worker proposes to take off; they come off when a second worker agrees.',
    },
    source: 'NĐ 56/2017/NĐ-CP Điều 24',
  },
)
export interface LabelRemovalProposal extends z.output<typeof LabelRemovalProposal> {}

/** Roles whose workers take labels off, two of them together. */
export const labelRemovers = Object.freeze(['facility-head', 'case-manager', 'data-protection-officer'] as const)

/** The actions on the labels of a record, which every resource with versions has: putting on needs one person, taking off two. */
export function labelActions<Record_>(record: z.core.$ZodType<Record_>): Readonly<Record<string, AnyAction>> {
  return {
    label: defineAction<LabelAssignment, Record_>({
      title: { vi: 'Gắn nhãn nhạy cảm', en: 'Put labels on' },
      about: {
        vi: 'Gắn nhãn cho cả bản ghi; ai không được phân quyền với một nhãn thì bản ghi như không tồn tại.',
        en: 'Labels the record as a whole; for whoever is not cleared for one of the labels it is as if it had never been.',
      },
      input: LabelAssignment,
      output: record,
    }),
    proposeLabelRemoval: defineAction<LabelRemovalProposal, Record_>({
      title: { vi: 'Đề nghị gỡ nhãn', en: 'Propose to take labels off' },
      about: {
        vi: 'Người thứ nhất đề nghị; nhãn vẫn còn đến khi người thứ hai đồng ý. Đề nghị mới thay đề nghị cũ.',
        en: 'The first of two people; the labels stay until the second agrees. A new proposal replaces one that waits.',
      },
      input: LabelRemovalProposal,
      output: record,
      problems: ['requirement-missing'],
    }),
    confirmLabelRemoval: defineAction<undefined, Record_>({
      title: { vi: 'Đồng ý gỡ nhãn', en: 'Agree to take labels off' },
      about: {
        vi: 'Người thứ hai, khác người đề nghị, đồng ý; các nhãn được gỡ ngay.',
        en: 'The second of two people, not the one who proposed it; the labels come off at once.',
      },
      output: record,
      problems: ['requirement-missing'],
    }),
  }
}
