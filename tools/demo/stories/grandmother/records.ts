import type {
  AssessmentDraft,
  BeneficiaryDraft,
  BenefitDraft,
  Case,
  ConsentDraft,
  HouseholdDraft,
  PaymentDraft,
  ReferralDraft,
  SupportPlanDraft,
} from '../../../../packages/schemas/src/index.ts'
import { schoolYearNow, thisYear, today } from '../../telling/clock.ts'

const address = { kind: 'permanent', provinceCode: '56', communeCode: '22702', codesAsOf: '2026-01-01', line: 'Thôn Hạ' } as const

/** The grandmother: blind, of about seventy, without papers. */
export const grandmotherDraft: BeneficiaryDraft = {
  noIdentifierReason: 'lost',
  name: 'Bùi Thị Lài',
  sex: 'female',
  birthDate: { value: String(thisYear() - 70), accuracy: 'estimated' },
  addresses: [address],
  disabilities: [{ type: 'sight', level: 'severe', cause: 'Đục thủy tinh thể không được mổ' }],
  situations: [{ situation: 'elderly' }, { situation: 'disabled' }, { situation: 'raises-grandchildren' }, { situation: 'poor' }],
  maritalStatus: 'widowed',
}

/** The grandchild: the father dead, the mother married again and gone; he lives with his grandmother. */
export function grandchildDraft(grandmotherId: string, schoolId: string): BeneficiaryDraft {
  return {
    identifiers: [{ system: 'personal-number', value: `0562${String(thisYear() - 11).slice(2)}000117`, verification: 'document-seen' }],
    name: 'Trần Minh Khôi',
    sex: 'male',
    birthDate: { value: `${thisYear() - 11}-03-14`, accuracy: 'documented' },
    addresses: [address],
    education: { schoolLevel: 'lower-secondary', grade: '6', schoolYear: schoolYearNow(), schoolId },
    situations: [{ situation: 'half-orphan' }, { situation: 'kinship-care' }, { situation: 'dropout-risk' }],
    parents: [
      { parent: 'father', state: 'dead', since: { value: String(thisYear() - 5), accuracy: 'reported' } },
      { parent: 'mother', state: 'remarried' },
    ],
    carers: [{ relationship: 'paternal-grandparent', beneficiaryId: grandmotherId, isLegalGuardian: true, mustNotBeInformed: false }],
  }
}

/** Their household: the grandmother is its head. */
export function householdDraft(grandmotherId: string, grandchildId: string): HouseholdDraft {
  return {
    address,
    members: [
      { relationship: 'head', beneficiaryId: grandmotherId },
      { relationship: 'grandchild', beneficiaryId: grandchildId },
    ],
    povertyStatuses: [{ year: thisYear(), status: 'poor' }],
    circumstances: 'Hai bà cháu sống nhờ rau vườn và hàng xóm giúp; không còn ai trong nhà đi làm.',
  }
}

/** What the commune may tell the centre, as the grandmother agreed for her grandchild and he agreed with her. */
export function consentDraft(beneficiaryId: string, centreId: string): ConsentDraft {
  return {
    beneficiaryId,
    purpose: 'referral',
    dataClasses: ['identity', 'address', 'education', 'family', 'situation'],
    recipientIds: [centreId],
    givenBy: [{ role: 'guardian', name: grandmotherDraft.name, relationship: 'paternal-grandparent' }, { role: 'child' }],
    form: 'paper',
    from: today(),
    note: 'Đọc cho bà nghe, bà điểm chỉ; có trưởng thôn chứng kiến. Không đưa tin, không chụp ảnh cháu.',
  }
}

/** Number under which the commune sends the referral. */
const senderReference = `XSH-${thisYear()}-012`

/** The referral of the commune, with or without what permits it. */
export function referralDraft(beneficiaryId: string, toFacilityId: string, consentId?: string): ReferralDraft {
  return {
    senderReference,
    kind: 'service',
    toFacilityId,
    beneficiaryId,
    urgency: 'routine',
    reason: 'Cộng tác viên đến thăm nhà thấy bà khiếm thị nuôi cháu mồ côi cha, mẹ đi bước nữa; cháu học lớp 6, có nguy cơ bỏ học.',
    requestedServices: ['resource-mobilisation', 'policy-advice'],
    contact: { name: 'Đỗ Thị Sương', phone: '0905000333' },
    disclosure: { dataClasses: ['identity', 'address', 'education', 'family', 'situation'], ...(consentId !== undefined && { consentId }) },
  }
}

