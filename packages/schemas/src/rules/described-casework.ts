import type { DescribedRule } from './described-rule.ts'

/** Calculations of casework and of the exchange: days, deadlines, duplicates, numbers, names. */
export const describedCasework: readonly DescribedRule[] = [
  {
    id: 'working-days',
    title: { vi: 'Ngày làm việc', en: 'Working days' },
    about: {
      vi: 'Đếm ngày làm việc của cơ quan nhà nước, có nghỉ lễ, Tết, nghỉ bù và ngày hoán đổi; lịch năm 2027 là dự kiến.',
      en: 'Counts the days on which offices of the State work, with holidays, days made up and swapped; those of 2027 are expected.',
    },
    source: 'Bộ luật Lao động 45/2019/QH14 Điều 111, 112; Nghị quyết 28/2026/QH16 Điều 2',
    from: '2021-01-01',
    to: '2027-12-31',
    functions: ['addWorkingDays', 'isWorkingDay', 'workingDaysBetween', 'holidayOn'],
    vectors: ['working-days'],
  },
  {
    id: 'time-limits',
    title: { vi: 'Thời hạn theo luật', en: 'Time limits' },
    about: {
      vi: 'Khi nào hết hạn can thiệp khẩn cấp, lập kế hoạch, ra quyết định, lưu trú khẩn cấp, chia sẻ theo căn cứ pháp lý, thông báo sự cố dữ liệu cá nhân.',
      en: 'When the time ends for urgent intervention, plan, decision, emergency stay, disclosure on a legal basis, notification of a data breach.',
    },
    source: 'NĐ 56/2017/NĐ-CP Điều 26–32; NĐ 335/2026/NĐ-CP Điều 8, 9, 11; NĐ 176/2025/NĐ-CP Điều 4; Luật 91/2025/QH15 Điều 23',
    functions: ['endOfTimeLimit'],
    vectors: ['time-limits'],
  },
  {
    id: 'report-days',
    title: { vi: 'Ngày gửi báo cáo định kỳ', en: 'Days of regular reports' },
    about: {
      vi: 'Báo cáo trợ giúp xã hội gửi trước 15/01 và 15/7; quản lý trường hợp trước 15/6 và 15/12, cấp tỉnh trước ngày 25.',
      en: 'On social assistance before 15 January and 15 July; on case management before 15 June and December, of a province before the 25th.',
    },
    source: 'TT 02/2021/TT-BLĐTBXH Điều 6; TT 02/2020/TT-BLĐTBXH',
    from: '2020-03-30',
    functions: ['nextReportDay'],
    vectors: ['report-days'],
  },
  {
    id: 'privacy-deadlines',
    title: { vi: 'Thời hạn yêu cầu về dữ liệu cá nhân', en: 'Deadlines of privacy requests' },
    about: {
      vi: 'Phản hồi trong 2 ngày làm việc; thực hiện trong 10, 15 hoặc 20 ngày tùy quyền, gia hạn một lần.',
      en: 'Acknowledged in two working days, fulfilled in 10, 15 or 20 days by the right, extended once.',
    },
    source: 'NĐ 356/2025/NĐ-CP Điều 5',
    from: '2026-01-01',
    functions: ['privacyDeadlines'],
    vectors: ['privacy-deadlines'],
  },
  {
    id: 'referral-due',
    title: { vi: 'Hạn trả lời chuyển gửi', en: 'When a referral is due' },
    about: {
      vi: 'Khẩn cấp: 12 giờ; gấp: 2 ngày làm việc; thường: 5 ngày làm việc.',
      en: 'An emergency in 12 hours, an urgent referral in 2 working days, a routine one in 5.',
    },
    source: 'NĐ 56/2017/NĐ-CP Điều 26; Cầu Nối',
    functions: ['referralDue'],
  },
  {
    id: 'resident-file',
    title: { vi: 'Hồ sơ của người ở cơ sở', en: 'File of a resident' },
    about: {
      vi: 'Mỗi người ở cơ sở phải có đánh giá, phân loại và kế hoạch trợ giúp được phê duyệt.',
      en: 'Every resident has an assessment, a classification and an approved plan.',
    },
    source: 'TT 02/2020/TT-BLĐTBXH Điều 4–6',
    functions: ['residentFile'],
    vectors: ['resident-file'],
  },
  {
    id: 'supervisor-load',
    title: { vi: 'Số người được hướng dẫn thực hành', en: 'Load of a supervisor' },
    about: { vi: 'Mỗi người hướng dẫn tối đa 5 người cùng lúc.', en: 'A supervisor guides five trainees at the most at a time.' },
    source: 'NĐ 110/2024/NĐ-CP Điều 35, 36',
    functions: ['supervisorLoad'],
    vectors: ['supervisor-load'],
  },
  {
    id: 'duplicates',
    title: { vi: 'Hồ sơ trùng', en: 'Duplicates' },
    about: {
      vi: 'Cho điểm khả năng hai hồ sơ là của một người và nêu lý do; người làm công tác xã hội quyết định. Trọng số là mức ước lượng, không phải quy định của luật.',
      en: 'Scores how likely two records tell of one person, with reasons; a worker decides. The weights are a judgement, not law.',
    },
    source: 'Cầu Nối',
    functions: ['scoreDuplicate'],
    vectors: ['duplicates'],
  },
  {
    id: 'name-folding',
    title: { vi: 'Chuẩn hóa họ tên để so sánh', en: 'Name folding' },
    about: {
      vi: 'Bỏ qua dấu, chữ hoa hay thường, cách đặt dấu thanh (hòa, hoà) và cách mã hóa; chỉ để tìm và so sánh, không để hiển thị.',
      en: 'Drops marks, case, placement of tones and composition; for searching and comparing, never for showing.',
    },
    source: 'Unicode NFC; Cầu Nối',
    functions: ['foldName', 'foldTonePlacement'],
    vectors: ['name-folding'],
  },
  {
    id: 'personal-number',
    title: { vi: 'Đọc số định danh cá nhân', en: 'Reading a personal number' },
    about: {
      vi: 'Nơi đăng ký khai sinh, giới tính, năm sinh; khác với lời khai thì chỉ cảnh báo. Không cho biết nơi ở hiện nay.',
      en: 'Where the birth was registered, sex and year of birth; differences only warn. It does not tell where the person lives.',
    },
    source: 'NĐ 137/2015/NĐ-CP Điều 13; TT 59/2021/TT-BCA Điều 4; TT 07/2016/TT-BCA Phụ lục 1',
    functions: ['decodePersonalNumber'],
    vectors: ['personal-number'],
  },
  {
    id: 'health-insurance-number',
    title: { vi: 'Đọc số thẻ bảo hiểm y tế', en: 'Reading a health-insurance number' },
    about: {
      vi: 'Mẫu thẻ, nhóm đối tượng và mã số bảo hiểm xã hội bên trong; mẫu lạ chỉ cảnh báo.',
      en: 'Form of the card, group of insured and the social insurance number within; an unusual layout only warns.',
    },
    source: 'QĐ 1666/QĐ-BHXH',
    functions: ['readHealthInsuranceNumber'],
    vectors: ['health-insurance-number'],
  },
  {
    id: 'social-insurance-number',
    title: { vi: 'Đọc mã số bảo hiểm xã hội', en: 'Reading a social insurance number' },
    about: {
      vi: 'Mã 10 chữ số hoặc số định danh cá nhân; dạng khác chỉ cảnh báo.',
      en: 'Ten digits, or the personal number; another form only warns.',
    },
    source: 'Cầu Nối',
    functions: ['readSocialInsuranceNumber'],
    vectors: ['social-insurance-number'],
  },
  {
    id: 'phone',
    title: { vi: 'Đọc số điện thoại', en: 'Reading a telephone number' },
    about: {
      vi: 'Đưa mọi cách viết về một dạng quốc tế và cho biết loại số; đầu số lạ không bị từ chối.',
      en: 'Brings every spelling to the international form and tells the kind; an unknown prefix is not refused.',
    },
    source: 'Cầu Nối',
    functions: ['readPhone'],
    vectors: ['phone'],
  },
]
