import type { BeneficiaryDraft, ReferralDraft } from '../../../../packages/schemas/src/index.ts'
import { thisYear } from '../../telling/clock.ts'

/** How the social worker of the hospital first typed it, late at night. */
export const typedInAHurry = {
  name: 'Lê Ngọc Thảo 8 tuổi',
  sex: 'nữ',
  birthDate: { value: `${thisYear() - 8}-02-30`, accuracy: 'reported' },
  identifiers: [{ system: 'personal-number', value: '0563180', verification: 'none' }],
  addresses: [{ kind: 'current', provinceCode: '56', communeCode: '00004', codesAsOf: '2026-01-01' }],
  hoanCanh: 'nghi bị bạo lực',
}

/** The child as the hospital knows her. */
export const childDraft: BeneficiaryDraft = {
  noIdentifierReason: 'not-collected',
  name: 'Lê Ngọc Thảo',
  sex: 'female',
  birthDate: { value: String(thisYear() - 8), accuracy: 'reported' },
  nationality: 'VN',
  addresses: [{ kind: 'current', provinceCode: '56', communeCode: '22366', codesAsOf: '2026-01-01', line: 'Hẻm 7 đường Hải Âu' }],
  conditions: [{ code: 'T74.1', name: 'Hội chứng bị ngược đãi thân thể' }],
  situations: [{ situation: 'child-abuse', evidence: 'Khám cấp cứu: nhiều vết bầm cũ và mới' }],
  parents: [
    { parent: 'father', state: 'living', name: 'Lê Văn Dũng' },
    { parent: 'mother', state: 'left' },
  ],
  carers: [{ relationship: 'father', name: 'Lê Văn Dũng', isLegalGuardian: true, mustNotBeInformed: true }],
}

/** Number under which the hospital sends the referral. */
export const senderReference = `BVSM-${thisYear()}-0457`

/** The referral of the hospital: why, how urgent, what may be read after acceptance, and who must not learn of it. */
export function urgentReferral(beneficiaryId: string, toFacilityId: string): ReferralDraft {
  return {
    senderReference,
    kind: 'service',
    toFacilityId,
    beneficiaryId,
    urgency: 'emergency',
    reason: 'Bé gái 8 tuổi được hàng xóm đưa vào cấp cứu ban đêm, có dấu hiệu bị bạo lực nhiều lần. Bé không thể về nhà đêm nay.',
    requestedServices: ['emergency-intake', 'temporary-shelter', 'counselling'],
    contact: { name: 'Phạm Thị Thu Hà', phone: '0905 000 111' },
    disclosure: {
      dataClasses: ['identity', 'identifiers', 'address', 'health', 'situation', 'family'],
      legalBasis: 'child-protection-report',
      assessmentSummary: [
        { domain: 'health', level: 'high', note: 'Chấn thương phần mềm, không nguy hiểm tính mạng, cần theo dõi 24 giờ.' },
        { domain: 'psychology', level: 'high', note: 'Hoảng sợ, giật mình khi nghe nhắc đến cha.' },
        { domain: 'relationships', level: 'high', note: 'Không còn người lớn nào trong nhà có thể bảo vệ bé.' },
      ],
    },
    safetyNote: {
      text: 'Người cha đang tìm bé. Không cho cha biết nơi bé ở, kể cả khi cha xuất trình giấy khai sinh.',
      mustNotBeInformed: [{ relationship: 'father', name: 'Lê Văn Dũng' }],
    },
    transport: 'Xe cứu thương của bệnh viện, có nhân viên công tác xã hội đi cùng.',
  }
}
