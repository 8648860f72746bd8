import { z } from 'zod'
import { TrainingResult } from '../code-lists/training-result.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'

/** How many people of one facility took part. */
export const FacilityAttendance = named(
  z.strictObject({
    facilityId: field(Id.optional(), {
      title: { vi: 'Cơ sở', en: 'Facility' },
      about: { vi: 'Cơ sở trong mạng lưới cử người tham gia.', en: 'Facility of the network whose people took part.' },
      refersTo: 'Facility',
    }),
    facilityName: field(z.string().min(1).max(200).optional(), {
      title: { vi: 'Đơn vị ngoài mạng lưới', en: 'Body outside the network' },
      about: { vi: 'Tên đơn vị khi không có trong mạng lưới.', en: 'Its name where it is not in the network.' },
    }),
    count: field(z.int().min(1).max(1_000_000), {
      title: { vi: 'Số người', en: 'Persons' },
      about: { vi: 'Số người của cơ sở này tham gia.', en: 'People of this facility who took part.' },
    }),
  }),
  {
    id: 'FacilityAttendance',
    title: { vi: 'Số người theo cơ sở', en: 'Attendance of a facility' },
    about: { vi: 'Cơ sở nào có bao nhiêu người tham gia.', en: 'How many people of which facility took part.' },
  },
)

/** One named worker of the organiser who took part, and how it ended. */
export const TrainedWorker = named(
  z.strictObject({
    workerId: field(Id, {
      title: { vi: 'Người làm công tác xã hội', en: 'Worker' },
      about: { vi: 'Người tham gia, đã có hồ sơ trong mạng lưới.', en: 'Who took part, as recorded in the network.' },
      refersTo: 'Worker',
    }),
    result: field(TrainingResult.schema, {
      title: { vi: 'Kết quả', en: 'Result' },
      about: { vi: 'Hoàn thành, được cấp chứng chỉ hay không hoàn thành.', en: 'Completed, with or without a certificate, or not.' },
    }),
    certificateNumber: field(z.string().min(1).max(100).optional(), {
      title: { vi: 'Số chứng chỉ, chứng nhận', en: 'Certificate' },
      about: {
        vi: 'Số ghi trên chứng chỉ của khóa này, không phải giấy đăng ký hành nghề.',
        en: 'Number on the certificate of this training, not of the registration to practise.',
      },
    }),
    certifiedOn: field(LocalDate.optional(), {
      title: { vi: 'Ngày cấp', en: 'Certified on' },
      about: { vi: 'Ngày cấp chứng chỉ.', en: 'Day of the certificate.' },
    }),
  }),
  {
    id: 'TrainedWorker',
    title: { vi: 'Người được đào tạo', en: 'Trained worker' },
    about: { vi: 'Một người làm công tác xã hội đã tham gia và kết quả.', en: 'One worker who took part, and the result.' },
  },
)
