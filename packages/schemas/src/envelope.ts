import { z } from 'zod'
import { Confidentiality } from './code-lists/confidentiality.ts'
import { SensitivityLabel } from './code-lists/sensitivity-label.ts'
import { Id } from './primitives/id.ts'
import { Timestamp } from './primitives/timestamp.ts'
import { field, named } from './registry.ts'

/** That a worker proposed to take labels off a record; they come off when another worker agrees. */
export const LabelRemoval = named(
  z.strictObject({
    labels: field(z.array(SensitivityLabel.schema).min(1).max(20), {
      title: { vi: 'Nhãn đề nghị gỡ', en: 'Labels to take off' },
      about: { vi: 'Những nhãn sẽ được gỡ khi người thứ hai đồng ý.', en: 'The labels that come off when a second worker agrees.' },
    }),
    proposedById: field(Id, {
      title: { vi: 'Người đề nghị', en: 'Proposed by' },
      about: { vi: 'Nhân viên đề nghị; phải là người khác với người đồng ý.', en: 'The worker who proposed it; another one has to agree.' },
    }),
    proposedAt: field(Timestamp, {
      title: { vi: 'Thời điểm đề nghị', en: 'Proposed at' },
      about: { vi: 'Lúc máy chủ ghi đề nghị.', en: 'When the server stored the proposal.' },
    }),
  }),
  {
    id: 'LabelRemoval',
    title: { vi: 'Đề nghị gỡ nhãn', en: 'Proposal to take labels off' },
    about: {
      vi: 'Đề nghị gỡ nhãn của một nhân viên, chờ người thứ hai đồng ý.',
      en: 'What one worker proposed, and a second one has not agreed to yet.',
    },
  },
)
export interface LabelRemoval extends z.output<typeof LabelRemoval> {}

/** How confidential a record is, and which sensitive matters it touches. */
export const Labels = named(
  z.strictObject({
    confidentiality: field(Confidentiality.schema, {
      title: { vi: 'Mức bảo mật', en: 'Confidentiality' },
      about: {
        vi: 'Mức chung của cả bản ghi, suy ra từ các nhãn nhạy cảm.',
        en: 'Level of the whole record, which follows from its sensitive matters.',
      },
    }),
    sensitivity: field(z.array(SensitivityLabel.schema).max(20), {
      title: { vi: 'Nhãn nhạy cảm', en: 'Sensitivity' },
      about: {
        vi: 'Các vấn đề nhạy cảm có trong bản ghi; rỗng khi không có.',
        en: 'Sensitive matters that the record touches; empty where there are none.',
      },
    }),
    assigned: field(z.array(SensitivityLabel.schema).min(1).max(20).optional(), {
      title: { vi: 'Nhãn do nhân viên gắn', en: 'Labels put on by workers' },
      about: {
        vi: 'Nhãn cho cả bản ghi: ai thiếu quyền với một nhãn thì không thấy gì của bản ghi.',
        en: 'Labels on the record as a whole: whoever is not cleared for one of them sees nothing of it.',
      },
    }),
    removal: field(LabelRemoval.optional(), {
      title: { vi: 'Đề nghị gỡ nhãn', en: 'Proposed removal' },
      about: { vi: 'Chỉ có khi một đề nghị gỡ nhãn còn chờ người thứ hai.', en: 'Only there while a proposal waits for a second worker.' },
    }),
  }),
  {
    id: 'Labels',
    title: { vi: 'Nhãn bảo vệ', en: 'Labels' },
    about: {
      vi: 'Mức bảo mật và các vấn đề nhạy cảm của bản ghi, quyết định ai được thấy.',
      en: 'How confidential a record is and what sensitive matters it touches: who may see it follows.',
    },
  },
)
export interface Labels extends z.output<typeof Labels> {}

/** The fields that the server assigns to every record. */
export const envelope = {
  id: field(Id, {
    title: { vi: 'Mã bản ghi', en: 'Record id' },
    about: { vi: 'UUIDv7 do máy chủ cấp, không đổi.', en: 'UUIDv7 assigned by the server; never changes.' },
  }),
  version: field(z.int().min(1), {
    title: { vi: 'Phiên bản', en: 'Version' },
    about: { vi: 'Bắt đầu từ 1, tăng 1 sau mỗi lần sửa.', en: 'Starts at 1 and grows by 1 with every change.' },
  }),
  recordedAt: field(Timestamp, {
    title: { vi: 'Thời điểm ghi', en: 'Recorded at' },
    about: { vi: 'Lúc máy chủ ghi phiên bản này.', en: 'When the server stored this version.' },
  }),
  recordedBy: field(Id, {
    title: { vi: 'Cơ sở sở hữu', en: 'Recorded by' },
    about: { vi: 'Cơ sở chịu trách nhiệm về bản ghi.', en: 'The facility that is responsible for the record.' },
    refersTo: 'Facility',
  }),
  labels: field(Labels, {
    title: { vi: 'Nhãn', en: 'Labels' },
    about: {
      vi: 'Do máy chủ gắn theo nội dung; máy chỉ nâng, không hạ mức.',
      en: 'Put on by the server from the content; machines only raise them.',
    },
  }),
}

/** Names of the envelope fields. */
export type EnvelopeKey = keyof typeof envelope

/** The envelope of every record. */
export interface Envelope {
  id: string
  version: number
  recordedAt: string
  recordedBy: string
  labels: Labels
}
