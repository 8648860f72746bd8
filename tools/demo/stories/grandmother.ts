import type { Stage } from '../stage/stage.ts'
import type { SentReferral } from './closing.ts'
import { askWithConsent } from './grandmother/ask-with-consent.ts'
import { notice } from './grandmother/notice.ts'
import { findSupport, takeOn } from './grandmother/support.ts'

/** The grandmother and the orphan: a collaborator notices, the centre finds a donor, and the two stay together. */
export async function grandmotherAndOrphan(stage: Stage): Promise<SentReferral> {
  stage.tell.chapter({ vi: 'CHUYỆN THỨ HAI · Bà khiếm thị nuôi cháu mồ côi', en: 'SECOND STORY · The grandmother and the orphan' })
  const family = await notice(stage)
  const { referral } = await askWithConsent(stage, family)
  const taken = await takeOn(stage, referral, family)
  await findSupport(stage, taken)
  return { sender: stage.commune, referral }
}
