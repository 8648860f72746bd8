import { isProblem, type Referral } from '@caunoi/client'
import type { Facility } from './demo-credentials.ts'

/** The hospital's part: records the patient, finds a centre, sends the referral. */
export async function sendReferral({ client }: Facility, centreId: string): Promise<Referral> {
  const patient = await client.beneficiaries.create({
    noIdentifierReason: 'not-collected',
    name: 'Phan Thị Mẫu',
    sex: 'female',
    birthDate: { value: '1959', accuracy: 'estimated' },
    addresses: [{ kind: 'current', provinceCode: '56', communeCode: '22702', codesAsOf: '2026-01-01' }],
  })
  // The number is your own, one for each referral: sent twice, it is still one referral.
  const senderReference = `BV-${patient.id}`
  return client.referrals.create({
    senderReference,
    kind: 'service',
    toFacilityId: centreId,
    beneficiaryId: patient.id,
    urgency: 'urgent',
    reason: 'Người bệnh sống một mình, không có người chăm sóc sau khi ra viện.',
    requestedServices: ['case-management', 'policy-advice'],
    contact: { name: 'Phạm Thị Thu Hà', phone: '0905000111' },
    disclosure: { dataClasses: ['identity', 'address'], legalBasis: 'agreement' },
  })
}

/** Follows what changes until the referral is over, and answers with its final state. Keep the cursor to go on after a restart. */
export async function waitForAnswer({ client }: Facility, sent: Referral, signal: AbortSignal): Promise<Referral> {
  for await (const { resource, id } of client.changes({ signal })) {
    if (resource !== 'Referral' || id !== sent.id) continue
    const referral = await client.referrals.read(id)
    if (['completed', 'rejected', 'discontinued', 'expired'].includes(referral.status)) return referral
  }
  throw new Error('No answer came in time')
}

/** What a wrong draft is answered with: every fault at once, with the place and a text for the user. */
export async function listFaults({ client }: Facility): Promise<readonly string[]> {
  try {
    await client.beneficiaries.create({ name: 'Phan Thị Mẫu', sex: 'female', birthDate: { value: '2999', accuracy: 'estimated' } })
    return []
  } catch (error) {
    if (!isProblem(error, 'invalid')) throw error
    return (error.problem.errors ?? []).map(({ pointer, message }) => `${pointer || '/'}: ${message}`)
  }
}
