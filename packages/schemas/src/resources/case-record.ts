import { z } from 'zod'
import { CaseKind } from '../code-lists/case-kind.ts'
import { CasePhase } from '../code-lists/case-phase.ts'
import { CaseSource } from '../code-lists/case-source.ts'
import { ClientKind } from '../code-lists/client-kind.ts'
import { Setting } from '../code-lists/setting.ts'
import { Urgency } from '../code-lists/urgency.ts'
import { draftOf } from '../draft.ts'
import { envelope } from '../envelope.ts'
import { Id } from '../primitives/id.ts'
import { LocalDate } from '../primitives/local-date.ts'
import { field, named } from '../registry.ts'
import { CaseClosure } from './case-actions.ts'
import { SafetyNote } from './referral-parts.ts'

/** One episode of support for one client, from report to closure. */
export const Case = named(
  z.strictObject({
    ...envelope,
    number: field(z.string().min(1).max(64), {
      title: { vi: 'Số hồ sơ', en: 'Case number' },
      about: { vi: 'Do cơ sở đặt, duy nhất trong cơ sở.', en: 'Given by the facility, unique in it.' },
      example: 'QLTH-2026-0117',
    }),
    clientKind: field(ClientKind.schema, {
      title: { vi: 'Loại đối tượng', en: 'Kind of client' },
      about: {
        vi: 'Đối tượng là cá nhân, gia đình, nhóm hay cộng đồng.',
        en: 'Whether the client is a person, a family, a group or a community.',
      },
      source: 'NĐ 110/2024/NĐ-CP',
    }),
    beneficiaryId: field(Id.optional(), {
      title: { vi: 'Đối tượng', en: 'Beneficiary' },
      about: { vi: 'Khi đối tượng là cá nhân.', en: 'When the client is an individual.' },
      refersTo: 'Beneficiary',
    }),
    householdId: field(Id.optional(), {
      title: { vi: 'Hộ gia đình', en: 'Household' },
      about: { vi: 'Khi đối tượng là gia đình.', en: 'When the client is a family.' },
      refersTo: 'Household',
    }),
    clientDescription: field(z.string().max(500).optional(), {
      title: { vi: 'Nhóm, cộng đồng', en: 'Group or community' },
      about: {
        vi: 'Khi đối tượng là nhóm hoặc cộng đồng, hoặc một người chưa biết là ai.',
        en: 'When the client is a group or a community, or a person of whom nobody knows yet who it is.',
      },
    }),
    managerId: field(Id.optional(), {
      title: { vi: 'Người quản lý trường hợp', en: 'Case manager' },
      about: {
        vi: 'Nhân viên chịu trách nhiệm chính về hồ sơ tại cơ sở quản lý.',
        en: 'The worker of the managing facility who answers for the case.',
      },
      refersTo: 'Worker',
    }),
    source: field(CaseSource.schema, {
      title: { vi: 'Nguồn tiếp nhận', en: 'Source' },
      about: { vi: 'Trường hợp đến với cơ sở bằng cách nào, do ai báo.', en: 'How the case came to the facility, and from whom.' },
    }),
    referralId: field(Id.optional(), {
      title: { vi: 'Chuyển gửi ban đầu', en: 'Referral it came from' },
      about: {
        vi: 'Chuyển gửi mà hồ sơ này tiếp nối, khi đối tượng do cơ sở khác chuyển đến.',
        en: 'The referral that this case continues, when another facility sent the client.',
      },
      refersTo: 'Referral',
    }),
    kinds: field(z.array(CaseKind.schema).min(1).max(10), {
      title: { vi: 'Loại trường hợp', en: 'Kinds' },
      about: { vi: 'Vấn đề cần trợ giúp; một hồ sơ có thể thuộc nhiều loại.', en: 'What the case is about; it may be of several kinds.' },
    }),
    urgency: field(Urgency.schema, {
      title: { vi: 'Mức độ khẩn cấp', en: 'Urgency' },
      about: {
        vi: 'Mức khẩn cấp khi tiếp nhận, quyết định các thời hạn tiếp theo.',
        en: 'Urgency at the report, from which the time limits follow.',
      },
    }),
    setting: field(Setting.schema, {
      title: { vi: 'Lĩnh vực', en: 'Setting' },
      about: {
        vi: 'Trợ giúp diễn ra ở lĩnh vực nào: xã hội, y tế, giáo dục, tư pháp.',
        en: 'The field in which the support happens: social affairs, health, education or justice.',
      },
    }),
    openedOn: field(LocalDate, {
      title: { vi: 'Ngày mở hồ sơ', en: 'Opened on' },
      about: {
        vi: 'Ngày cơ sở tiếp nhận, không phải ngày nhập vào máy.',
        en: 'The day on which the facility took the case on, not that of data entry.',
      },
    }),
    summary: field(z.string().max(8000).optional(), {
      title: { vi: 'Tóm tắt', en: 'Summary' },
      about: {
        vi: 'Tóm tắt vấn đề và việc đã làm, cho người tiếp nhận sau này.',
        en: 'The problem and what was done, in short, for who takes over later.',
      },
      dataClass: 'situation',
    }),
    safetyNotes: field(z.array(SafetyNote).max(100).optional(), {
      title: { vi: 'Lưu ý an toàn', en: 'Safety notes' },
      about: {
        vi: 'Điều phải biết để giữ an toàn cho đối tượng; lưu ý của chuyển gửi được máy chủ chép sang khi chấp nhận và còn lại khi chuyển gửi kết thúc.',
        en: 'What has to be known to keep the client safe; the note of a referral is copied here on acceptance and stays when the referral ends.',
      },
      source: 'NĐ 56/2017/NĐ-CP Điều 27',
    }),
    planBy: field(LocalDate.optional(), {
      title: { vi: 'Hạn lập kế hoạch', en: 'Plan due by' },
      about: {
        vi: 'Ngày cuối để lập kế hoạch hỗ trợ, can thiệp cho trẻ em: 5 ngày làm việc sau ngày mở hồ sơ; không còn khi đã có kế hoạch.',
        en: 'Last day to make the plan of a child: five working days after the case was opened; absent once there is a plan.',
      },
      source: 'NĐ 56/2017/NĐ-CP Điều 26–32',
    }),
    phase: field(CasePhase.schema, {
      title: { vi: 'Giai đoạn', en: 'Phase' },
      about: {
        vi: 'Bước hiện tại theo luật; chỉ đổi bằng hành động, không sửa trực tiếp.',
        en: 'The present legal step; it moves by actions only.',
      },
    }),
    phaseReason: field(z.string().max(1000).optional(), {
      title: { vi: 'Lý do đổi giai đoạn', en: 'Reason of the last phase change' },
      about: {
        vi: 'Lý do của lần chuyển bước gần nhất; nên ghi khi tạm dừng hoặc quay lại.',
        en: 'Why the phase last changed; worth telling when the case is suspended or goes back.',
      },
    }),
    closure: field(CaseClosure.optional(), {
      title: { vi: 'Kết thúc', en: 'Closure' },
      about: { vi: 'Lý do, kết quả và biên bản khi hồ sơ đã kết thúc.', en: 'Reason, outcome and minutes of a closed case.' },
    }),
  }),
  {
    id: 'Case',
    title: { vi: 'Hồ sơ quản lý trường hợp', en: 'Case' },
    about: {
      vi: 'Hồ sơ quản lý trường hợp: một đợt hỗ trợ một đối tượng, do một cơ sở quản lý.',
      en: 'One episode of support for one client, managed by one facility.',
    },
    clause: 'CASE-1',
    source: 'TT 02/2020/TT-BLĐTBXH',
  },
)
export interface Case extends z.output<typeof Case> {}

/** What the managing facility writes. */
export const CaseDraft = named(draftOf(Case, ['planBy', 'phase', 'phaseReason', 'closure']), {
  id: 'CaseDraft',
  title: { vi: 'Hồ sơ (bản nháp)', en: 'Case draft' },
  about: {
    vi: 'Phần cơ sở quản lý ghi; bước của hồ sơ do máy chủ quản lý.',
    en: 'What the managing facility writes; the server keeps the phase.',
  },
})
export interface CaseDraft extends z.output<typeof CaseDraft> {}
