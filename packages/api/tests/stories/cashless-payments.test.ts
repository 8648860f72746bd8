import type { Benefit, BenefitDraft } from '@caunoi/client'
import { backPayment } from '@caunoi/schemas'
import { expect, test } from 'vitest'
import { faultsOf, refusalOf } from './support/refusal-of.ts'
import { theOnly } from './support/the-only.ts'
import { createWorld, type Party } from './support/world.ts'

const account = { bankBin: '970405', accountNumber: '4702205000113', accountName: 'NGUYEN THI NGOC' } as const
const allowance = { amount: 810_000, qualifier: 'exact' } as const

/** A commune that pays a monthly allowance to an account, and a centre to which it may refer the person. */
async function communePays() {
  const world = await createWorld('2026-10-05')
  const commune = await world.join({ name: 'Ủy ban nhân dân xã Suối Hoa', kind: 'commune', level: 'commune' })
  const centre = await world.join({ name: 'Trung tâm Công tác xã hội Bình Minh', kind: 'social-work-centre' })
  const person = await commune.client.beneficiaries.create({
    noIdentifierReason: 'not-collected',
    name: 'Nguyễn Thị Ngọc',
    sex: 'female',
    birthDate: { value: '1969', accuracy: 'documented' },
    disabilities: [{ type: 'mobility', level: 'severe' }],
    paymentAccount: { channel: 'bank-account', ...account },
  })
  const proposed = await commune.client.benefits.create({
    senderReference: 'TC-2026-0117',
    beneficiaryId: person.id,
    programme: 'monthly-allowance',
    group: 'disabled-severe',
    basis: { instrument: 'decree-335-2026', coefficient: 1.5, standardLevel: 540_000 },
    amount: allowance,
    schedule: { kind: 'monthly', from: '2026-10-01' },
    funding: [{ source: 'commune-budget' }],
    channel: 'bank-account',
    account,
  })
  const approved = await commune.client.benefits.approve(proposed, { decidedOn: '2026-10-05', number: '245/QĐ-UBND' })
  const benefit = await commune.client.benefits.activate(approved, { activatedOn: '2026-10-05' })
  return { world, commune, centre, person, benefit }
}

const schedule = ({ client }: Party, benefit: Benefit, period: string, senderReference = `CT-${period}`) =>
  client.payments.create({
    senderReference,
    benefitId: benefit.id,
    period,
    amount: allowance,
    channel: 'bank-account',
    account,
    scheduledOn: `${period}-05`,
  })

test('a month is paid to the account once, and confirmed with the reference of the bank', async () => {
  const { commune, centre, person, benefit } = await communePays()
  const { client } = commune
  const october = await schedule(commune, benefit, '2026-10')
  const again = await refusalOf(schedule(commune, benefit, '2026-10', 'CT-2026-10-lan-2'))
  expect([again.code, again.status]).toEqual(['duplicate-record', 409])
  const paid = await client.payments.confirm(october, { paidOn: '2026-10-05', transactionReference: 'FT26278000117' })
  expect(paid).toMatchObject({ status: 'paid', beneficiaryId: person.id, programme: 'monthly-allowance' })
  expect(await theOnly(client.payments.search({ channel: 'bank-account', paidOn: { from: '2026-10-01' } }))).toEqual(paid)
  expect((await refusalOf(centre.client.payments.read(paid.id))).code).toBe('not-found')
})

test('the months from July that the new decree raised are paid back beside what was paid, each month once', async () => {
  const { world, commune, person } = await communePays()
  const { client } = commune
  const question = { groups: ['disabled-severe'], birthDate: '1969' } as const
  const owed = ['2026-07', '2026-08', '2026-09'].map((month) => backPayment({ ...question, month }, `${month}-05`, '2026-10-05'))
  expect(owed.map(({ paid, due, difference }) => [paid, due, difference])).toEqual(Array(3).fill([750_000, 810_000, 60_000]))

  world.setClock('2026-07-05')
  const parts = {
    beneficiaryId: person.id,
    programme: 'monthly-allowance',
    group: 'disabled-severe',
    funding: [{ source: 'commune-budget' }],
    channel: 'bank-account',
    account,
  } satisfies Partial<BenefitDraft>
  const first = await client.benefits.create({
    ...parts,
    senderReference: 'TC-2025-0044',
    basis: { instrument: 'decree-20-2021', coefficient: 1.5, standardLevel: 500_000 },
    amount: { amount: 750_000, qualifier: 'exact' },
    schedule: { kind: 'monthly', from: '2025-08-01', to: '2026-09-30' },
  })
  await client.benefits.approve(first, { decidedOn: '2025-08-11', number: '117/QĐ-UBND' })
  const july = { benefitId: first.id, period: '2026-07', channel: 'bank-account', account, scheduledOn: '2026-07-05' } as const
  const paid = await client.payments.create({ ...july, senderReference: 'CT-1', amount: { amount: 750_000, qualifier: 'exact' } })
  await client.payments.confirm(paid, { paidOn: '2026-07-05' })

  world.setClock('2026-10-20')
  const [{ difference } = { difference: 0 }] = owed
  const amount = { amount: difference, qualifier: 'exact' } as const
  const again = await refusalOf(client.payments.create({ ...july, senderReference: 'CT-2', amount: { ...amount, amount: 750_000 } }))
  expect(again.code).toBe('duplicate-record')
  const supplement = await client.benefits.create({
    ...parts,
    senderReference: 'TL-2026-0117',
    supplementsId: first.id,
    basis: { instrument: 'decree-335-2026', article: 'Điều 31' },
    amount,
    schedule: { kind: 'monthly', from: '2026-07-01', to: '2026-09-30' },
  })
  await client.benefits.approve(supplement, { decidedOn: '2026-10-20', number: '260/QĐ-UBND' })
  for (const { month } of owed) {
    const due = { ...july, benefitId: supplement.id, period: month, scheduledOn: '2026-10-20', amount } as const
    const back = await client.payments.create({ ...due, senderReference: `TL-${month}`, basis: { instrument: 'decree-335-2026' } })
    await client.payments.confirm(back, { paidOn: '2026-10-20', transactionReference: `FT26293-${month}` })
  }
  const back = await client.payments.search({ benefitId: supplement.id, status: 'paid' }).toArray()
  expect(back.map(({ period, confirmation, basis }) => [period, confirmation?.paidOn, basis?.instrument]).sort()).toEqual(
    owed.map(({ month }) => [month, '2026-10-20', 'decree-335-2026']),
  )
})

