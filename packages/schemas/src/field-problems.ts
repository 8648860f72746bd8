import { defineFieldProblem } from './problem.ts'
import type { Text } from './text.ts'

/** Everything that may be wrong with one field or parameter, with its message in both languages. */
export const fieldProblems = Object.freeze({
  'unknown-field': defineFieldProblem({
    clause: 'REC-1.1',
    message: {
      vi: 'Trường này không có trong chuẩn; hãy bỏ đi hoặc sửa tên.',
      en: 'The standard has no such field; remove it or correct its name.',
    },
  }),
  'unknown-extension': defineFieldProblem({
    clause: 'EXT-1.1',
    message: {
      vi: 'Máy chủ này không khai báo phần mở rộng này cho loại bản ghi này (đang có: {allowed}); hãy bỏ đi, hoặc nhờ đơn vị vận hành khai báo rồi gửi lại.',
      en: 'This server declares no such extension of this resource (it has: {allowed}); remove it, or ask who runs the server to declare it and send again.',
    },
  }),
  'required-field': defineFieldProblem({
    clause: 'REC-1.2',
    message: { vi: 'Thiếu trường bắt buộc này.', en: 'This field is required.' },
  }),
  'wrong-type': defineFieldProblem({
    clause: 'REC-1.3',
    message: { vi: 'Sai kiểu dữ liệu: cần {expected}.', en: 'Wrong type: {expected} is expected.' },
  }),
  'unknown-code': defineFieldProblem({
    clause: 'REC-1.4',
    message: { vi: 'Mã không có trong danh mục; các mã hợp lệ: {allowed}.', en: 'The code is not in the list; valid codes: {allowed}.' },
  }),
  'wrong-format': defineFieldProblem({
    clause: 'REC-1.5',
    message: { vi: 'Sai dạng; dạng đúng, ví dụ: {format}.', en: 'Wrong form; a right one, for example: {format}.' },
  }),
  'too-short': defineFieldProblem({
    clause: 'REC-1.6',
    message: { vi: 'Quá ngắn hoặc quá ít: tối thiểu {minimum}.', en: 'Too short or too few: at least {minimum}.' },
  }),
  'too-long': defineFieldProblem({
    clause: 'REC-1.6',
    message: { vi: 'Quá dài hoặc quá nhiều: tối đa {maximum}.', en: 'Too long or too many: at most {maximum}.' },
  }),
  'too-small': defineFieldProblem({
    clause: 'REC-1.6',
    message: { vi: 'Giá trị quá nhỏ: tối thiểu {minimum}.', en: 'The value is too small: at least {minimum}.' },
  }),
  'too-large': defineFieldProblem({
    clause: 'REC-1.6',
    message: { vi: 'Giá trị quá lớn: tối đa {maximum}.', en: 'The value is too large: at most {maximum}.' },
  }),
  'no-variant': defineFieldProblem({
    clause: 'REC-1.3',
    message: { vi: 'Không khớp dạng nào được phép ở đây.', en: 'Matches none of the forms that are allowed here.' },
  }),
  'read-only-field': defineFieldProblem({
    clause: 'REC-1.7',
    message: {
      vi: 'Trường này do máy chủ cấp; hãy bỏ đi hoặc giữ nguyên giá trị hiện tại.',
      en: 'The server assigns this field; leave it out or send its present value.',
    },
  }),
  'already-in-chain': defineFieldProblem({
    clause: 'REF-1',
    message: {
      vi: 'Cơ sở này là bên gửi hoặc đã được đề nghị; hãy chọn cơ sở khác, hoặc từ chối.',
      en: 'This facility is the sender or was asked before; choose another one, or reject.',
    },
  }),
  'recipient-not-covered': defineFieldProblem({
    clause: 'REF-1',
    message: {
      vi: 'Căn cứ chia sẻ của bên gửi không cho phép cơ sở này được biết; hãy từ chối để bên gửi tự tìm nơi khác.',
      en: 'What permits the sender to disclose does not cover this facility; reject, so that the sender looks elsewhere.',
    },
  }),
  'move-of-other-party': defineFieldProblem({
    clause: 'HTTP-2.4',
    message: {
      vi: 'Ở trạng thái “{state}”, bước tiếp theo thuộc về bên kia: {moves}.',
      en: 'In the state “{state}” the next move is the other side’s: {moves}.',
    },
  }),
  'duplicate-key': defineFieldProblem({
    clause: 'HTTP-12.4',
    message: { vi: 'Tên trường này xuất hiện hai lần trong cùng một đối tượng.', en: 'This name stands twice in one object.' },
  }),
  'forbidden-key': defineFieldProblem({
    clause: 'HTTP-12.4',
    message: { vi: 'Tên trường này không được phép.', en: 'This name is not allowed.' },
  }),
  'forbidden-character': defineFieldProblem({
    clause: 'HTTP-12.4',
    message: {
      vi: 'Có ký tự không lưu được: U+0000, nửa cặp thay thế, hoặc quá 30 dấu liền nhau.',
      en: 'Some characters cannot be kept: U+0000, half of a surrogate pair, or more than 30 marks in a row.',
    },
  }),
  'too-deep': defineFieldProblem({
    clause: 'HTTP-12.3',
    message: { vi: 'Lồng quá sâu: tối đa {maximum} tầng.', en: 'Nested too deeply: at most {maximum} levels.' },
  }),
  'not-json': defineFieldProblem({
    clause: 'HTTP-3.1',
    message: { vi: 'Không phải JSON đúng cú pháp (vị trí {offset}).', en: 'Not well-formed JSON (at offset {offset}).' },
  }),
  'not-utf-8': defineFieldProblem({
    clause: 'HTTP-1.1',
    message: { vi: 'Có byte không phải UTF-8.', en: 'Some bytes are not UTF-8.' },
  }),
  'not-an-object': defineFieldProblem({
    clause: 'REC-1.3',
    message: { vi: 'Nội dung phải là một đối tượng JSON.', en: 'The body has to be one JSON object.' },
  }),
  'date-in-future': defineFieldProblem({
    clause: 'REC-2.1',
    message: {
      vi: 'Ngày này ở tương lai (hôm nay {today}); sửa thành ngày đã qua hoặc hôm nay.',
      en: 'This date lies in the future (today is {today}); give a day up to today.',
    },
  }),
  'impossible-date': defineFieldProblem({
    clause: 'REC-2.2',
    message: {
      vi: 'Lịch không có ngày này; kiểm tra ngày và tháng, hoặc chỉ ghi tháng hay năm đã biết.',
      en: 'The calendar has no such day; check day and month, or give only the month or year that is known.',
    },
  }),
  'dates-out-of-order': defineFieldProblem({
    clause: 'REC-2.3',
    message: {
      vi: 'Ngày này đứng trước ngày bắt đầu; sửa ngày này hoặc ngày bắt đầu.',
      en: 'This date lies before the beginning; correct this date or the beginning.',
    },
  }),
  'commune-not-in-province': defineFieldProblem({
    clause: 'REC-2.4',
    message: {
      vi: 'Vào ngày {on}, mã xã {commune} không thuộc tỉnh {province}; sửa mã xã, mã tỉnh hoặc ngày của bảng mã.',
      en: 'On {on}, commune code {commune} is not in province {province}; correct the commune, the province or the date of the codes.',
    },
  }),
  'identifier-shape': defineFieldProblem({
    clause: 'REC-2.5',
    message: {
      vi: 'Số không đúng dạng của loại giấy tờ này: cần {expected}.',
      en: 'The number has not the shape of this kind of identifier: it needs {expected}.',
    },
  }),
  'identifier-reason': defineFieldProblem({
    clause: 'REC-2.6',
    message: {
      vi: 'Khi không có giấy tờ định danh nào phải nêu lý do; khi có thì không nêu.',
      en: 'Without any identifier a reason is required; with one it is left out.',
    },
  }),
  'consent-or-legal-basis': defineFieldProblem({
    clause: 'REC-2.7',
    message: {
      vi: 'Chia sẻ hồ sơ cần có sự đồng ý còn hiệu lực (consentId) hoặc căn cứ pháp lý (legalBasis).',
      en: 'A disclosure needs a valid consent (consentId) or a legal basis (legalBasis).',
    },
  }),
  'unknown-reference': defineFieldProblem({
    clause: 'REC-2.8',
    message: { vi: 'Không tìm thấy {resource} với mã này trong phạm vi của bạn.', en: 'No {resource} with this id is known to you.' },
  }),
  'same-facility': defineFieldProblem({
    clause: 'REC-2.9',
    message: { vi: 'Bên nhận phải là cơ sở khác với bên gửi.', en: 'The receiver has to be another facility than the sender.' },
  }),
  'amount-missing': defineFieldProblem({
    clause: 'REC-2.10',
    message: { vi: 'Cần số tiền, trừ khi mức chính xác là “unknown”.', en: 'An amount is required unless the qualifier is “unknown”.' },
  }),
  'amount-of-unknown': defineFieldProblem({
    clause: 'REC-2.10',
    message: {
      vi: 'Mức chính xác “unknown” thì bỏ trống số tiền; nếu biết số tiền, hãy chọn mức chính xác khác.',
      en: 'With the qualifier “unknown” the amount is left out; where the amount is known, choose another qualifier.',
    },
  }),
  'code-not-valid': defineFieldProblem({
    clause: 'REC-2.30',
    message: {
      vi: 'Mã này không có hiệu lực vào {on}; chọn mã khác hoặc sửa ngày.',
      en: 'The code is not valid on {on}; choose another one or correct the date.',
    },
  }),
  'already-recorded': defineFieldProblem({
    clause: 'REC-2.31',
    message: {
      vi: 'Đã có bản ghi với giá trị này; đọc bản ghi đó và đổi trạng thái của nó thay vì tạo mới.',
      en: 'There is a record with this value already; read it and move it on instead of making another.',
    },
  }),
  'not-for-schedule': defineFieldProblem({
    clause: 'BEN-2.1',
    message: {
      vi: 'Chỉ kỳ hưởng “school-month” mới nêu các tháng học; hãy bỏ trường này.',
      en: 'Only the schedule “school-month” names school months; leave this field out.',
    },
  }),
  'sponsor-of-budget': defineFieldProblem({
    clause: 'BEN-2.2',
    message: {
      vi: 'Chỉ nguồn tài trợ, cộng đồng hoặc nguồn khác mới nêu nhà tài trợ; hãy bỏ trường này hoặc sửa nguồn.',
      en: 'Only sponsors, the community or another source name a sponsor; leave this field out or correct the source.',
    },
  }),
  'shares-exceed-amount': defineFieldProblem({
    clause: 'BEN-2.3',
    message: {
      vi: 'Tổng phần của các nguồn lớn hơn mức hưởng; sửa các phần hoặc mức hưởng.',
      en: 'The shares add up to more than the amount; correct the shares or the amount.',
    },
  }),
  'benefit-not-payable': defineFieldProblem({
    clause: 'PAY-3.1',
    message: {
      vi: 'Chế độ đang ở trạng thái “{state}”; chỉ chi khi đã có quyết định (approved) hoặc đang hưởng (active).',
      en: 'The benefit is in state “{state}”; it is paid only when approved or active.',
    },
  }),
  'period-not-scheduled': defineFieldProblem({
    clause: 'PAY-3.2',
    message: {
      vi: 'Lịch hưởng của chế độ không có kỳ này; đọc schedule của chế độ để chọn kỳ.',
      en: 'The benefit’s schedule has no such period; read the schedule of the benefit to choose one.',
    },
  }),
  'period-not-due': defineFieldProblem({
    clause: 'PAY-3.3',
    message: {
      vi: 'Kỳ này thuộc thời gian tạm dừng hoặc sau khi thôi hưởng, nên không chi.',
      en: 'The period lies in a suspension or after the stop: nothing is due for it.',
    },
  }),
  'amount-differs': defineFieldProblem({
    clause: 'PAY-3.4',
    message: {
      vi: 'Số tiền phải đúng bằng mức hưởng đã quyết định cho kỳ này; nếu mức đã đổi, hãy điều chỉnh chế độ (adjust) trước.',
      en: 'The amount has to be exactly the one decided for this period; where that has changed, adjust the benefit first.',
    },
  }),
  'duplicate-entry': defineFieldProblem({
    clause: 'REC-2.11',
    message: { vi: 'Mục {value} đã có trong danh sách này.', en: '{value} stands twice in this list.' },
  }),
  'provider-missing': defineFieldProblem({
    clause: 'TRN-2.1',
    message: {
      vi: 'Cần cơ sở đào tạo trong mạng lưới (providerId) hoặc tên cơ sở ngoài mạng lưới (providerName).',
      en: 'A provider is required: a facility of the network (providerId) or the name of another one (providerName).',
    },
  }),
  'fee-missing': defineFieldProblem({
    clause: 'SVC-2.1',
    message: { vi: 'Đối tượng phải trả phí thì cần ghi mức phí.', en: 'The fee is required where the client pays.' },
  }),
  'payer-missing': defineFieldProblem({
    clause: 'SVC-2.1',
    message: { vi: 'Có nguồn chi trả thay thì cần nêu nguồn đó.', en: 'Where another pays, say who.' },
  }),
  'already-held': defineFieldProblem({
    clause: 'ACT-2.1',
    message: {
      vi: 'Đã ghi số người tham gia thì không hủy được; hãy bỏ số người trước, hoặc đánh dấu ghi nhầm.',
      en: 'What has participants was held; take the number away first, or mark the record as an error.',
    },
  }),
  'foreign-facility': defineFieldProblem({
    clause: 'NET-1.1',
    message: {
      vi: 'Chỉ ghi được cho cơ sở của bạn hoặc cơ sở do bạn đăng ký; hãy để cơ sở đó tự ghi.',
      en: 'You may record this for your own facility or one that you registered; let that facility record it itself.',
    },
  }),
  'own-supervisor': defineFieldProblem({
    clause: 'WRK-2.1',
    message: {
      vi: 'Không ai tự hướng dẫn mình; hãy chọn người hướng dẫn khác.',
      en: 'Nobody supervises oneself; choose another supervisor.',
    },
  }),
  'supervisor-load': defineFieldProblem({
    clause: 'WRK-2.2',
    message: {
      vi: 'Người này đã hướng dẫn đủ số người tối đa trong thời gian đó; hãy chọn người khác hoặc đổi thời gian.',
      en: 'This person guides as many trainees as may be in that time; choose another supervisor or other dates.',
    },
  }),
  'one-household-head': defineFieldProblem({
    clause: 'REC-2.12',
    message: {
      vi: 'Mỗi hộ chỉ có một chủ hộ tại một thời điểm; hãy ghi ngày chủ hộ cũ thôi làm chủ hộ (to).',
      en: 'A household has one head at a time; give the former head an end (to).',
    },
  }),
  'guardian-missing': defineFieldProblem({
    clause: 'REC-2.13',
    message: {
      vi: 'Trẻ em phải cùng đứng tên với cha mẹ, người giám hộ hoặc người đại diện; hãy thêm người ấy vào danh sách.',
      en: 'A child acts together with a parent, a guardian or another representative; add that person to the list.',
    },
  }),
  'consent-not-valid': defineFieldProblem({
    clause: 'REC-2.14',
    message: {
      vi: 'Sự đồng ý này không cho phép chia sẻ như vậy; chưa đạt ở: {missing}.',
      en: 'This consent does not permit the disclosure; it fails in: {missing}.',
    },
  }),
  'workplace-missing': defineFieldProblem({
    clause: 'REC-2.15',
    message: {
      vi: 'Cần cơ sở làm việc hoặc địa bàn xã phụ trách (commune).',
      en: 'A facility or a commune is required: where the person works.',
    },
  }),
  'field-not-used': defineFieldProblem({
    clause: 'REC-2.16',
    message: { vi: 'Không dùng trường này khi có {by}; hãy bỏ đi.', en: 'This field is not used with {by}; leave it out.' },
  }),
  'unknown-plan-activity': defineFieldProblem({
    clause: 'SRV-2.1',
    message: {
      vi: 'Kế hoạch này chưa được phê duyệt, hoặc không có hoạt động mang mã đó.',
      en: 'The plan is not approved yet, or has no activity with this key.',
    },
  }),
  'stay-open': defineFieldProblem({
    clause: 'STAY-2.1',
    message: {
      vi: 'Người này đang ở cơ sở của bạn; hãy kết thúc lần lưu trú đó trước.',
      en: 'This person stays in your facility already; end that stay first.',
    },
  }),
  'only-emergency-stay': defineFieldProblem({
    clause: 'STAY-2.2',
    message: {
      vi: 'Chỉ gia hạn lưu trú theo diện bảo vệ khẩn cấp.',
      en: 'Only a stay for emergency protection has a limit to extend.',
    },
  }),
  'subject-missing': defineFieldProblem({
    clause: 'REC-2.17',
    message: {
      vi: 'Cần cho biết dữ liệu của ai: nêu hồ sơ đối tượng, hoặc mô tả ở subjectDescription.',
      en: 'Say whose data it is about: name the beneficiary, or describe the person in subjectDescription.',
    },
  }),
  'merge-with-itself': defineFieldProblem({
    clause: 'BEN-3.1',
    message: { vi: 'Không gộp hồ sơ vào chính nó.', en: 'A record is not merged into itself.' },
  }),
  'merged-record': defineFieldProblem({
    clause: 'BEN-3.2',
    message: {
      vi: 'Hồ sơ này đã gộp vào hồ sơ khác; hãy dùng hồ sơ giữ lại ghi ở merge.survivorId.',
      en: 'This record was merged into another one; use the survivor that merge.survivorId names.',
    },
  }),
  'disclosed-now': defineFieldProblem({
    clause: 'BEN-3.3',
    message: {
      vi: 'Hồ sơ này đang được chuyển gửi hoặc chia sẻ; hãy chờ chuyển gửi kết thúc, hoặc gộp theo chiều ngược lại.',
      en: 'This record is in an open referral or disclosed; wait for its end, or merge the other way round.',
    },
  }),
  'death-known': defineFieldProblem({
    clause: 'BEN-4.1',
    message: { vi: 'Đã ghi nhận người này qua đời; sửa ở trường death.', en: 'The death is on record already; correct the field death.' },
  }),
  'match-needs-more': defineFieldProblem({
    clause: 'BEN-2.1',
    message: {
      vi: 'Cần số giấy tờ, số điện thoại, họ tên, ngày sinh đầy đủ, hoặc năm sinh cùng xã.',
      en: 'A number, a telephone, a name, a full birth date, or a year of birth with a commune is needed.',
    },
  }),
  'active-plan-required': defineFieldProblem({
    clause: 'CASE-3.3',
    message: { vi: 'Cần có kế hoạch đang thực hiện trước khi theo dõi.', en: 'Monitoring needs a plan that is carried out.' },
  }),
  'document-of-another-case': defineFieldProblem({
    clause: 'CASE-4.1',
    message: { vi: 'Tài liệu này thuộc hồ sơ khác.', en: 'This document belongs to another case.' },
  }),
  'client-died': defineFieldProblem({
    clause: 'CASE-4.2',
    message: { vi: 'Đối tượng đã qua đời; không mở lại hồ sơ.', en: 'The client has died; the case is not opened again.' },
  }),
  'plan-active': defineFieldProblem({
    clause: 'PLAN-2.1',
    message: {
      vi: 'Hồ sơ này đang thực hiện một kế hoạch khác; hãy hoàn thành hoặc thay thế kế hoạch đó trước.',
      en: 'Another plan of this case is carried out; complete it or replace it first.',
    },
  }),
  'school-year': defineFieldProblem({
    clause: 'REC-2.18',
    message: {
      vi: 'Năm học gồm hai năm liền nhau; ví dụ: {example}.',
      en: 'A school year is one year and the next; for example {example}.',
    },
  }),
  'contact-unreachable': defineFieldProblem({
    clause: 'REC-2.19',
    message: {
      vi: 'Liên lạc này chưa có số điện thoại hay thư điện tử; hãy thêm một trong hai, hoặc bỏ mục này.',
      en: 'This contact has neither a telephone number nor an e-mail address; add one of them, or remove the entry.',
    },
  }),
  'unknown-parameter': defineFieldProblem({
    clause: 'HTTP-6.1',
    message: {
      vi: 'Tham số này không được khai báo; các tham số hợp lệ: {allowed}.',
      en: 'No such parameter is declared; valid ones: {allowed}.',
    },
  }),
  'personal-parameter': defineFieldProblem({
    clause: 'HTTP-6.2',
    message: {
      vi: 'Dữ liệu cá nhân không được nằm trong địa chỉ; hãy gửi bằng POST {path}.',
      en: 'A personal datum must not stand in a URL; send it by POST {path}.',
    },
  }),
  'assessment-required': defineFieldProblem({
    clause: 'CASE-3.1',
    message: { vi: 'Cần có đánh giá nhu cầu trước khi lập kế hoạch.', en: 'Planning needs an assessment of this case.' },
  }),
  'approved-plan-required': defineFieldProblem({
    clause: 'CASE-3.2',
    message: { vi: 'Cần có kế hoạch đã phê duyệt trước khi thực hiện.', en: 'Implementing needs an approved support plan of this case.' },
  }),
  'no-time-limit': defineFieldProblem({
    clause: 'PRV-2.1',
    message: {
      vi: 'Nghị định không đặt thời hạn cho quyền này nên không có gì để gia hạn; hãy thực hiện hoặc từ chối.',
      en: 'The decree sets no time limit for this right, so there is nothing to extend; fulfil or refuse it.',
    },
  }),
  'breach-notifiable': defineFieldProblem({
    clause: 'BRC-2.1',
    message: {
      vi: 'Đánh giá cho thấy có thể gây hại nên phải thông báo; nếu đánh giá sai, hãy đánh giá lại trước.',
      en: 'The assessment names harm, so the breach has to be notified; assess again first if that was wrong.',
    },
  }),
  'unknown-fact': defineFieldProblem({
    clause: 'IND-1.1',
    message: {
      vi: 'Máy chủ không có dữ kiện này; xem danh sách ở /v1/reports/definitions.',
      en: 'No record here counts for such a fact; they are listed at /v1/reports/definitions.',
    },
  }),
  'unknown-dimension': defineFieldProblem({
    clause: 'IND-1.1',
    message: {
      vi: 'Dữ kiện không có chiều này; xem danh sách ở /v1/reports/definitions.',
      en: 'The fact has no such dimension; they are listed at /v1/reports/definitions.',
    },
  }),
  'unknown-indicator': defineFieldProblem({
    clause: 'IND-3.1',
    message: { vi: 'Báo cáo này không có chỉ tiêu đó.', en: 'The report has no such indicator.' },
  }),
  'area-not-of-scope': defineFieldProblem({
    clause: 'IND-3.1',
    message: {
      vi: 'Cơ sở cần mã cơ sở, xã cần mã 5 chữ số, tỉnh cần mã 2 chữ số đang dùng; cả nước thì bỏ trống.',
      en: 'A facility takes its id, a commune its present code of 5 digits, a province that of 2; the country takes none.',
    },
  }),
  'own-records-only': defineFieldProblem({
    clause: 'IND-3.1',
    message: {
      vi: 'Chỉ tính được trên bản ghi của chính cơ sở: phạm vi là facility.',
      en: 'This is computed over the own records of a facility only: the scope is facility.',
    },
  }),
  'not-a-whole-month': defineFieldProblem({
    clause: 'IND-3.2',
    message: {
      vi: 'Ngoài phạm vi một cơ sở, kỳ báo cáo phải trọn tháng.',
      en: 'Beyond one facility the period has to be whole months.',
    },
  }),
})

/** Code of what is wrong with a field. */
export type FieldProblemCode = keyof typeof fieldProblems

/** How messages name the types of JSON and the shapes of identifiers; the argument `expected` of a fault is a key of this table. */
export const typeNames: Readonly<Record<string, Text>> = Object.freeze({
  string: { vi: 'chuỗi ký tự', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  integer: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'danh sách [...]', en: 'a list [...]' },
  object: { vi: 'đối tượng {...}', en: 'an object {...}' },
  'personal-number': { vi: '12 chữ số', en: '12 digits' },
  'legacy-identity-card': { vi: '9 chữ số', en: '9 digits' },
  'health-insurance': {
    vi: '2 chữ cái in hoa rồi 13 chữ số, hoặc chỉ 10 hay 12 chữ số',
    en: '2 capital letters and 13 digits, or 10 or 12 digits alone',
  },
  'social-insurance': { vi: '8 đến 15 chữ số', en: '8 to 15 digits' },
  passport: { vi: '5 đến 20 chữ cái không dấu hoặc chữ số', en: '5 to 20 plain letters or digits' },
})
