import { defineProblem } from './problem.ts'

const again = { vi: 'Gửi lại đúng yêu cầu này sau vài giây.', en: 'Send the same request again after a few seconds.' }

/** Every refusal that the API may answer with (HTTP clause 3). */
export const problems = Object.freeze({
  'malformed-body': defineProblem({
    status: 400,
    clause: 'HTTP-3.1',
    title: { vi: 'Không đọc được nội dung gửi lên', en: 'The body cannot be read' },
    advice: { vi: 'Gửi JSON đúng cú pháp, mã hóa UTF-8.', en: 'Send well-formed JSON in UTF-8.' },
  }),
  'invalid-parameter': defineProblem({
    status: 400,
    clause: 'HTTP-6.1',
    title: { vi: 'Tham số không hợp lệ', en: 'A parameter is not valid' },
    advice: { vi: 'Sửa các tham số nêu trong errors rồi gửi lại.', en: 'Correct the parameters named in errors and send again.' },
  }),
  'invalid-cursor': defineProblem({
    status: 400,
    clause: 'HTTP-6.4',
    title: { vi: 'Con trỏ trang không hợp lệ', en: 'The cursor is not valid' },
    advice: {
      vi: 'Dùng con trỏ mà câu trả lời trước đã cho, hoặc bắt đầu lại từ trang đầu.',
      en: 'Use the cursor of the previous answer, or start from the first page.',
    },
  }),
  'idempotency-key-required': defineProblem({
    status: 400,
    clause: 'HTTP-5.1',
    title: { vi: 'Thiếu Idempotency-Key', en: 'Idempotency-Key is missing' },
    advice: {
      vi: 'Gửi kèm header Idempotency-Key, mỗi thao tác mới một giá trị mới.',
      en: 'Send an Idempotency-Key header with a new value for each intent.',
    },
  }),
  unauthenticated: defineProblem({
    status: 401,
    clause: 'HTTP-11.1',
    title: { vi: 'Chưa xác thực', en: 'Not authenticated' },
    advice: { vi: 'Xin mã truy cập mới rồi gửi lại.', en: 'Obtain a new access token and send again.' },
  }),
  forbidden: defineProblem({
    status: 403,
    clause: 'HTTP-11.2',
    title: { vi: 'Không có quyền làm việc này', en: 'Not permitted' },
    advice: {
      vi: 'Kiểm tra phạm vi (scope), mục đích và vai trò của mã truy cập (nhà cung cấp phần mềm chỉ dùng máy chủ thử nghiệm), và bên nào được làm bước này.',
      en: 'Check the scope, the purpose and the role of the token (a software vendor works with demonstration servers only), and which party may make this move.',
    },
  }),
  'not-found': defineProblem({
    status: 404,
    clause: 'HTTP-3.4',
    title: { vi: 'Không tìm thấy', en: 'Not found' },
    advice: {
      vi: 'Kiểm tra mã; bản ghi không được chia sẻ cho cơ sở của bạn cũng trả lời như vậy.',
      en: 'Check the id; a record that was not disclosed to your facility answers the same.',
    },
  }),
  'method-not-allowed': defineProblem({
    status: 405,
    clause: 'HTTP-2.1',
    title: { vi: 'Phương thức không được hỗ trợ', en: 'Method not allowed' },
    advice: { vi: 'Xem GET /v1/ để biết các thao tác của loại bản ghi này.', en: 'See GET /v1/ for what this resource offers.' },
  }),
  'illegal-move': defineProblem({
    status: 409,
    clause: 'HTTP-2.4',
    title: { vi: 'Trạng thái hiện tại không cho phép bước này', en: 'The current state forbids this move' },
    advice: { vi: 'Chọn một trong các bước nêu trong allowed.', en: 'Choose one of the moves named in allowed.' },
  }),
  'requirement-missing': defineProblem({
    status: 409,
    clause: 'HTTP-2.5',
    title: { vi: 'Chưa đủ điều kiện cho bước này', en: 'A requirement of this move is missing' },
    advice: { vi: 'Bổ sung điều kiện nêu trong errors rồi gửi lại.', en: 'Supply what errors names and send again.' },
  }),
  'natural-key-taken': defineProblem({
    status: 409,
    clause: 'HTTP-5.5',
    title: { vi: 'Số này đã dùng cho bản ghi khác', en: 'This number belongs to another record' },
    advice: {
      vi: 'Dùng số mới, hoặc đọc lại bản ghi đã gửi với số này.',
      en: 'Use a new number, or read the record that was sent with this one.',
    },
  }),
  'duplicate-record': defineProblem({
    status: 409,
    clause: 'HTTP-5.6',
    title: { vi: 'Đã có bản ghi cho đúng việc này', en: 'There is a record of this already' },
    advice: {
      vi: 'Đọc bản ghi đã có và đổi trạng thái của nó; không tạo bản ghi thứ hai.',
      en: 'Read the record that is there and move it on; make no second one.',
    },
  }),
  'request-in-progress': defineProblem({
    status: 409,
    clause: 'HTTP-5.4',
    title: { vi: 'Yêu cầu cùng khóa đang được xử lý', en: 'A request with this key is still running' },
    advice: again,
    retryable: true,
  }),
  erased: defineProblem({
    status: 410,
    clause: 'HTTP-3.8',
    title: { vi: 'Dữ liệu đã được xóa', en: 'The data were erased' },
    advice: {
      vi: 'Không còn cách nào đọc lại; hãy xóa cả bản sao ở hệ thống của bạn, nhật ký truy cập vẫn được giữ.',
      en: 'Nobody can read them any more; delete your own copies too. The trail of who saw them is kept.',
    },
  }),
  'version-conflict': defineProblem({
    status: 412,
    clause: 'HTTP-4.3',
    title: { vi: 'Bản ghi đã được người khác sửa', en: 'The record has changed meanwhile' },
    advice: {
      vi: 'Đọc lại bản ghi, xem thay đổi, rồi gửi với ETag mới.',
      en: 'Read the record again, look at the change, and send with the new ETag.',
    },
  }),
  'body-too-large': defineProblem({
    status: 413,
    clause: 'HTTP-12.1',
    title: { vi: 'Nội dung quá lớn', en: 'The body is too large' },
    advice: { vi: 'Chia nhỏ nội dung; giới hạn ghi ở GET /v1/.', en: 'Send less at once; the limits are in GET /v1/.' },
  }),
  'unsupported-media-type': defineProblem({
    status: 415,
    clause: 'HTTP-3.5',
    title: { vi: 'Loại nội dung không được hỗ trợ', en: 'Unsupported media type' },
    advice: { vi: 'Gửi Content-Type mà thao tác này nêu trong tài liệu.', en: 'Send a Content-Type that the operation documents.' },
  }),
  'range-not-satisfiable': defineProblem({
    status: 416,
    clause: 'HTTP-10.3',
    title: { vi: 'Khoảng byte nằm ngoài tệp', en: 'The byte range lies outside the file' },
    advice: {
      vi: 'Yêu cầu khoảng byte nằm trong kích thước ghi ở Content-Range.',
      en: 'Ask for a range within the size in Content-Range.',
    },
  }),
  invalid: defineProblem({
    status: 422,
    clause: 'HTTP-3.3',
    title: { vi: 'Dữ liệu không hợp lệ', en: 'The data are not valid' },
    advice: {
      vi: 'Sửa từng lỗi trong errors rồi gửi lại; chưa có gì được lưu.',
      en: 'Correct every entry of errors and send again; nothing was stored.',
    },
  }),
  'idempotency-key-reused': defineProblem({
    status: 422,
    clause: 'HTTP-5.3',
    title: { vi: 'Khóa đã dùng cho yêu cầu khác', en: 'The key was used for another request' },
    advice: { vi: 'Dùng Idempotency-Key mới cho nội dung mới.', en: 'Use a new Idempotency-Key for new content.' },
  }),
  'digest-mismatch': defineProblem({
    status: 422,
    clause: 'HTTP-10.2',
    title: { vi: 'Tệp không khớp mã băm đã khai', en: 'The content does not match its digest' },
    advice: {
      vi: 'Gửi lại tệp; kiểm tra Content-Digest và sha256 đã khai.',
      en: 'Send the file again; check Content-Digest and the declared sha256.',
    },
  }),
  'precondition-required': defineProblem({
    status: 428,
    clause: 'HTTP-4.2',
    title: { vi: 'Thiếu If-Match', en: 'If-Match is missing' },
    advice: { vi: 'Gửi kèm If-Match với ETag của lần đọc gần nhất.', en: 'Send If-Match with the ETag of the latest read.' },
  }),
  'too-many-requests': defineProblem({
    status: 429,
    clause: 'HTTP-12.2',
    title: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
    advice: { vi: 'Đợi theo Retry-After rồi gửi lại.', en: 'Wait as Retry-After says and send again.' },
    retryable: true,
  }),
  'internal-error': defineProblem({
    status: 500,
    clause: 'HTTP-3.6',
    title: { vi: 'Lỗi của máy chủ', en: 'Server error' },
    advice: {
      vi: 'Gửi lại với cùng Idempotency-Key; nếu còn lỗi, báo mã yêu cầu cho người vận hành.',
      en: 'Send again with the same Idempotency-Key; if it fails again, tell the operator the request id.',
    },
    retryable: true,
  }),
  'figures-outdated': defineProblem({
    status: 503,
    clause: 'IND-3.5',
    title: { vi: 'Số liệu đang chờ tính lại', en: 'Figures are waiting to be computed anew' },
    advice: {
      vi: 'Cách tính đã thay đổi mà dữ kiện chưa được tính lại; báo người vận hành, rồi gửi lại khi đã tính xong.',
      en: 'What is counted has changed and the facts are not computed anew yet; tell the operator, and send again once they are.',
    },
    retryable: true,
  }),
  unavailable: defineProblem({
    status: 503,
    clause: 'HTTP-3.7',
    title: { vi: 'Tạm thời không phục vụ được', en: 'Temporarily unavailable' },
    advice: again,
    retryable: true,
  }),
})

/** Code of a problem: the last part of its `type`. */
export type ProblemCode = keyof typeof problems
