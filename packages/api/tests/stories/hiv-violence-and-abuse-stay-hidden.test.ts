import type { ReferralDraft } from '@caunoi/client'
import { expect, test } from 'vitest'
import { contentOf, filePaper } from './support/paper.ts'
import { faultsOf, refusalOf } from './support/refusal-of.ts'
import { theOnly } from './support/the-only.ts'
import { createWorld, type Party } from './support/world.ts'

/** Words that tell what the child suffers from. */
const telling = /hiv|"B20|"T74|abuse|violence|ngược đãi|xâm hại|nhiễm/i

/** A hospital knows a child who lives with HIV, was abused, and has asthma. */
async function hospitalKnows() {
  const world = await createWorld('2026-11-20')
  const hospital = await world.join({ name: 'Bệnh viện Đa khoa Sao Mai', kind: 'hospital' })
  const centre = await world.join({ name: 'Trung tâm Công tác xã hội Bình Minh', kind: 'social-work-centre' })
  const school = await world.join({ name: 'Trường Tiểu học Hoa Phượng', kind: 'school', level: 'commune' })
  const commune = await world.join({ name: 'Ủy ban nhân dân xã Suối Hoa', kind: 'commune', level: 'commune' })
  const child = await hospital.client.beneficiaries.create({
    noIdentifierReason: 'not-collected',
    name: 'Lê Ngọc Thảo',
    sex: 'female',
    birthDate: { value: '2018', accuracy: 'reported' },
    education: { schoolLevel: 'primary', grade: '3', schoolYear: '2026-2027', schoolId: school.id },
    conditions: [{ code: 'J45.9', name: 'Hen phế quản' }, { code: 'B20', name: 'Nhiễm HIV' }, { code: 'T74.1' }],
    situations: [{ situation: 'child-abuse' }, { situation: 'dropout-risk' }],
    childGroups: [{ group: 'hiv' }, { group: 'harmed-by-violence' }],
  })
  const report = await filePaper(hospital, 'Trẻ có nhiều vết bầm cũ và mới.', {
    title: 'Báo cáo ngày 20/11/2026',
    kind: 'child-abuse-report',
    beneficiaryId: child.id,
  })
  return { hospital, centre, school, commune, child, report }
}

/** The hospital refers the child, and the other side accepts. */
async function refer({ client }: Party, to: Party, beneficiaryId: string, disclosure: ReferralDraft['disclosure']): Promise<string> {
  const { id } = await client.referrals.create({
    senderReference: `BVSM-${to.id}`,
    kind: 'service',
    toFacilityId: to.id,
    beneficiaryId,
    urgency: 'urgent',
    reason: 'Đề nghị phối hợp hỗ trợ cháu.',
    requestedServices: ['counselling'],
    contact: { name: 'Phạm Thị Thu Hà', phone: '0905000111' },
    disclosure,
  })
  await to.client.referrals.accept(id)
  return id
}

/** Everything that a side can read of people, cases, papers and referrals, and the changes that it is told of. */
async function everythingSeenBy({ client }: Party): Promise<string> {
  const changes: unknown[] = []
  for await (const { resource, id, change } of client.changes({ wait: 0 })) changes.push([resource, id, change])
  const { beneficiaries, cases, referrals } = client
  return JSON.stringify([
    await beneficiaries.search().toArray(),
    await cases.search().toArray(),
    await referrals.search().toArray(),
    changes,
  ])
}

const classes: ReferralDraft['disclosure']['dataClasses'] = ['identity', 'education', 'health', 'situation']

test('the server labels the record by what it says', async () => {
  const { child, report } = await hospitalKnows()
  expect(child.labels).toEqual({ confidentiality: 'restricted', sensitivity: ['child-abuse', 'domestic-violence', 'hiv'] })
  expect(report.labels.sensitivity).toEqual(['child-abuse'])
})

