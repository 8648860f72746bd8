import { defineFieldProblem } from '../problem.ts'

/** What is wrong with the form of a body or a parameter. */
export const wireProblems = {
  'unknown-field': defineFieldProblem({
    clause: 'REC-1.1',
    message: {
      vi: 'Trường dữ liệu này không có trong chuẩn; hãy bỏ đi hoặc sửa tên.',
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
    message: { vi: 'Thiếu trường dữ liệu bắt buộc này.', en: 'This field is required.' },
  }),
  'wrong-type': defineFieldProblem({
    clause: 'REC-1.3',
    message: { vi: 'Sai kiểu dữ liệu: cần {expected}.', en: 'Wrong type: {expected} is expected.' },
  }),
  'unknown-code': defineFieldProblem({
    clause: 'REC-1.4',
    message: { vi: 'Mã không có trong danh mục; các mã hợp lệ: {allowed}.', en: 'The code is not in the list; valid codes: {allowed}.' },
  }),
  'code-not-listed': defineFieldProblem({
    clause: 'REC-1.4',
    message: {
      vi: 'Mã không có trong danh mục; các mã hợp lệ: {allowed}. Danh mục này mở: nếu không mã nào đúng, ghi mã theo dạng, ví dụ: {format}.',
      en: 'The code is not in the list; valid codes: {allowed}. The list is open: where none of them fits, write one of the form, for example: {format}.',
    },
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
  'list-full': defineFieldProblem({
    clause: 'REC-1.6',
    message: {
      vi: 'Danh sách {field} của bản ghi này đã đủ {maximum} mục; hãy kết thúc bản ghi này và lập bản ghi mới.',
      en: 'The list {field} of this record is full with {maximum} entries; end this record and begin another one.',
    },
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
      vi: 'Trường dữ liệu này do máy chủ cấp; hãy bỏ đi hoặc giữ nguyên giá trị hiện tại.',
      en: 'The server assigns this field; leave it out or send its present value.',
    },
  }),
  'move-of-other-party': defineFieldProblem({
    clause: 'HTTP-2.4',
    message: {
      vi: 'Ở trạng thái hiện tại, bước tiếp theo thuộc về bên kia: {moves}.',
      en: 'In its present state the next move is the other side’s: {moves}.',
    },
  }),
  'duplicate-key': defineFieldProblem({
    clause: 'HTTP-12.4',
    message: {
      vi: 'Tên trường này xuất hiện hai lần ở cùng một chỗ; chỉ giữ lại một.',
      en: 'This name stands twice in one place; keep one of them.',
    },
  }),
  'forbidden-key': defineFieldProblem({
    clause: 'HTTP-12.4',
    message: { vi: 'Tên trường này không được phép; hãy bỏ đi.', en: 'This name is not allowed; remove it.' },
  }),
  'forbidden-character': defineFieldProblem({
    clause: 'HTTP-12.4',
    message: {
      vi: 'Có ký tự không được nhận: ký tự điều khiển, ký tự đảo chiều chữ, nửa cặp thay thế, hoặc quá 30 dấu liền nhau; hãy bỏ đi.',
      en: 'Some characters are not taken: control characters, those that turn the direction of writing, half of a surrogate pair, or more than 30 marks in a row; remove them.',
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
} as const
