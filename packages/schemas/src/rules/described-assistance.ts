import type { DescribedRule } from './described-rule.ts'

/** Calculations of social assistance: amounts, entitlement, poverty, schedules. */
export const describedAssistance: readonly DescribedRule[] = [
  {
    id: 'allowance',
    title: { vi: 'Mức trợ cấp xã hội hằng tháng', en: 'Monthly social assistance' },
    about: {
      vi: 'Mức chuẩn nhân hệ số theo nhóm, tuổi và tháng hưởng; chỉ hưởng mức cao nhất, trừ người đơn thân nghèo nuôi con. Không thay quyết định của xã.',
      en: 'Standard level times coefficient by group, age and benefit month; only the highest, but for a poor single parent. It replaces no decision.',
    },
    source: 'NĐ 20/2021/NĐ-CP Điều 4–6, 25; NĐ 76/2024/NĐ-CP; NĐ 176/2025/NĐ-CP; NĐ 335/2026/NĐ-CP Điều 4–6, 22, 31–33',
    from: '2021-07-01',
    functions: ['calculateAllowance', 'ruleSetAt', 'groupByArticle', 'standardLevelAt', 'coefficientInMonth', 'coefficientOn'],
    vectors: ['allowance-decree-20-2021', 'allowance-decree-76-2024', 'allowance-decree-176-2025', 'allowance-decree-335-2026'],
  },
  {
    id: 'back-payment',
    title: { vi: 'Truy lĩnh trợ cấp', en: 'Back payment' },
    about: {
      vi: 'Phần còn thiếu của tháng đã chi theo mức cũ, khi nghị định mới tính mức từ tháng đó.',
      en: 'What is still owed for a month that was paid at the old level, when a new decree counts from that month.',
    },
    source: 'NĐ 335/2026/NĐ-CP Điều 31–33',
    from: '2026-10-05',
    functions: ['backPayment'],
    vectors: ['back-payment'],
  },
  {
    id: 'carer-support',
    title: { vi: 'Hỗ trợ nhận chăm sóc, nuôi dưỡng', en: 'Support for carers' },
    about: {
      vi: 'Khoản hằng tháng cho người hoặc hộ chăm sóc tại cộng đồng, ngoài trợ cấp của người được chăm sóc.',
      en: 'The monthly support of who cares in the community, beside the assistance of the person cared for.',
    },
    source: 'NĐ 20/2021/NĐ-CP Điều 20; NĐ 335/2026/NĐ-CP Điều 17',
    from: '2021-07-01',
    functions: ['carerSupport'],
    vectors: ['carer-support'],
  },
  {
    id: 'one-off-support',
    title: { vi: 'Hỗ trợ một lần, trợ giúp khẩn cấp', en: 'One-off support and emergency relief' },
    about: {
      vi: 'Mức tối thiểu khi mai táng, bị thương nặng, mất nhà, di dời, thiếu đói; tỉnh có thể quy định cao hơn.',
      en: 'The least amount for a funeral, an injury, a lost house, relocation or hunger; a province may give more.',
    },
    source: 'NĐ 20/2021/NĐ-CP Điều 11–15, 25; NĐ 335/2026/NĐ-CP Điều 11, 12, 22',
    from: '2021-07-01',
    functions: ['oneOffAmount'],
    vectors: ['one-off-support'],
  },
  {
    id: 'entitlement',
    title: { vi: 'Thuộc diện hưởng trợ cấp', en: 'Entitlement to assistance' },
    about: {
      vi: 'Từ những điều đã biết về một người: thuộc nhóm nào, từ khi nào, vì sao, và còn cần hỏi gì. Không hỏi ai về HIV.',
      en: 'From what is known of a person: which groups, since when, why, and what else to ask. Nobody is asked about HIV.',
    },
    source: 'NĐ 20/2021/NĐ-CP Điều 5; NĐ 176/2025/NĐ-CP; NĐ 335/2026/NĐ-CP Điều 5',
    from: '2021-07-01',
    functions: ['explainEntitlement', 'entitlementFactsOf', 'noSupportCase', 'countedChildren'],
    vectors: ['entitlement'],
  },
  {
    id: 'poverty',
    title: { vi: 'Chuẩn nghèo theo năm', en: 'Poverty lines by year' },
    about: {
      vi: 'Gợi ý hộ nghèo, cận nghèo từ thu nhập và số chỉ số thiếu hụt; xã rà soát và quyết định.',
      en: 'Suggests poor or near-poor from income and deprivations; the commune reviews and decides.',
    },
    source: 'NĐ 07/2021/NĐ-CP Điều 3; NĐ 351/2025/NĐ-CP',
    from: '2022-01-01',
    to: '2030-12-31',
    functions: ['povertyLineOf', 'suggestPovertyStatus'],
    vectors: ['poverty'],
  },
  {
    id: 'payment-periods',
    title: { vi: 'Các kỳ chi trả', en: 'Payment periods' },
    about: {
      vi: 'Liệt kê từng kỳ phải chi của một chế độ: một lần, hằng tháng, tháng học (nghỉ hè không chi), năm học, hằng năm.',
      en: 'Lists each period for which a benefit is due: once, monthly, school months without the summer, school years, years.',
    },
    source: 'NĐ 335/2026/NĐ-CP Điều 8; Cầu Nối',
    functions: ['paymentPeriods', 'scheduleEnd', 'schoolYearOf'],
    vectors: ['payment-periods'],
  },
  {
    id: 'benefit-months',
    title: { vi: 'Tháng bắt đầu, tháng thôi hưởng', en: 'First and last month of assistance' },
    about: {
      vi: 'Hưởng từ tháng ký quyết định; trước ngày 05/10/2026, người khuyết tật hưởng từ tháng của giấy xác nhận; thôi hưởng từ tháng sau.',
      en: 'Due from the month of the decision; before 5 October 2026, of a disability, from that of the certificate; ends with the month after.',
    },
    source: 'NĐ 20/2021/NĐ-CP Điều 8; NĐ 335/2026/NĐ-CP Điều 8',
    from: '2021-07-01',
    functions: ['firstBenefitMonth', 'endOfRight'],
    vectors: ['benefit-months'],
  },
  {
    id: 'uncollected-benefit',
    title: { vi: 'Trợ cấp không có người nhận', en: 'Uncollected benefit' },
    about: {
      vi: 'Tạm dừng khi không nhận tiền liên tục từ 3 tháng trở lên.',
      en: 'A benefit is suspended when it was not collected for three months running or more.',
    },
    source: 'NĐ 335/2026/NĐ-CP Điều 9(1)(a); TT 02/2021/TT-BLĐTBXH Điều 2',
    from: '2021-07-01',
    functions: ['judgeUncollected'],
    vectors: ['time-limits'],
  },
]