test('the school learns that the child has asthma and may drop out, and nothing else of its health', async () => {
  const { hospital, school, child, report } = await hospitalKnows()
  const withReport = refer(hospital, school, child.id, { dataClasses: classes, documentIds: [report.id], legalBasis: 'state-duty' })
  expect(faultsOf(await refusalOf(withReport))).toEqual(['/disclosure/documentIds/0 labels-not-released'])
  await refer(hospital, school, child.id, { dataClasses: classes, legalBasis: 'state-duty' })
  const seen = await school.client.beneficiaries.read(child.id)
  expect(seen).toMatchObject({
    name: 'Lê Ngọc Thảo',
    conditions: [{ code: 'J45.9' }],
    situations: [{ situation: 'dropout-risk' }],
    labels: { confidentiality: 'normal', sensitivity: [] },
  })
  expect(seen).not.toHaveProperty('childGroups')
  expect(await everythingSeenBy(school)).not.toMatch(telling)
  expect((await refusalOf(school.client.documents.download(report.id))).code).toBe('not-found')

  const [asthma] = child.conditions ?? []
  await hospital.client.beneficiaries.update(child, { conditions: asthma ? [asthma] : null })
  const now = await school.client.beneficiaries.read(child.id)
  expect(now, 'what is hidden changes unseen').toEqual({ ...seen, version: now.version })
})

test('the centre that protects the child is told what it needs: the violence, and not HIV', async () => {
  const { hospital, centre, child, report } = await hospitalKnows()
  const labels: ReferralDraft['disclosure']['labels'] = ['child-abuse', 'domestic-violence']
  const id = await refer(hospital, centre, child.id, {
    dataClasses: classes,
    labels,
    documentIds: [report.id],
    legalBasis: 'child-protection-report',
  })
  const seen = await centre.client.beneficiaries.read(child.id)
  expect(seen).toMatchObject({ conditions: [{ code: 'J45.9' }, { code: 'T74.1' }], labels: { sensitivity: labels } })
  expect(seen.childGroups).toEqual([{ group: 'harmed-by-violence' }])
  expect(await contentOf(centre, report.id)).toContain('vết bầm')
  expect(await everythingSeenBy(centre)).not.toMatch(/hiv|"B20/i)

  const file = await theOnly(centre.client.cases.search({ referralId: id }))
  const own = await centre.client.beneficiaries.read(file.beneficiaryId ?? '')
  expect(own.conditions?.map(({ code }) => code)).toEqual(['J45.9', 'T74.1'])
})

test('who was told nothing cannot tell the child from one that never was', async () => {
  const { commune, child, report } = await hospitalKnows()
  const nowhere = '01900000-0000-7000-8000-00000000dead'
  const { beneficiaries, documents } = commune.client
  for (const [ask, hiddenId] of [
    [beneficiaries.read, child.id],
    [documents.download, report.id],
  ] as const) {
    const { requestId: _one, ...problem } = await refusalOf(ask(hiddenId))
    const { requestId: _other, ...same } = await refusalOf(ask(nowhere))
    expect(problem).toEqual(same)
  }
  const { items, total } = await commune.client.beneficiaries.search({ name: 'Lê Ngọc Thảo' }, { total: true }).page()
  expect([items, total]).toEqual([[], 0])
})

test('the hospital sees who looked, and who was refused; the trail itself tells nothing but the labels of what the hospital saw', async () => {
  const { hospital, school, commune, child } = await hospitalKnows()
  await refer(hospital, school, child.id, { dataClasses: ['identity'], legalBasis: 'state-duty' })
  await school.client.beneficiaries.read(child.id)
  await refusalOf(commune.client.beneficiaries.read(child.id))
  const trail = await hospital.client.beneficiaries.audit(child.id).toArray()
  const reads = trail.filter(({ action }) => action === 'read').map(({ facilityId, outcome }) => [facilityId, outcome])
  expect(reads).toEqual(
    expect.arrayContaining([
      [school.id, 'permit'],
      [commune.id, 'not-found'],
    ]),
  )
  const told = JSON.stringify(trail.map(({ labels: _labels, ...event }) => event))
  expect(told).not.toMatch(telling)
  expect(told).not.toContain('Thảo')
  for (const { facilityId, labels } of trail) if (facilityId !== hospital.id) expect(labels).toBeUndefined()
  expect((await refusalOf(school.client.beneficiaries.audit(child.id).page())).code).toBe('forbidden')
})
