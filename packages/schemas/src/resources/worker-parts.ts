import { z } from 'zod'
import { ConductKind } from '../code-lists/conduct-kind.ts'
import { Qualification } from '../code-lists/qualification.ts'
import { CodesAsOf, CommuneCode, ProvinceCode } from '../primitives/address.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { PersonName } from '../primitives/person-name.ts'
import { field, named } from '../registry.ts'

/** The commune, ward or special zone that a worker serves. */
export const WorkCommune = named(
  z.strictObject({
    provinceCode: field(ProvinceCode, {
      title: { vi: 'Tỉnh, thành phố', en: 'Province' },
      about: { vi: 'Mã tỉnh của địa bàn, hiểu theo ngày của bảng mã.', en: 'Code of the province, as of the date of the codes.' },
    }),
    communeCode: field(CommuneCode, {
      title: { vi: 'Xã, phường, đặc khu', en: 'Commune' },
      about: { vi: 'Mã xã của địa bàn, hiểu theo ngày của bảng mã.', en: 'Code of the commune, as of the date of the codes.' },
    }),
    codesAsOf: CodesAsOf,
  }),
  {
    id: 'WorkCommune',
    title: { vi: 'Địa bàn phụ trách', en: 'Commune served' },
    about: { vi: 'Xã, phường, đặc khu mà nhân viên phụ trách.', en: 'The commune, ward or special zone that a worker serves.' },
  },
)

/** One training that a worker completed, in social work or in another field. */
export const WorkerQualification = named(
  z.strictObject({
    level: field(Qualification.schema, {
      title: { vi: 'Trình độ', en: 'Level' },
      about: { vi: 'Trình độ của bằng cấp này.', en: 'Level of this training.' },
    }),
    isSocialWork: field(z.boolean(), {
      title: { vi: 'Chuyên ngành công tác xã hội', en: 'In social work' },
      about: { vi: 'Đúng khi bằng cấp thuộc chuyên ngành công tác xã hội.', en: 'Whether it was in social work.' },
    }),
    subject: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Chuyên ngành', en: 'Subject' },
      about: { vi: 'Chuyên ngành ghi trên bằng.', en: 'The subject as on the diploma.' },
      example: 'Tâm lý học',
    }),
    institutionId: field(Id.optional(), {
      title: { vi: 'Cơ sở đào tạo trong mạng lưới', en: 'Institution in the network' },
      about: { vi: 'Cơ sở đào tạo đã có mặt trong mạng lưới.', en: 'The institution, where it takes part in the network.' },
      refersTo: 'Facility',
    }),
    institutionName: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Tên cơ sở đào tạo', en: 'Name of the institution' },
      about: {
        vi: 'Tên cơ sở đào tạo khi chưa có mặt trong mạng lưới.',
        en: 'Name of an institution that does not take part in the network.',
      },
      example: 'Trường Đại học Khoa học, Đại học Huế',
    }),
    awardedOn: field(LocalDate.optional(), {
      title: { vi: 'Ngày cấp', en: 'Awarded on' },
      about: { vi: 'Ngày ghi trên bằng.', en: 'The day on the diploma.' },
    }),
  }),
  {
    id: 'WorkerQualification',
    title: { vi: 'Bằng cấp, chứng chỉ', en: 'Qualification of a worker' },
    about: { vi: 'Một bằng cấp hoặc chứng chỉ đã được cấp.', en: 'One training that was completed.' },
  },
)

/** The certificate of registration to practise social work; how long it holds is what it says, not a constant. */
export const PracticeCertificate = named(
  z.strictObject({
    number: field(z.string().min(1).max(100), {
      title: { vi: 'Số', en: 'Number' },
      about: { vi: 'Số như trên giấy chứng nhận.', en: 'Number as on the certificate.' },
      example: '0042/KH-CTXH',
    }),
    issuedOn: field(LocalDate, {
      title: { vi: 'Ngày cấp', en: 'Issued on' },
      about: { vi: 'Ngày ký giấy chứng nhận.', en: 'The day on which it was signed.' },
    }),
    issuedBy: field(z.string().min(1).max(200), {
      title: { vi: 'Nơi cấp', en: 'Issued by' },
      about: { vi: 'Cơ quan đã cấp, theo tên khi cấp.', en: 'Who issued it, by the name at that time.' },
      example: 'Sở Y tế tỉnh Khánh Hòa',
    }),
    expiresOn: field(LocalDate.optional(), {
      title: { vi: 'Có giá trị đến', en: 'Expires on' },
      about: { vi: 'Theo giấy chứng nhận.', en: 'As the certificate says.' },
    }),
    revokedOn: field(LocalDate.optional(), {
      title: { vi: 'Ngày thu hồi', en: 'Revoked on' },
      about: { vi: 'Ngày bị thu hồi; bỏ trống khi còn giá trị.', en: 'The day on which it was revoked; left out while it holds.' },
    }),
  }),
  {
    id: 'PracticeCertificate',
    title: { vi: 'Giấy chứng nhận đăng ký hành nghề công tác xã hội', en: 'Practice certificate' },
    about: { vi: 'Giấy chứng nhận đăng ký hành nghề của một người.', en: 'A person’s registration to practise social work.' },
    source: 'NĐ 110/2024/NĐ-CP Điều 3',
  },
)

