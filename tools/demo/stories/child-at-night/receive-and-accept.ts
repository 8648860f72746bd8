import {
  type Beneficiary,
  beneficiaryResource,
  type Case,
  CasePhase,
  type Referral,
  referralResource,
} from '../../../../packages/schemas/src/index.ts'
import type { Actor, Stage } from '../../stage/stage.ts'
import { momentInVietNam } from '../../telling/clock.ts'
import { refusalOf } from '../../telling/expect-problem.ts'
import { wrap } from '../../telling/layout.ts'
import { showView } from '../../telling/show-view.ts'
import { StoryError } from '../../telling/story-error.ts'

/** An id that never was. */
const nowhere = '01900000-0000-7000-8000-00000000dead'

/** The centre learns of the referral and sees as much as it needs to answer. */
export async function receive({ hospital, centre, tell }: Stage, sent: Referral, child: Beneficiary): Promise<Referral> {
  tell.step({
    vi: 'Người trực của Trung tâm nhận tin báo có thay đổi, mở phiếu và xác nhận đã nhận.',
    en: 'The one on duty at the centre learns of it by the change feed, opens the referral and confirms receipt.',
  })
  const { client } = centre
  let isTold = false
  for await (const { resource, id } of client.changes({ wait: 0 })) isTold ||= resource === 'Referral' && id === sent.id
  const received = await client.referrals.receive(await client.referrals.read(sent.id))
  tell.holds(
    { vi: 'Trung tâm được báo có phiếu mới.', en: 'The centre was told of the new referral.' },
    isTold && received.status === 'received',
  )
  showView(tell, centre, referralResource, received, {
    shown: ['urgency', 'reason', 'requestedServices', 'contact', 'client', 'dueAt'],
    hidden: ['disclosure', 'safetyNote', 'transport'],
  })
  const { code } = await refusalOf(client.beneficiaries.read(child.id))
  tell.holds(
    {
      vi: 'Trước khi chấp nhận, hồ sơ của bé ở Bệnh viện đối với Trung tâm là “không tìm thấy”.',
      en: 'Before it accepts, the child’s record at the hospital is “not found” to the centre.',
    },
    code === 'not-found',
  )
  const seen = await hospital.client.referrals.read(sent.id)
  tell.holds({ vi: 'Bệnh viện thấy ngay: phiếu đã đến nơi.', en: 'The hospital sees at once that it arrived.' }, seen.status === 'received')
  return received
}

/** The school asks for the child's record, which nobody disclosed to it. */
export async function refuseTheSchool({ school, tell }: Stage, child: Beneficiary): Promise<void> {
  tell.step({
    vi: 'Nghe đồn chuyện của bé, nhà trường hỏi hồ sơ ở Bệnh viện. Không ai chia sẻ hồ sơ này cho trường.',
    en: 'Hearing rumours, the school asks for the child’s record at the hospital. Nobody disclosed it to the school.',
  })
  const hidden = await refusalOf(school.client.beneficiaries.read(child.id))
  tell.lines(wrap(`${hidden.status} ${hidden.code}: ${hidden.title}. ${hidden.detail ?? ''}`, '      '))
  const absent = await refusalOf(school.client.beneficiaries.read(nowhere))
  const { requestId: _one, ...likeHidden } = hidden
  const { requestId: _other, ...likeAbsent } = absent
  tell.holds(
    {
      vi: 'Câu trả lời giống hệt khi hỏi một mã chưa từng có: trường không biết được có hồ sơ hay không.',
      en: 'The answer is the same as for an id that never was: the school cannot tell whether there is a record.',
    },
    hidden.code === 'not-found' && JSON.stringify(likeHidden) === JSON.stringify(likeAbsent),
  )
  const { total } = await school.client.beneficiaries.search({ name: child.name ?? '' }, { total: true }).page()
  tell.holds(
    { vi: 'Tìm theo tên bé cũng không ra gì, không cả con số.', en: 'A search by her name finds nothing either, not even a count.' },
    total === 0,
  )
}

/** The centre accepts: it may now read what was disclosed, and its own case is open. */
export async function accept(
  { hospital, centre, tell }: Stage,
  received: Referral,
  child: Beneficiary,
): Promise<{ referral: Referral; ownCase: Case }> {
  tell.step({
    vi: 'Trung tâm chấp nhận. Căn cứ là thông báo bảo vệ trẻ em theo luật, không cần sự đồng ý của người cha.',
    en: 'The centre accepts. The legal basis is the child-protection report; the father’s consent is not needed.',
  })
  const { client } = centre
  const referral = await client.referrals.accept(received)
  const { safetyNote, disclosure } = referral
  showView(tell, centre, referralResource, referral, { shown: ['disclosure', 'safetyNote', 'transport'], hidden: [] })
  tell.remark({
    vi: `Lưu ý an toàn: “${safetyNote?.text ?? ''}”`,
    en: 'Safety note: the father is looking for her and must not learn where she is.',
  })
  tell.holds(
    {
      vi: 'Không được báo: cha của bé. Căn cứ chia sẻ: thông báo bảo vệ trẻ em.',
      en: 'Must not be informed: her father. Legal basis: child-protection report.',
    },
    safetyNote?.mustNotBeInformed.some(({ relationship }) => relationship === 'father') === true &&
      disclosure?.legalBasis === 'child-protection-report' &&
      disclosure.consentId === undefined,
  )
  const { readAt = '', acceptedAt = '' } = await hospital.client.referrals.receipts(referral.id)
  tell.holds(
    {
      vi: `Bệnh viện xem báo nhận: Trung tâm đọc lúc ${momentInVietNam(readAt).vi}, chấp nhận lúc ${momentInVietNam(acceptedAt).vi}.`,
      en: `The hospital asks for receipts: read at ${momentInVietNam(readAt).en}, accepted at ${momentInVietNam(acceptedAt).en}.`,
    },
    readAt !== '' && readAt <= acceptedAt,
  )
  const disclosed = await client.beneficiaries.read(child.id)
  showView(tell, centre, beneficiaryResource, disclosed, {
    shown: ['name', 'birthDate', 'addresses', 'conditions', 'situations', 'carers'],
    hidden: ['nationality'],
  })
  const ownCase = await caseOf(centre, referral)
  tell.holds(
    {
      vi: `Trung tâm có hồ sơ riêng: ${CasePhase.codes[ownCase.phase].vi}.`,
      en: `The centre has its own case: ${CasePhase.codes[ownCase.phase].en}.`,
    },
    ownCase.recordedBy === centre.id && ownCase.phase === 'received' && ownCase.urgency === 'emergency',
  )
  return { referral, ownCase }
}

/** The case that the acceptance of a referral opened. */
export async function caseOf({ client }: Actor, { id: referralId }: Referral): Promise<Case> {
  const { items } = await client.cases.search({ referralId }).page()
  const [opened, ...others] = items
  if (!opened || others.length > 0) {
    throw new StoryError({ vi: 'Chấp nhận phải mở đúng một hồ sơ.', en: 'The acceptance has to open exactly one case.' })
  }
  return opened
}