/** What the centre finds at home. */
export function homeAssessment(caseId: string): AssessmentDraft {
  return {
    caseId,
    kind: 'comprehensive',
    assessedOn: today(),
    needs: [
      { domain: 'education-employment', level: 'high', priority: 1, note: 'Thiếu tiền đến trường; cháu đã nghỉ học nhiều buổi.' },
      { domain: 'livelihood', level: 'high', priority: 2, note: 'Không có thu nhập.' },
      { domain: 'relationships', level: 'low', note: 'Hai bà cháu gắn bó, hàng xóm giúp đỡ.' },
    ],
    riskLevel: 'medium',
    classification: 'community-support',
    wishes: { client: 'Cháu muốn học hết lớp 12.', family: 'Bà muốn cháu ở với bà, không đưa cháu vào cơ sở.' },
  }
}

/** Months of a school year, years from grade 6 to 12, and what a sponsor gives each month. */
export const support = { monthly: 300_000, months: 9, years: 7 }

/** The plan: 300,000 VND a month in the nine months of each school year, until the end of grade 12. */
export function schoolPlan(caseId: string, assessmentId: string): SupportPlanDraft {
  return {
    caseId,
    assessmentId,
    startsOn: today(),
    endsOn: `${thisYear() + support.years}-05-31`,
    goals: [
      { text: 'Cháu Khôi đi học đều và học hết lớp 12.', domain: 'education-employment', measure: 'Không nghỉ học quá ba buổi mỗi tháng' },
    ],
    activities: [
      {
        service: 'resource-mobilisation',
        description: 'Nhà tài trợ hỗ trợ 300.000 đồng mỗi tháng, 9 tháng mỗi năm học, đến hết lớp 12.',
        isUrgent: false,
        priority: 1,
        from: today(),
        to: `${thisYear() + support.years}-05-31`,
        responsible: 'Người quản lý trường hợp; cộng tác viên xã theo dõi hằng tháng',
        providerName: 'Một nhà hảo tâm',
        budget: { amount: support.monthly * support.months * support.years, qualifier: 'about' },
        funding: 'sponsor',
      },
      {
        service: 'policy-advice',
        description: 'Giúp bà làm lại giấy tờ, hồ sơ xác định mức độ khuyết tật và trợ cấp.',
        isUrgent: false,
        priority: 2,
        from: today(),
        responsible: 'Cộng tác viên xã',
      },
    ],
    agreements: [
      { party: 'guardian', name: 'Bùi Thị Lài', on: today() },
      { party: 'client', name: 'Trần Minh Khôi', on: today() },
    ],
  }
}

/** The support of the donor: each school month, until grade 12 is completed. */
export function schoolSupport({ id: caseId, beneficiaryId = '' }: Pick<Case, 'id' | 'beneficiaryId'>, sponsorId: string): BenefitDraft {
  return {
    senderReference: `HT-${thisYear()}-0031`,
    beneficiaryId,
    caseId,
    programme: 'school-support',
    amount: { amount: support.monthly, qualifier: 'exact' },
    schedule: {
      kind: 'school-month',
      from: `${schoolYearNow().slice(0, 4)}-09-05`,
      schoolMonths: [9, 10, 11, 12, 1, 2, 3, 4, 5],
      end: { condition: 'grade-completed', grade: '12' },
    },
    funding: [{ source: 'sponsor', sponsorId }],
    channel: 'cash-facility',
  }
}

/** One month of the support. */
export function monthOfSupport(benefitId: string, period: string): PaymentDraft {
  return {
    senderReference: `CT-${period}`,
    benefitId,
    period,
    amount: { amount: support.monthly, qualifier: 'exact' },
    channel: 'cash-facility',
    scheduledOn: today(),
  }
}
