import { z } from 'zod'
import { ConductKind } from '../code-lists/conduct-kind.ts'
import { Qualification } from '../code-lists/qualification.ts'
import { CommuneCode, ProvinceCode } from '../primitives/address.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { PersonName } from '../primitives/person-name.ts'
import { field, named } from '../registry.ts'

/** The commune, ward or special zone that a worker serves. */
export const WorkCommune = named(
  z.strictObject({
    provinceCode: field(ProvinceCode, { title: { vi: 'Tỉnh, thành phố', en: 'Province' } }),
    communeCode: field(CommuneCode, { title: { vi: 'Xã, phường, đặc khu', en: 'Commune' } }),
    codesAsOf: field(LocalDate, {
      title: { vi: 'Ngày của bảng mã', en: 'Codes as of' },
      about: { vi: 'Ngày mà mã tỉnh và mã xã có nghĩa.', en: 'Date at which the codes are meant.' },
    }),
  }),
  { id: 'WorkCommune', title: { vi: 'Địa bàn phụ trách', en: 'Commune served' } },
)

/** One training that a worker completed, in social work or in another field. */
export const WorkerQualification = named(
  z.strictObject({
    level: field(Qualification.schema, { title: { vi: 'Trình độ', en: 'Level' } }),
    isSocialWork: field(z.boolean(), { title: { vi: 'Chuyên ngành công tác xã hội', en: 'In social work' } }),
    subject: field(z.string().min(1).max(200).optional(), { title: { vi: 'Chuyên ngành', en: 'Subject' }, example: 'Tâm lý học' }),
    institutionId: field(Id.optional(), {
      title: { vi: 'Cơ sở đào tạo trong mạng lưới', en: 'Institution in the network' },
      refersTo: 'Facility',
    }),
    institutionName: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Tên cơ sở đào tạo', en: 'Name of the institution' },
      example: 'Trường Đại học Khoa học, Đại học Huế',
    }),
    awardedOn: field(LocalDate.optional(), { title: { vi: 'Ngày cấp', en: 'Awarded on' } }),
  }),
  { id: 'WorkerQualification', title: { vi: 'Bằng cấp, chứng chỉ', en: 'Qualification of a worker' } },
)

/** The certificate of registration to practise social work; how long it holds is what it says, not a constant. */
export const PracticeCertificate = named(
  z.strictObject({
    number: field(z.string().min(1).max(100), { title: { vi: 'Số', en: 'Number' }, example: '0042/KH-CTXH' }),
    issuedOn: field(LocalDate, { title: { vi: 'Ngày cấp', en: 'Issued on' } }),
    issuedBy: field(z.string().min(1).max(200), { title: { vi: 'Nơi cấp', en: 'Issued by' }, example: 'Sở Y tế tỉnh Khánh Hòa' }),
    expiresOn: field(LocalDate.optional(), {
      title: { vi: 'Có giá trị đến', en: 'Expires on' },
      about: { vi: 'Theo giấy chứng nhận.', en: 'As the certificate says.' },
    }),
    revokedOn: field(LocalDate.optional(), { title: { vi: 'Ngày thu hồi', en: 'Revoked on' } }),
  }),
  {
    id: 'PracticeCertificate',
    title: { vi: 'Giấy chứng nhận đăng ký hành nghề công tác xã hội', en: 'Practice certificate' },
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
    supervisorName: field(PersonName.optional(), { title: { vi: 'Người hướng dẫn ngoài cơ sở', en: 'Supervisor from elsewhere' } }),
    from: field(LocalDate, { title: { vi: 'Từ ngày', en: 'From' } }),
    to: field(LocalDate.optional(), { title: { vi: 'Đến ngày', en: 'To' } }),
    remark: field(z.string().min(1).max(2000).optional(), { title: { vi: 'Nhận xét kết quả thực hành', en: 'Remark on the practice' } }),
  }),
  {
    id: 'PracticeSupervision',
    title: { vi: 'Thực hành công tác xã hội', en: 'Supervised practice' },
    source: 'NĐ 110/2024/NĐ-CP Điều 35, 36',
  },
)

/** One thing on record about the professional conduct of a worker. */
export const ConductRecord = named(
  z.strictObject({
    kind: field(ConductKind.schema, { title: { vi: 'Loại ghi nhận', en: 'Kind' } }),
    on: field(LocalDate, { title: { vi: 'Ngày', en: 'Date' } }),
    decisionNumber: field(z.string().min(1).max(100).optional(), { title: { vi: 'Số văn bản', en: 'Number of the paper' } }),
    issuedBy: field(z.string().min(1).max(200).optional(), { title: { vi: 'Cơ quan ban hành', en: 'Issued by' } }),
    text: field(z.string().min(1).max(4000), { title: { vi: 'Nội dung', en: 'Content' } }),
  }),
  { id: 'ConductRecord', title: { vi: 'Ghi nhận về đạo đức nghề nghiệp', en: 'Conduct record' }, source: 'NĐ 110/2024/NĐ-CP' },
)
