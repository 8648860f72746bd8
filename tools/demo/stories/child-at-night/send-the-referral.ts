import { type Beneficiary, collectionPath, type Referral } from '../../../../packages/schemas/src/index.ts'
import type { Stage } from '../../stage/stage.ts'
import { momentInVietNam } from '../../telling/clock.ts'
import { senderReference, urgentReferral } from './records.ts'

const hour = 3_600_000

/** The hospital sends an urgent referral; its line breaks, its software tries again, and there is one referral. */
export async function sendTheReferral({ hospital, centre, hospitalLine, tell }: Stage, child: Beneficiary): Promise<Referral> {
  const { client } = hospital
  tell.step({
    vi: 'Chị Hà tìm trong danh bạ mạng lưới một trung tâm nhận được ca khẩn cấp.',
    en: 'Hà looks in the directory of the network for a centre that takes emergencies.',
  })
  const found: string[] = []
  for await (const { id } of client.facilities.search({ kind: 'social-work-centre', service: 'emergency-intake' })) found.push(id)
  tell.holds({ vi: `Tìm thấy: ${centre.name}.`, en: `Found: ${centre.name}.` }, found.includes(centre.id))

  tell.step({
    vi: 'Chị gửi phiếu chuyển gửi khẩn cấp. Đúng lúc đó đường truyền đứt: máy chủ đã làm xong việc nhưng câu trả lời không về tới Bệnh viện. Phần mềm tự gửi lại, cùng một khóa.',
    en: 'She sends an urgent referral. Just then the line breaks: the server has done the work, but its answer never reaches the hospital. The software tries again by itself, with the same key.',
  })
  const cutsBefore = hospitalLine.cuts
  hospitalLine.cutAfter(`POST ${collectionPath('referrals')} `)
  const referral = await client.referrals.create(urgentReferral(child.id, centre.id))
  tell.holds(
    {
      vi: 'Kết nối bị đứt thật, một lần, sau khi máy chủ đã xử lý; lần gửi lại nhận được câu trả lời.',
      en: 'The connection really broke, once, after the server had done the work; the second try got the answer.',
    },
    hospitalLine.cuts === cutsBefore + 1,
  )
  const { items, total } = await client.referrals.search({ beneficiaryId: child.id }, { total: true }).page()
  tell.holds(
    { vi: 'Không có bản trùng: Bệnh viện có đúng một phiếu chuyển gửi.', en: 'No duplicate: the hospital has exactly one referral.' },
    total === 1 && items[0]?.id === referral.id && referral.version === 1,
  )
  const repeated = await client.referrals.create(urgentReferral(child.id, centre.id))
  tell.holds(
    {
      vi: `Kể cả khi mất khóa: gửi lại phiếu số ${senderReference} với khóa mới vẫn ra đúng phiếu ấy.`,
      en: `Even with the key lost: sending number ${senderReference} again with a new key gives that same referral.`,
    },
    repeated.id === referral.id,
  )
  const due = momentInVietNam(referral.dueAt)
  tell.holds(
    { vi: `Hạn trả lời: ${due.vi}, tức 12 giờ từ lúc gửi.`, en: `Answer due: ${due.en}, which is 12 hours after sending.` },
    Date.parse(referral.dueAt) - Date.parse(referral.recordedAt) === 12 * hour,
  )
  return referral
}
