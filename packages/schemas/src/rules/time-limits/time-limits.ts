import type { Text } from '../../text.ts'

/** A time that the law gives for something to be done, or for it to last. */
export interface TimeLimit extends Text {
  readonly amount: number
  /** `hours` run from an instant, the others from a day that is not counted. */
  readonly unit: 'hours' | 'days' | 'working-days' | 'months'
  readonly source: string
  /** First day on which the limit runs, where it is later than the day of the law. */
  readonly from?: string
}

/** The time limits of the standard; those to fulfil a request about personal data depend on the right and are calculated apart. */
export const timeLimits = {
  'child-urgent-intervention': {
    vi: 'Can thiệp khẩn cấp cho trẻ em có nguy cơ tổn hại',
    en: 'Urgent intervention for a child in danger',
    amount: 12,
    unit: 'hours',
    source: 'NĐ 56/2017/NĐ-CP Điều 26–32',
  },
  'referral-urgent': {
    vi: 'Trả lời chuyển gửi gấp',
    en: 'Answer to an urgent referral',
    amount: 2,
    unit: 'working-days',
    source: 'Cầu Nối',
  },
  'referral-routine': {
    vi: 'Trả lời chuyển gửi thông thường',
    en: 'Answer to a routine referral',
    amount: 5,
    unit: 'working-days',
    source: 'Cầu Nối',
  },
  'disclosure-on-law': {
    vi: 'Chia sẻ theo căn cứ pháp lý khi bên gửi không nêu ngày cuối',
    en: 'Disclosure on a legal basis where its sender names no last day',
    amount: 180,
    unit: 'days',
    source: 'Cầu Nối; NĐ 356/2025/NĐ-CP Điều 7 đòi hỏi có thời hạn, không nêu độ dài',
  },
  'disclosure-longest': {
    vi: 'Chia sẻ theo căn cứ pháp lý dài nhất, tính từ ngày nêu hoặc gia hạn',
    en: 'Longest disclosure on a legal basis, from the day on which its end is named',
    amount: 12,
    unit: 'months',
    source: 'Cầu Nối; NĐ 356/2025/NĐ-CP Điều 7 đòi hỏi có thời hạn, không nêu độ dài',
  },
  'child-plan': {
    vi: 'Xây dựng kế hoạch hỗ trợ, can thiệp cho trẻ em',
    en: 'Support and intervention plan for a child',
    amount: 5,
    unit: 'working-days',
    source: 'NĐ 56/2017/NĐ-CP Điều 26–32',
  },
  'child-plan-approval': {
    vi: 'Phê duyệt kế hoạch hỗ trợ, can thiệp',
    en: 'Approval of the plan',
    amount: 2,
    unit: 'working-days',
    source: 'NĐ 56/2017/NĐ-CP Điều 26–32',
  },
  'child-separation': {
    vi: 'Tạm thời cách ly trẻ em khỏi cha, mẹ, người chăm sóc, tối đa',
    en: 'Longest temporary separation of a child from parents or carers',
    amount: 15,
    unit: 'days',
    source: 'NĐ 56/2017/NĐ-CP Điều 26–32',
  },
  'benefit-decision': {
    vi: 'Quyết định trợ cấp xã hội hằng tháng',
    en: 'Decision on monthly assistance',
    amount: 7,
    unit: 'working-days',
    source: 'NĐ 335/2026/NĐ-CP Điều 8',
    from: '2026-10-05',
  },
  'funeral-decision': {
    vi: 'Quyết định hỗ trợ chi phí mai táng',
    en: 'Decision on funeral support',
    amount: 3,
    unit: 'working-days',
    source: 'NĐ 335/2026/NĐ-CP Điều 11',
    from: '2026-10-05',
  },
  'pension-decision': {
    vi: 'Quyết định trợ cấp hưu trí xã hội',
    en: 'Decision on the social pension',
    amount: 10,
    unit: 'working-days',
    source: 'NĐ 176/2025/NĐ-CP Điều 4',
    from: '2025-07-01',
  },
  'emergency-stay': {
    vi: 'Thời gian ở cơ sở của người cần bảo vệ khẩn cấp, tối đa, trừ khi cấp trên quyết định khác',
    en: 'Longest stay for emergency protection, unless a superior decides otherwise',
    amount: 3,
    unit: 'months',
    source: 'NĐ 20/2021/NĐ-CP Điều 18(3), 24(4)',
  },
  'follow-up-after-return': {
    vi: 'Theo dõi sau khi trở về gia đình, cộng đồng, ít nhất nếu cần',
    en: 'Follow-up after the return home, at least and if needed',
    amount: 6,
    unit: 'months',
    source: 'TT 02/2020/TT-BLĐTBXH Điều 10',
  },
  'stop-after-suspension': {
    vi: 'Dừng trợ cấp khi đã tạm dừng mà không chấp hành yêu cầu',
    en: 'Benefit stops when a request is not obeyed after suspension',
    amount: 3,
    unit: 'months',
    source: 'NĐ 335/2026/NĐ-CP Điều 9(2)(đ); TT 02/2021/TT-BLĐTBXH Điều 2',
  },
  'privacy-acknowledgement': {
    vi: 'Phản hồi việc tiếp nhận yêu cầu về dữ liệu cá nhân',
    en: 'Acknowledgement of a request about personal data',
    amount: 2,
    unit: 'working-days',
    source: 'NĐ 356/2025/NĐ-CP Điều 5',
    from: '2026-01-01',
  },
  'breach-notification': {
    vi: 'Thông báo sự cố dữ liệu cá nhân cho cơ quan chuyên trách, kể từ khi phát hiện',
    en: 'Notification of a data breach to the authority, from its discovery',
    amount: 72,
    unit: 'hours',
    source: 'Luật 91/2025/QH15 Điều 23',
    from: '2026-01-01',
  },
} as const satisfies Readonly<Record<string, TimeLimit>>

/** Code of a time limit. */
export type TimeLimitCode = keyof typeof timeLimits
