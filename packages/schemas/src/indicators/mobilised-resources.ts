import type { StandardIndicator } from './standard-indicator.ts'

const reports = ['mobilised-resources']
const source = 'NĐ 93/2019/NĐ-CP'
const contributions = { fact: 'contribution', period: 'starts-in' as const }

/** What was mobilised from outside the state budget. */
export const mobilisedResourceIndicators: readonly StandardIndicator[] = [
  {
    code: 'resources-mobilised',
    title: { vi: 'Nguồn lực vận động được', en: 'Resources mobilised' },
    about: { vi: 'Giá trị các khoản đóng góp nhận trong kỳ.', en: 'Value of the contributions received in the period.' },
    unit: 'vnd',
    numerator: { ...contributions, measure: 'amount' },
    needs: ['amount'],
    source,
    reports,
  },
  {
    code: 'people-reached-by-resources',
    title: { vi: 'Người được hỗ trợ từ nguồn lực vận động', en: 'People reached by mobilised resources' },
    about: {
      vi: 'Tổng số người mà các khoản đóng góp trong kỳ đã giúp được; một người có thể được tính ở nhiều khoản.',
      en: 'People whom the contributions of the period reached; who was reached by several is counted in each.',
    },
    unit: 'people',
    numerator: { ...contributions, measure: 'heads' },
    needs: ['heads'],
    source,
    reports,
  },
]
