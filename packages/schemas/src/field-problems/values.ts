import { defineFieldProblem } from '../problem.ts'

/** What is wrong with values, whatever the record. */
export const valuesProblems = {
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
      vi: 'Vào ngày của bảng mã (codesAsOf), mã xã này không thuộc tỉnh đã nêu; sửa mã xã, mã tỉnh hoặc ngày đó.',
      en: 'On the day of the codes (codesAsOf) this commune is not in the province; correct the commune, the province or that day.',
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
      vi: 'Khi không có giấy tờ định danh nào phải nêu lý do, khi có thì không nêu; số hồ sơ tại cơ sở và giấy xác nhận khuyết tật không định danh.',
      en: 'Without any identifier a reason is required, with one it is left out; a local file number and a disability certificate identify nobody.',
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
  'code-not-valid': defineFieldProblem({
    clause: 'REC-2.30',
    message: {
      vi: 'Mã này không có hiệu lực vào ngày ghi cùng; xem danh mục rồi chọn mã khác, hoặc sửa ngày.',
      en: 'The code is not valid on the day beside it; choose another one from its list, or correct the day.',
    },
  }),
  'already-recorded': defineFieldProblem({
    clause: 'REC-2.31',
    message: {
      vi: 'Đã có bản ghi với giá trị này; đọc bản ghi đó và đổi trạng thái của nó thay vì tạo mới.',
      en: 'There is a record with this value already; read it and move it on instead of making another.',
    },
  }),
  'duplicate-entry': defineFieldProblem({
    clause: 'REC-2.11',
    message: { vi: 'Mục này đã có trong danh sách; hãy bỏ mục trùng.', en: 'This entry stands twice in the list; remove one of them.' },
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
    message: {
      vi: 'Không dùng trường này với giá trị hiện có của {by}; hãy bỏ đi, hoặc sửa {by}.',
      en: 'This field is not used with what {by} says; leave it out, or correct {by}.',
    },
  }),
  'subject-missing': defineFieldProblem({
    clause: 'REC-2.17',
    message: {
      vi: 'Cần cho biết dữ liệu của ai: nêu hồ sơ đối tượng, hoặc mô tả ở subjectDescription.',
      en: 'Say whose data it is about: name the beneficiary, or describe the person in subjectDescription.',
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
  'amount-of-unknown': defineFieldProblem({
    clause: 'REC-2.10',
    message: {
      vi: 'Mức chính xác “unknown” thì bỏ trống số tiền; nếu biết số tiền, hãy chọn mức chính xác khác.',
      en: 'With the qualifier “unknown” the amount is left out; where the amount is known, choose another qualifier.',
    },
  }),
  'code-of-another-group': defineFieldProblem({
    clause: 'REC-2.20',
    message: {
      vi: 'Nhóm con không thuộc nhóm ghi cùng; hãy xem danh mục rồi sửa nhóm hoặc nhóm con.',
      en: 'The sub-group is not of the group beside it; see the code list, then correct the group or the sub-group.',
    },
  }),
} as const
