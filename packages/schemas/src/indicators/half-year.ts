import type { IndicatorSelection } from '../resources/indicator-selection.ts'
import type { StandardIndicator } from './standard-indicator.ts'

const source = 'NĐ 20/2021/NĐ-CP; TT 02/2020/TT-BLĐTBXH'
const reports = ['half-year']
const emergency = { dimension: 'kind', values: ['emergency-protection'] }

/** Support of these programmes that was decided on and held on some day of the period; what was only proposed does not count. */
function supported(programmes: readonly string[], measure: IndicatorSelection['measure']): IndicatorSelection {
  return {
    fact: 'benefit',
    period: 'overlaps',
    where: [{ dimension: 'programme', values: [...programmes] }],
    measure,
  }
}

/** The lines of the half-year report of a centre. */
export const halfYearIndicators: readonly StandardIndicator[] = [
  {
    code: 'residents',
    title: { vi: 'Đối tượng đang nuôi dưỡng, chăm sóc', en: 'Residents in care' },
    about: {
      vi: 'Người lưu trú có ngày nào đó trong kỳ, không kể bảo vệ khẩn cấp; mỗi người một lần.',
      en: 'People in residential care on some day of the period, those under emergency protection apart; each once.',
    },
    unit: 'people',
    numerator: { fact: 'stay', period: 'overlaps', where: [{ ...emergency, not: true }], measure: 'people' },
    source,
    reports,
  },
  {
    code: 'emergency-admissions',
    title: { vi: 'Tiếp nhận khẩn cấp (lang thang, xin ăn, cần bảo vệ khẩn cấp)', en: 'Emergency admissions' },
    about: {
      vi: 'Người được tiếp nhận bảo vệ khẩn cấp trong kỳ; mỗi người một lần.',
      en: 'People admitted for emergency protection in the period; each once.',
    },
    unit: 'people',
    numerator: { fact: 'stay', period: 'starts-in', where: [emergency], measure: 'people' },
    source,
    reports,
  },
  {
    code: 'community-counselling',
    title: { vi: 'Tham vấn, tư vấn tại cộng đồng', en: 'Counselling in the community' },
    about: {
      vi: 'Người được tham vấn hoặc tư vấn trong kỳ ở lĩnh vực cộng đồng; lượt không nêu tên tính riêng từng lượt.',
      en: 'People counselled or advised in the period in the community; each session that names nobody counts by itself.',
    },
    unit: 'cases',
    numerator: {
      fact: 'service-event',
      period: 'starts-in',
      where: [
        { dimension: 'service', values: ['counselling', 'policy-advice'] },
        { dimension: 'setting', values: ['community'] },
      ],
      measure: 'clients',
    },
    source,
    reports,
  },
  {
    code: 'livelihoods',
    title: { vi: 'Kết nối hỗ trợ sinh kế', en: 'Livelihoods linked' },
    about: { vi: 'Người được hỗ trợ sinh kế trong kỳ.', en: 'People with livelihood support in the period.' },
    unit: 'people',
    numerator: supported(['livelihood'], 'people'),
    source,
    reports,
  },
  {
    code: 'scholarships',
    title: { vi: 'Học bổng', en: 'Scholarships' },
    about: { vi: 'Học sinh được học bổng trong kỳ.', en: 'Pupils with a scholarship in the period.' },
    unit: 'children',
    numerator: supported(['scholarship'], 'people'),
    source,
    reports,
  },
  {
    code: 'child-care-fees',
    title: { vi: 'Hỗ trợ phí gửi trẻ', en: 'Child-care fees' },
    about: { vi: 'Trẻ được hỗ trợ phí gửi trẻ trong kỳ.', en: 'Children whose child-care fee was paid in the period.' },
    unit: 'children',
    numerator: supported(['child-care-fee'], 'people'),
    source,
    reports,
  },
  {
    code: 'connected-support',
    title: { vi: 'Tổng kinh phí kết nối hỗ trợ', en: 'Money of connected support' },
    about: {
      vi: 'Tiền đã chi trong kỳ cho sinh kế, học bổng và phí gửi trẻ.',
      en: 'Money paid in the period for livelihoods, scholarships and child-care fees.',
    },
    unit: 'vnd',
    numerator: {
      fact: 'payment',
      period: 'starts-in',
      where: [{ dimension: 'programme', values: ['livelihood', 'scholarship', 'child-care-fee'] }],
      measure: 'amount',
    },
    needs: ['amount'],
    source,
    reports,
  },
]
