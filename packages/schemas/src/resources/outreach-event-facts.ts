import type { FactDeclarations } from '../fact.ts'

/** What an outreach event counts for. */
export const outreachEventFacts: FactDeclarations = {
  'outreach-event': {
    title: { vi: 'Buổi truyền thông', en: 'Outreach event' },
    about: {
      vi: 'Mỗi buổi một lần, vào ngày tổ chức, với số người dự và kinh phí.',
      en: 'Every session once, on its day, with the people present and its cost.',
    },
    facility: 'facilityId',
    on: 'on',
    heads: 'participants.count',
    amount: 'budget.amount',
    place: 'area',
    dimensions: { placeKind: 'placeKind', situation: 'situations[]' },
    unless: [{ path: 'status', values: ['cancelled', 'entered-in-error'] }],
  },
}