/** The practice under guidance that comes before registration. */
export const PracticeSupervision = named(
  z.strictObject({
    supervisorId: field(Id.optional(), {
      title: { vi: 'Người hướng dẫn', en: 'Supervisor' },
      about: { vi: 'Mỗi người hướng dẫn tối đa 5 người cùng lúc.', en: 'A supervisor has at most five trainees at a time.' },
      refersTo: 'Worker',
    }),
    supervisorName: field(PersonName.optional(), {
      title: { vi: 'Người hướng dẫn ngoài cơ sở', en: 'Supervisor from elsewhere' },
      about: { vi: 'Họ tên khi người hướng dẫn không có trong mạng lưới.', en: 'Name of a supervisor who is not in the network.' },
    }),
    from: field(LocalDate, {
      title: { vi: 'Từ ngày', en: 'From' },
      about: { vi: 'Ngày đầu thực hành.', en: 'First day of the practice.' },
    }),
    to: field(LocalDate.optional(), {
      title: { vi: 'Đến ngày', en: 'To' },
      about: { vi: 'Ngày cuối thực hành; bỏ trống khi chưa xong.', en: 'Last day of the practice; left out while it lasts.' },
    }),
    remark: field(z.string().min(1).max(2000).optional(), {
      title: { vi: 'Nhận xét kết quả thực hành', en: 'Remark on the practice' },
      about: { vi: 'Nhận xét của người hướng dẫn khi kết thúc.', en: 'What the supervisor found at the end.' },
    }),
  }),
  {
    id: 'PracticeSupervision',
    title: { vi: 'Thực hành công tác xã hội', en: 'Supervised practice' },
    about: { vi: 'Một đợt thực hành có người hướng dẫn.', en: 'One period of practice under guidance.' },
    source: 'NĐ 110/2024/NĐ-CP Điều 35, 36, Mẫu 04',
  },
)

/** One thing on record about the professional conduct of a worker. */
export const ConductRecord = named(
  z.strictObject({
    kind: field(ConductKind.schema, {
      title: { vi: 'Loại ghi nhận', en: 'Kind' },
      about: {
        vi: 'Khen thưởng, kiểm tra, phản ánh, vi phạm hay kỷ luật, theo danh mục.',
        en: 'Commendation, inspection, complaint, breach or discipline, by the code list.',
      },
    }),
    on: field(LocalDate, { title: { vi: 'Ngày', en: 'Date' }, about: { vi: 'Ngày của văn bản.', en: 'The day of the paper.' } }),
    decisionNumber: field(z.string().min(1).max(100).optional(), {
      title: { vi: 'Số văn bản', en: 'Number of the paper' },
      about: { vi: 'Số, ký hiệu của văn bản, khi có.', en: 'Number and sign of the paper, where there is one.' },
    }),
    issuedBy: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Cơ quan ban hành', en: 'Issued by' },
      about: { vi: 'Cơ quan ra văn bản.', en: 'Who issued the paper.' },
    }),
    text: field(z.string().min(1).max(4000), {
      title: { vi: 'Nội dung', en: 'Content' },
      about: { vi: 'Nội dung chính; không nêu tên đối tượng.', en: 'What it says, without the name of any client.' },
    }),
  }),
  {
    id: 'ConductRecord',
    title: { vi: 'Ghi nhận về đạo đức nghề nghiệp', en: 'Conduct record' },
    about: { vi: 'Một ghi nhận về đạo đức nghề nghiệp, có văn bản kèm theo.', en: 'One thing on record about conduct, with its paper.' },
    source: 'NĐ 110/2024/NĐ-CP',
  },
)
