import { act } from './act.ts'
import { create } from './create.ts'
import { beneficiaryDraft, benefitDraft } from './drafts.ts'
import { expectJson } from './expect-problem.ts'
import { createTestNetwork, type TestFacility, type TestNetworkOptions } from './test-network.ts'

/** The decision that grants a benefit from a budget. */
export const decision = { number: '245/QĐ-UBND', decidedOn: '2026-10-02', signedBy: 'Trần Văn Hải', signerOffice: 'Chủ tịch UBND xã' }

/** A benefit of a new person, with the path of each of the two. */
export async function proposeBenefit(facility: TestFacility, parts: Readonly<Record<string, unknown>> = {}, draft = beneficiaryDraft()) {
  const person = await create(facility, 'beneficiaries', draft)
  const { id, path } = await create(facility, 'benefits', benefitDraft(person.id, parts))
  return { id, path, personId: person.id }
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
