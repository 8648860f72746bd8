import { expect, it } from 'vitest'
import { act } from './support/act.ts'
import { activeBenefit, communeNetwork } from './support/benefits.ts'
import { send } from './support/create.ts'
import { beneficiaryDraft, paymentDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'

it('a benefit may be stopped from the first day that is written on, and is paid for no period then', async () => {
  const { commune, errors } = await communeNetwork()
  const { id, path } = await activeBenefit(commune)
  const stopped = await expectJson(await act(commune, path, 'stop', { reason: 'entered-in-error', from: '0000-01-01' }), 200)
  expect(stopped).toMatchObject({ schedule: { to: '0000-01-01' } })
  const { errors: faults } = await expectProblem(await send(commune, 'payments', paymentDraft(id)), 'requirement-missing')
  expect(faults?.map(({ code }) => code)).toContain('period-not-scheduled')
  expect(errors).toEqual([])
})

it.each([
  ['9995-9996', 1, 12, 201],
  ['0000-0001', 12, 1, 409],
] as const)('a grade attended in %s decides on a payment, in whatever year it is completed', async (schoolYear, grade, end, status) => {
  const { commune, errors } = await communeNetwork()
  const pupil = beneficiaryDraft({ education: { grade: String(grade), schoolYear } })
  const schedule = { kind: 'monthly', from: '2026-10-01', end: { condition: 'grade-completed', grade: String(end) } }
  const { id } = await activeBenefit(commune, { schedule }, pupil)
  expect((await send(commune, 'payments', paymentDraft(id))).status).toBe(status)
  expect(errors).toEqual([])
})
