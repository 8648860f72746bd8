import { defineCodeList } from '../code-list.ts'

/** The six legal types of disability. */
export const DisabilityType = defineCodeList({
  id: 'DisabilityType',
  title: { vi: 'Dạng khuyết tật', en: 'Type of disability' },
  source: 'Luật Người khuyết tật 51/2010/QH12 Điều 3',
  codes: {
    mobility: { vi: 'Khuyết tật vận động', en: 'Mobility' },
    'hearing-speech': { vi: 'Khuyết tật nghe, nói', en: 'Hearing and speech' },
    sight: { vi: 'Khuyết tật nhìn', en: 'Sight' },
    mental: { vi: 'Khuyết tật thần kinh, tâm thần', en: 'Neurological and mental', labels: ['disability', 'psychiatric'] },
    intellectual: { vi: 'Khuyết tật trí tuệ', en: 'Intellectual' },
    other: { vi: 'Khuyết tật khác', en: 'Other' },
  },
})
