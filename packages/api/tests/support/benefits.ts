import { beneficiaryDraft, benefitDraft } from './drafts.ts'
import { expectJson } from './expect-problem.ts'
import { createTestNetwork, type TestFacility, type TestNetworkOptions } from './test-network.ts'

/** The decision that grants a benefit from a budget. */
export const decision = { number: '245/QĐ-UBND', decidedOn: '2026-10-02', signedBy: 'Trần Văn Hải', signerOffice: 'Chủ tịch UBND xã' }

/** Creates a record with a key of its own. */
export function create(facility: TestFacility, path: string, body: object): Promise<Response> {
  return facility.call('POST', path, { body, headers: { 'idempotency-key': crypto.randomUUID() } })
}

/** Acts on the present version of a record. */
export async function act(facility: TestFacility, path: string, action: string, body?: unknown): Promise<Response> {
  const etag = (await facility.call('GET', path)).headers.get('etag') ?? ''
  return facility.call('POST', `${path}/${action}`, { body, headers: { 'if-match': etag } })
}

/** A benefit of a new person, with the path of each of the two. */
export async function proposeBenefit(facility: TestFacility, parts: Readonly<Record<string, unknown>> = {}, person = beneficiaryDraft()) {
  const { id: personId } = await expectJson(await create(facility, '/v1/beneficiaries', person), 201)
  const { id } = await expectJson(await create(facility, '/v1/benefits', benefitDraft(personId, parts)), 201)
  return {
    id: String(id),
    path: `/v1/benefits/${String(id)}`,
    personId: String(personId),
    personPath: `/v1/beneficiaries/${String(personId)}`,
  }
}

/** A benefit that is paid. */
export async function activeBenefit(facility: TestFacility, parts: Readonly<Record<string, unknown>> = {}, person = beneficiaryDraft()) {
  const benefit = await proposeBenefit(facility, parts, person)
  await expectJson(await act(facility, benefit.path, 'approve', decision), 200)
  await expectJson(await act(facility, benefit.path, 'activate', { activatedOn: '2026-10-05' }), 200)
  return benefit
}

/** A network with one commune in it. */
export async function communeNetwork(options: TestNetworkOptions = {}) {
  const network = await createTestNetwork(options)
  return { ...network, commune: await network.addFacility('commune') }
}
