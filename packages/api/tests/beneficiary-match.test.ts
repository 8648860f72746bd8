import { describe, expect, it } from 'vitest'
import { act } from './support/act.ts'
import { create } from './support/create.ts'
import { beneficiaryDraft, referralDraft } from './support/drafts.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

interface Item {
  readonly beneficiaryId: string
  readonly grade: string
  readonly score: number
  readonly reasons: readonly { readonly code: string }[]
}

async function match(facility: TestFacility, body: unknown): Promise<readonly Item[]> {
  const { items } = await expectJson(await facility.call('POST', '/v1/beneficiaries/match', { body }), 200)
  return items as readonly Item[]
}

const grandmother = beneficiaryDraft({
  identifiers: [{ system: 'personal-number', value: '056156000017', verification: 'document-seen' }],
  name: 'Nguyễn Thị Hòa',
  birthDate: { value: '1956-03-08', accuracy: 'documented' },
  contacts: [{ kind: 'main', phone: '0905000222' }],
  addresses: [{ kind: 'permanent', provinceCode: '56', communeCode: '22390', codesAsOf: '2026-01-01' }],
})

describe('likely duplicates', () => {
  it.each([
    [
      'an identifier',
      { identifiers: [{ system: 'personal-number', value: '056156000017' }], name: 'Nguyen Thi Hoa' },
      'certain',
      'same-identifier',
    ],
    [
      'a name with another tone placement and swapped day and month',
      { name: 'Nguyễn Thị Hoà', birthDate: { value: '1956-08-03', accuracy: 'documented' } },
      'probable',
      'swapped-birth-date',
    ],
    ['a shared telephone and a name', { name: 'Nguyễn Thị Hòa', phones: ['+84905000222'] }, 'possible', 'same-phone'],
    [
      'the year of birth, the commune and a name without its middle',
      { name: 'Nguyễn Hòa', birthDate: { value: '1956', accuracy: 'documented' }, communeCode: '22390', phones: ['0905000222'] },
      'possible',
      'similar-name',
    ],
  ])('are found by %s, each with its reasons', async (_way, profile, grade, reason) => {
    const centre = await (await createTestNetwork()).addFacility('centre')
    const { id } = await create(centre, 'beneficiaries', grandmother)
    await create(centre, 'beneficiaries', beneficiaryDraft({ name: 'Trần Văn Bình', sex: 'male' }))
    const [found, ...others] = await match(centre, profile)
    expect(found).toMatchObject({ beneficiaryId: id, grade })
    expect(found?.reasons.map(({ code }) => code)).toContain(reason)
    expect(others).toEqual([])
  })

  it('are none where too little is known to look for, and the profile never stands in a URL', async () => {
    const centre = await (await createTestNetwork()).addFacility('centre')
    for (const body of [{}, { sex: 'female' }, { birthDate: { value: '1956', accuracy: 'documented' } }, { communeCode: '22390' }]) {
      const refused = await expectProblem(await centre.call('POST', '/v1/beneficiaries/match', { body }), 'invalid')
      expect(refused.errors).toEqual([expect.objectContaining({ pointer: '', code: 'match-needs-more' })])
    }
    await expectProblem(await centre.call('GET', '/v1/beneficiaries/match?name=Hoa'), 'not-found')
  })

  it('are looked for only among the records, and by the fields, that the caller may see', async () => {
    const network = await createTestNetwork()
    const [hospital, centre] = [await network.addFacility('hospital'), await network.addFacility('centre')]
    const person = await create(hospital, 'beneficiaries', grandmother)
    const byNumber = { identifiers: [{ system: 'personal-number', value: '056156000017' }] }
    expect(await match(centre, byNumber)).toEqual([])
    const draft = referralDraft(person.id, centre.id, { disclosure: { dataClasses: ['identity'], legalBasis: 'child-protection-report' } })
    const referral = await create(hospital, 'referrals', draft)
    await expectJson(await act(centre, referral.path, 'accept', {}), 200)
    expect(await match(centre, byNumber)).toEqual([])
    const found = await match(centre, {
      name: 'Nguyễn Thị Hòa',
      phones: ['0905000222'],
      birthDate: { value: '1956-03-08', accuracy: 'documented' },
    })
    const disclosed = found.find(({ beneficiaryId }) => beneficiaryId === person.id)
    expect(disclosed?.reasons.map(({ code }) => code).sort()).toEqual(['same-birth-date', 'same-name'])
    expect(network.errors).toEqual([])
  })

  it('leave their trace on every record that was told of, and a scope without search asks nothing', async () => {
    const network = await createTestNetwork()
    const centre = await network.addFacility('centre')
    const { id, path } = await create(centre, 'beneficiaries', grandmother)
    await match(centre, { name: 'Nguyễn Thị Hòa', phones: ['0905000222'] })
    const trail = await expectJson(await centre.call('GET', `${path}/audit`), 200)
    expect(trail.items).toEqual(expect.arrayContaining([expect.objectContaining({ action: 'match', recordIds: [id], outcome: 'permit' })]))
    const reader = await network.addFacility('reader', 'system/Beneficiary.cru')
    await expectProblem(await reader.call('POST', '/v1/beneficiaries/match', { body: { name: 'Hoa' } }), 'forbidden')
  })
})

describe('a telephone number', () => {
  it.each(['0905000222', '+84905000222'])('is found in the other spelling too, where %s was recorded', async (phone) => {
    const centre = await (await createTestNetwork()).addFacility('centre')
    const { id } = await create(centre, 'beneficiaries', { ...grandmother, contacts: [{ kind: 'main', phone }] })
    for (const asked of ['0905000222', '+84905000222']) {
      const found = await centre.call('POST', '/v1/beneficiaries/search', { body: { phone: asked } })
      expect(await expectJson(found, 200)).toMatchObject({ items: [{ id }] })
    }
  })
})
