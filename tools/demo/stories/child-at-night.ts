import type { Beneficiary } from '../../../packages/schemas/src/index.ts'
import type { Stage } from '../stage/stage.ts'
import { assessAndPlan } from './child-at-night/assess-and-plan.ts'
import { accept, receive, refuseTheSchool } from './child-at-night/receive-and-accept.ts'
import { recordTheChild } from './child-at-night/record-the-child.ts'
import { sendTheReferral } from './child-at-night/send-the-referral.ts'
import { showCompleteFile, takeIn } from './child-at-night/shelter.ts'
import { workAndAnswer } from './child-at-night/work-and-answer.ts'
import type { SentReferral } from './closing.ts'

/** The child brought in at night: a hospital sees violence and hands her to the centre, within 12 hours. */
export async function childAtNight(stage: Stage): Promise<SentReferral & { readonly child: Beneficiary }> {
  stage.tell.chapter({ vi: 'CHUYỆN THỨ NHẤT · Em bé được đưa vào viện lúc nửa đêm', en: 'FIRST STORY · The child brought in at night' })
  const child = await recordTheChild(stage)
  const sent = await sendTheReferral(stage, child)
  const received = await receive(stage, sent, child)
  await refuseTheSchool(stage, child)
  const accepted = await accept(stage, received, child)
  const stay = await takeIn(stage, accepted.ownCase)
  const planned = await assessAndPlan(stage, accepted.ownCase)
  await showCompleteFile(stage, stay)
  await workAndAnswer(stage, { child, referral: accepted.referral, stay, ...planned })
  return { child, sender: stage.hospital, referral: sent }
}
