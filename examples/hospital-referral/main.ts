import { answerReferral } from './centre.ts'
import { openFacility } from './demo-credentials.ts'
import { listFaults, sendReferral, waitForAnswer } from './hospital.ts'

// Two programs in one, so that you can watch both ends: take hospital.ts or centre.ts for your own side.
const hospital = await openFacility('hospital')
const centre = await openFacility('centre')

for (const fault of await listFaults(hospital)) console.log(`refused       ${fault}`)
const sent = await sendReferral(hospital, centre.facilityId)
console.log(`${hospital.name}: ${sent.status}, answer due ${sent.dueAt}`)
const answer = waitForAnswer(hospital, sent, AbortSignal.timeout(30_000))
const completed = await answerReferral(centre, sent.id)
console.log(`${centre.name}: ${completed.status}`)
const { status, feedback } = await answer
if (status !== 'completed' || !feedback) throw new Error(`The referral ended as ${status}, without an answer`)
console.log(`${hospital.name}: ${status}, “${feedback.text}”`)
