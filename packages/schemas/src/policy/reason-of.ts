import type { Text } from '../text.ts'
import type { Decision, Rule } from './decide.ts'

const texts: Readonly<Record<Rule, Text>> = Object.freeze({
  scope: {
    vi: 'phạm vi (scope) của mã truy cập không có quyền này đối với loại bản ghi này',
    en: 'the scope of the token lacks this right on this kind of record',
  },
  purpose: { vi: 'mục đích của mã truy cập không mở mảng công việc này', en: 'the purpose of the token does not open this area of work' },
  role: { vi: 'vai trò của nhân viên không mở mảng công việc này', en: 'the role of the worker does not open this area of work' },
  owner: { vi: 'bản ghi thuộc cơ sở này', en: 'the facility owns the record' },
  network: { vi: 'bản ghi nằm trong danh bạ mà mọi cơ sở được đọc', en: 'the record is of the directory, which every facility reads' },
  'referral-accepted': {
    vi: 'cơ sở đã tiếp nhận một chuyển gửi cung cấp bản ghi này',
    en: 'the facility accepted a referral that discloses the record',
  },
  'referral-sent': { vi: 'một chuyển gửi đang chờ cơ sở trả lời', en: 'a referral waits for the answer of the facility' },
  'referral-offered': {
    vi: 'cơ sở phù hợp với một lời mời tiếp nhận đang mở',
    en: 'the facility fits an open offer',
  },
  'referral-over': { vi: 'chuyển gửi đến cơ sở đã kết thúc', en: 'the referral to the facility is over' },
  'transferred-away': { vi: 'cơ sở đã chuyển giao hồ sơ cho nơi khác', en: 'the facility handed the case over' },
  'emergency-requested': { vi: 'cơ sở đã yêu cầu lần mở khẩn cấp này', en: 'the facility asked for this emergency access' },
  'access-granted': { vi: 'cơ sở được trao ủy quyền truy cập này', en: 'the access grant was given to the facility' },
  delegated: { vi: 'bản ghi được mở đích danh cho nhân viên này', en: 'the record was opened to this worker by name' },
  'break-glass': { vi: 'nhân viên này đã mở bản ghi trong tình huống khẩn cấp', en: 'this worker opened the record in an emergency' },
  none: { vi: 'cơ sở không có liên quan gì đến bản ghi', en: 'the facility has nothing to do with the record' },
})

const isOfToken = (rule: Rule): boolean => rule === 'scope' || rule === 'purpose' || rule === 'role'

/** What follows where the relation to a record is not enough. */
const consequences: Readonly<Partial<Record<Decision['effect'], Text>>> = {
  forbidden: { vi: 'bước này không thuộc về cơ sở', en: 'this move is not that of the facility' },
  'not-found': {
    vi: 'không phần nào của bản ghi được mở cho người hỏi: quan hệ này không mở loại bản ghi này, hoặc nhãn nhạy cảm chưa được phép xem',
    en: 'nothing of the record is open to who asks: the relation does not show this kind of record, or a sensitivity label is not cleared',
  },
}

/**
 * Says a decision in words, for whoever wants to know why. A server tells the rule to nobody but its audit: that a record is hidden would be told with it.
 *
 * @example
 * ```ts
 * reasonOf({ effect: 'forbidden', rule: 'purpose' }).en // 'the purpose of the token does not open this area of work'
 * ```
 */
export function reasonOf({ effect, rule }: Pick<Decision, 'effect' | 'rule'>): Text {
  const reason = texts[rule]
  const consequence = isOfToken(rule) || rule === 'none' ? undefined : consequences[effect]
  if (!consequence) return reason
  return { vi: `${reason.vi}; ${consequence.vi}`, en: `${reason.en}; ${consequence.en}` }
}
