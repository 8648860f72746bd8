import { expect, it } from 'vitest'
import { create } from './support/create.ts'
import { eachStore } from './support/each-store.ts'
import { expectJson } from './support/expect-problem.ts'
import { createTestNetwork } from './support/test-network.ts'

/** The most that one amount may be. */
const MOST = 1e15

it.each(eachStore())('figures of money are told beyond the integers that a number holds exactly, on %s', async (_name, open) => {
  const { addFacility, errors } = await createTestNetwork({ store: await open() })
  const [generous, observer] = [await addFacility('generous'), await addFacility('observer')]
  const sponsor = await create(generous, 'sponsors', { kind: 'person', isAnonymous: true, isActive: true })
  const gift = { form: 'money', value: { amount: MOST, qualifier: 'exact' }, isEstimated: false, purpose: 'Học bổng' }
  const period = { from: '2026-09-01', to: '2026-09-01' }
  for (let count = 0; count < 10; count++) await create(generous, 'contributions', { ...gift, sponsorId: sponsor.id, period })
  const report = 'report=mobilised-resources&from=2026-07-01&to=2026-12-31'
  for (const [facility, area] of [
    [generous, `facility&area=${generous.id}`],
    [observer, 'country'],
  ] as const) {
    const { values } = await expectJson(await facility.call('GET', `/v1/reports/preview?${report}&scope=${area}`), 200)
    expect(values).toContainEqual(expect.objectContaining({ indicator: 'resources-mobilised', value: 10 * MOST }))
  }
  expect(errors).toEqual([])
})
