import type {
  AssessmentDraft,
  BeneficiaryDraft,
  Case,
  ReferralDraft,
  StayDraft,
  StayEnding,
  SupportPlanDraft,
} from '../../../../packages/schemas/src/index.ts'
import { daysFromToday, thisYear, today } from '../../telling/clock.ts'

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
    contact: { name: 'Phạm Thị Thu Hà', phone: '0905000111' },
    disclosure: {
      dataClasses: ['identity', 'identifiers', 'address', 'health', 'situation', 'family'],
      labels: ['child-abuse', 'domestic-violence'],
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

/** The child is taken in for emergency protection, in a place that few know. */
export function shelterStay({ id: caseId, beneficiaryId = '' }: Pick<Case, 'id' | 'beneficiaryId'>): StayDraft {
  return {
    number: `TN-${thisYear()}-0084`,
    beneficiaryId,
    caseId,
    kind: 'emergency-protection',
    emergencyGroup: 'domestic-violence',
    admittedOn: today(),
    place: { kind: 'safe-house', room: '2', bed: '1' },
    minutes: {
      on: today(),
      signers: [
        { party: 'other', name: 'Phạm Thị Thu Hà' },
        { party: 'facility', name: 'Nguyễn Thị Minh Tâm' },
      ],
    },
  }
}

/** The child leaves the shelter for her aunt's family. */
export function toTheAunt(): StayEnding {
  return {
    endedOn: today(),
    reason: 'family-request',
    legalBasis: 'NĐ 20/2021/NĐ-CP Điều 30(2)(b)',
    destination: { kind: 'family', receivedBy: 'Lê Thị Nga' },
    handover: {
      on: today(),
      signers: [
        { party: 'facility', name: 'Nguyễn Thị Minh Tâm' },
        { party: 'guardian', name: 'Lê Thị Nga' },
      ],
    },
    needsFollowUp: true,
  }
}

/** What the centre finds in the first hours: the risk and the eight domains as far as they matter tonight. */
export function firstAssessment(caseId: string): AssessmentDraft {
  return {
    caseId,
    kind: 'initial',
    assessedOn: today(),
    needs: [
      { domain: 'health', level: 'high', priority: 2, note: 'Theo dõi chấn thương, giám định thương tích.' },
      { domain: 'psychology', level: 'high', priority: 1, note: 'Sang chấn; cần tham vấn tâm lý ngay từ ngày đầu.' },
      { domain: 'relationships', level: 'high', priority: 3, note: 'Dì ruột ở cùng tỉnh sẵn sàng đón bé.' },
      { domain: 'education-employment', level: 'medium', priority: 4, note: 'Không để bé nghỉ học quá hai tuần.' },
    ],
    riskLevel: 'emergency',
    riskNote: 'Người gây hại còn ở gần và đang tìm bé.',
    emergencyGroup: 'domestic-violence',
    classification: 'emergency-protection',
    careModalities: ['emergency'],
    wishes: { client: 'Bé muốn ở với dì, muốn được đi học lại.', family: 'Dì ruột muốn đón bé về nuôi. Không hỏi người cha.' },
  }
}

/** What will be done, by whom and until when. */
export function protectionPlan(caseId: string, assessmentId: string, centreId: string): SupportPlanDraft {
  return {
    caseId,
    assessmentId,
    startsOn: today(),
    endsOn: daysFromToday(90),
    goals: [
      {
        text: 'Bé được an toàn, không ai gây hại tiếp cận được.',
        domain: 'relationships',
        measure: 'Không có lần tiếp xúc nào với người cha',
      },
      { text: 'Bé ngủ được, bớt hoảng sợ và đi học lại.', domain: 'psychology', dueOn: daysFromToday(30) },
    ],
    activities: [
      {
        service: 'temporary-shelter',
        description: 'Bố trí nơi tạm lánh, có người trực đêm.',
        isUrgent: true,
        from: today(),
        responsible: 'Tổ tiếp nhận khẩn cấp',
        providerId: centreId,
        funding: 'province-budget',
      },
      {
        service: 'counselling',
        description: 'Tham vấn tâm lý, tuần ba buổi trong tháng đầu.',
        isUrgent: true,
        from: today(),
        to: daysFromToday(30),
        responsible: 'Tham vấn viên của Trung tâm',
        providerId: centreId,
      },
      {
        service: 'reintegration',
        description: 'Đánh giá gia đình dì ruột, chuẩn bị cho bé về ở với dì.',
        isUrgent: false,
        priority: 1,
        from: daysFromToday(7),
        to: daysFromToday(60),
        responsible: 'Người quản lý trường hợp',
        budget: { qualifier: 'unknown' },
      },
    ],
    risks: [{ text: 'Người cha tìm đến nơi bé ở.', response: 'Báo công an xã; không tiết lộ địa chỉ; đổi nơi tạm lánh nếu cần.' }],
    agreements: [{ party: 'client', name: 'Lê Ngọc Thảo', on: today(), note: 'Bé đồng ý ở lại Trung tâm trong lúc chờ dì.' }],
  }
}
