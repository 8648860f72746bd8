import type { FactDeclarations } from '../fact.ts'

const counted = { unless: [{ path: 'status', values: ['cancelled', 'entered-in-error'] }] } as const

/** What a training counts for: once as a course with a head count, and once for every named worker. */
export const trainingFacts: FactDeclarations = {
  training: {
    title: { vi: 'Khóa đào tạo, tập huấn', en: 'Training' },
    about: {
      vi: 'Mỗi khóa một lần, vào ngày bế giảng, với số người tham gia và kinh phí; chọn theo loại hình để không cộng chung.',
      en: 'Every course once, on its last day, with its participants and its cost; told apart by its kind.',
    },
    on: 'to',
    heads: 'participants.count',
    amount: 'budget.amount',
    place: 'area',
    dimensions: { kind: 'kind', target: 'targets[]', qualification: 'qualification', mode: 'mode' },
    ...counted,
  },
  'trained-worker': {
    title: { vi: 'Người được đào tạo', en: 'Trained worker' },
    about: {
      vi: 'Mỗi người làm công tác xã hội có tên trong khóa, vào ngày bế giảng.',
      en: 'Every worker who is named in a training, on its last day.',
    },
    each: 'workers[]',
    subject: 'workers[].workerId',
    on: 'to',
    dimensions: { kind: 'kind', result: 'workers[].result' },
    ...counted,
  },
}
