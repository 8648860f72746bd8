import { type Answer, type Connection, type Headers, headerOf, openConnection } from '../support/connection.ts'
import { newId } from '../support/new-id.ts'
import { beneficiaryDraft } from '../support/people.ts'
import { feedback, referralDraft } from '../support/referrals.ts'
import type { Acknowledged, Ledger } from './ledger.ts'

/** The two facilities of a round and where they call. */
export interface Round {
  readonly port: number
  readonly sender: Headers
  readonly receiver: Headers
  readonly receiverId: string
  /** A number that no other person has. */
  nextNumber(): number
}

const json = { 'content-type': 'application/json' }
/** A server that loses its database says that it cannot serve; the writer comes again. */
const UNAVAILABLE = 503

/** Creates, changes and refers people on one connection until it is cut. */
export async function writeUntilCut(round: Round, ledger: Ledger): Promise<void> {
  try {
    const connection = await openConnection(round.port)
    for (;;) await writeOnce(connection, round, ledger)
  } catch (error) {
    if (error instanceof UnexpectedAnswer) throw error
  }
}

/** The server answered what it never may, whatever befalls it. */
class UnexpectedAnswer extends Error {}

async function writeOnce(connection: Connection, round: Round, ledger: Ledger): Promise<void> {
  const { sender, receiver, receiverId } = round
  const number = round.nextNumber()
  const post = (path: string, headers: Headers, body: unknown) =>
    expect(connection.send('POST', path, { ...json, ...headers }, JSON.stringify(body)))
  const created = await post('/v1/beneficiaries', sender, beneficiaryDraft(number))
  if (created === undefined) return
  const person = ledger.add('Beneficiary', created.body, true)
  const changed = JSON.stringify(beneficiaryDraft(number, { phone: '0911222333' }))
  const updated = await expect(
    connection.send('PUT', `/v1/beneficiaries/${person.id}`, { ...json, ...sender, 'if-match': `"${person.version}"` }, changed),
  )
  if (updated === undefined) return
  ledger.add('Beneficiary', updated.body, true)

  const referral = await refer(person.id)
  if (referral === undefined) return
  const path = `/v1/referrals/${referral.id}`
  const accepted = await post(`${path}/accept`, { ...receiver, 'if-match': '*' }, {})
  if (accepted === undefined) return
  ledger.add('Referral', accepted.body, true)
  const completed = await post(`${path}/complete`, { ...receiver, 'if-match': headerOf(accepted.head, 'etag') ?? '' }, feedback())
  if (completed) ledger.add('Referral', completed.body, false)

  async function refer(beneficiaryId: string): Promise<Acknowledged | undefined> {
    const key = newId()
    const draft = referralDraft(beneficiaryId, receiverId, key)
    const open = { key, body: JSON.stringify(draft) }
    ledger.references.add(key)
    ledger.unanswered.push(open)
    const answer = await post('/v1/referrals', { ...sender, 'idempotency-key': key }, draft)
    if (answer === undefined) return undefined
    ledger.unanswered.splice(ledger.unanswered.indexOf(open), 1)
    return ledger.add('Referral', answer.body, true)
  }
}

/** Sends again what was not answered before the crash, with the same keys. */
export async function repeatUnanswered({ port, sender }: Round, ledger: Ledger): Promise<number> {
  const open = ledger.unanswered.splice(0)
  const connection = await openConnection(port)
  for (const { key, body } of open) {
    const answer = await expect(connection.send('POST', '/v1/referrals', { ...json, ...sender, 'idempotency-key': key }, body))
    if (answer === undefined) throw new Error('the server could not take a referral again after its start')
    ledger.add('Referral', answer.body, true)
  }
  connection.close()
  return open.length
}

/** The answer of a write that is stored; nothing when the server says that it could not store it. */
async function expect(sent: Promise<Answer>): Promise<Answer | undefined> {
  const answer = await sent
  if (answer.status === 200 || answer.status === 201) return answer
  if (answer.status === UNAVAILABLE) return undefined
  throw new UnexpectedAnswer(`a write was answered ${answer.status}: ${answer.body.slice(0, 500)}`)
}
