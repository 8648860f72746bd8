import { defineCodeList } from '../code-list.ts'
import { UnlistedCode } from '../primitives/unlisted-code.ts'

/** What a conduct record tells of a worker. */
export const ConductKind = defineCodeList({
  id: 'ConductKind',
  title: { vi: 'Loại ghi nhận về đạo đức nghề nghiệp', en: 'Kind of conduct record' },
  source: 'NĐ 110/2024/NĐ-CP; TT 01/2017/TT-BLĐTBXH',
  open: UnlistedCode,
  codes: {
    commendation: { vi: 'Khen thưởng', en: 'Commendation' },
    inspection: { vi: 'Kiểm tra, giám sát', en: 'Inspection' },
    complaint: { vi: 'Phản ánh, khiếu nại', en: 'Complaint' },
    breach: { vi: 'Vi phạm đạo đức nghề nghiệp', en: 'Breach of professional ethics' },
    discipline: { vi: 'Kỷ luật', en: 'Disciplinary measure' },
    'certificate-revoked': { vi: 'Thu hồi giấy chứng nhận đăng ký hành nghề', en: 'Practice certificate revoked' },
  },
})