test('a payment that fails goes out again to a new account, and keeps what went wrong', async () => {
  const { world, commune, benefit } = await communePays()
  const { client } = commune
  const failed = await client.payments.fail(await schedule(commune, benefit, '2026-10'), { reason: 'account-closed', on: '2026-10-05' })
  expect(await theOnly(client.payments.search({ status: 'failed', failureReason: 'account-closed' }))).toEqual(failed)

  world.setClock('2026-10-12')
  const wallet = { accountNumber: '0905000113', accountName: 'NGUYEN THI NGOC' }
  const redirected = await client.benefits.redirect(benefit, { channel: 'e-wallet', account: wallet })
  expect(redirected).toMatchObject({ channel: 'e-wallet', account: wallet })
  const rescheduled = await client.payments.reschedule(failed, { scheduledOn: '2026-10-12', channel: 'e-wallet', account: wallet })
  const paid = await client.payments.confirm(rescheduled, { paidOn: '2026-10-12' })
  expect(paid).toMatchObject({ status: 'paid', channel: 'e-wallet', attempts: [{ outcome: 'failed', reason: 'account-closed' }] })
})

test('money that comes back is returned, not paid, and the month may be paid again', async () => {
  const { world, commune, benefit } = await communePays()
  const { client } = commune
  const paid = await client.payments.confirm(await schedule(commune, benefit, '2026-10'), { paidOn: '2026-10-05' })
  world.setClock('2026-10-09')
  const returned = await client.payments.return(paid, { reason: 'name-mismatch', on: '2026-10-09' })
  expect(returned).toMatchObject({ status: 'returned', attempts: [{ outcome: 'returned', confirmation: { paidOn: '2026-10-05' } }] })
  expect(returned).not.toHaveProperty('confirmation')
  expect(await client.payments.search({ status: 'paid' }).toArray()).toEqual([])
  const problem = await refusalOf(client.payments.confirm(returned, { paidOn: '2026-10-09' }))
  expect([problem.code, problem.allowed]).toEqual(['illegal-move', [{ action: 'reschedule', to: 'scheduled' }]])
  const again = await client.payments.reschedule(returned, {
    scheduledOn: '2026-10-09',
    account: { ...account, accountName: 'NGUYEN THI NGOC' },
  })
  expect(await client.payments.confirm(again, { paidOn: '2026-10-09' })).toMatchObject({ status: 'paid' })
})

test('what was not collected suspends the benefit: nothing is due until it is resumed', async () => {
  const { world, commune, benefit } = await communePays()
  const { client } = commune
  world.setClock('2026-12-01')
  const december = await schedule(commune, benefit, '2026-12')
  const suspended = await client.benefits.suspend(benefit, { reason: 'not-collected', from: '2026-12-01' })
  expect(await client.payments.read(december.id)).toMatchObject({ status: 'failed', attempts: [{ reason: 'benefit-suspended' }] })
  expect(faultsOf(await refusalOf(schedule(commune, benefit, '2027-01')))).toEqual([
    '/benefitId benefit-not-payable',
    '/period period-not-due',
  ])
  world.setClock('2027-01-04')
  await client.benefits.resume(suspended, { resumedOn: '2027-01-04', areConditionsUnchanged: true })
  expect(await schedule(commune, benefit, '2027-01')).toMatchObject({ status: 'scheduled' })
})

test('the account is shown to who is told the payment data, and to nobody else', async () => {
  const { commune, centre, person } = await communePays()
  const refer = async (senderReference: string, dataClasses: ('identity' | 'payment')[]) => {
    const { id } = await commune.client.referrals.create({
      senderReference,
      kind: 'service',
      toFacilityId: centre.id,
      beneficiaryId: person.id,
      urgency: 'routine',
      reason: 'Cần xe lăn.',
      requestedServices: ['rehabilitation'],
      contact: { name: 'Đỗ Thị Sương', phone: '0905000333' },
      disclosure: { dataClasses, legalBasis: 'state-duty' },
    })
    await centre.client.referrals.accept(id)
    return centre.client.beneficiaries.read(person.id)
  }
  expect(await refer('XSH-1', ['identity'])).not.toHaveProperty('paymentAccount')
  expect(await refer('XSH-2', ['identity', 'payment'])).toMatchObject({ paymentAccount: { accountNumber: '4702205000113' } })
})
