import { defineRule } from '../rule.ts'

/** A training or an event, as far as this rule looks at who took part. */
export interface Attended {
  readonly participants?: { readonly count: number } | undefined
  readonly attendance?: readonly { readonly count: number }[] | undefined
  readonly workers?: readonly unknown[] | undefined
}

/** Who is told by facility or by name is counted in the head count, and the head count is no smaller. */
export const participantsCounted = defineRule<Attended>({
  id: 'participants-counted',
  title: {
    vi: 'Tổng số người tham gia không nhỏ hơn số đã nêu theo cơ sở hoặc theo tên',
    en: 'The head count is no smaller than who is told by facility or by name',
  },
  reads: ['participants', 'attendance', 'workers'],
  check: ({ participants, attendance = [], workers = [] }) => {
    const present = attendance.reduce((sum, { count }) => sum + count, 0)
    const told = Math.max(present, workers.length)
    if (told === 0) return []
    if (participants === undefined) return [{ pointer: '/participants', code: 'required-field' }]
    return participants.count < told
      ? [{ pointer: '/participants/count', code: 'too-small', args: { minimum: present === told ? '/attendance' : '/workers' } }]
      : []
  },
})
