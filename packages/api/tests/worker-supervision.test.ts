import { describe, expect, it } from 'vitest'
import { create, send } from './support/create.ts'
import { expectJson, expectProblem } from './support/expect-problem.ts'
import { patch } from './support/patch.ts'
import { createTestNetwork, type TestFacility } from './support/test-network.ts'

const worker = (facility: TestFacility, supervision?: object) => ({
  name: 'Y Linh Niê',
  kind: 'staff',
  facilityId: facility.id,
  ...(supervision && { supervision }),
})

async function supervisorOf(facility: TestFacility, trainees: number, period: object) {
  const { id, path } = await create(facility, 'workers', worker(facility))
  for (let trainee = 0; trainee < trainees; trainee += 1) {
    await create(facility, 'workers', worker(facility, { supervisorId: id, ...period }))
  }
  return { id, path }
}

describe('practice before registration', () => {
  it('is guided by a supervisor of five trainees at most at a time', async () => {
    const centre = await (await createTestNetwork()).addFacility('centre')
    const { id: supervisorId } = await supervisorOf(centre, 5, { from: '2026-01-01', to: '2026-12-31' })
    const sixth = await send(centre, 'workers', worker(centre, { supervisorId, from: '2026-12-31' }))
    const { errors } = await expectProblem(sixth, 'invalid')
    expect(errors).toEqual([expect.objectContaining({ pointer: '/supervision/supervisorId', code: 'supervisor-load' })])
    await create(centre, 'workers', worker(centre, { supervisorId, from: '2027-01-01' }))
  })

  it('counts a trainee once, and again when the dates or the supervisor change', async () => {
    const centre = await (await createTestNetwork()).addFacility('centre')
    const { id: supervisorId } = await supervisorOf(centre, 4, { from: '2026-01-01', to: '2026-12-31' })
    const fifth = await create(centre, 'workers', worker(centre, { supervisorId, from: '2026-03-01', to: '2026-12-31' }))
    await expectJson(await patch(centre, fifth.path, { supervision: { remark: 'Hoàn thành tốt.' } }), 200)
    const later = await create(centre, 'workers', worker(centre, { supervisorId, from: '2027-01-01', to: '2027-12-31' }))
    await expectProblem(await patch(centre, later.path, { supervision: { from: '2026-06-01' } }), 'invalid')
    const free = await create(centre, 'workers', worker(centre))
    await expectProblem(await patch(centre, free.path, { supervision: { supervisorId, from: '2026-05-01', to: '2026-05-31' } }), 'invalid')
  })

  it('ends with the work of a trainee who left, whose place is free from then on', async () => {
    const centre = await (await createTestNetwork()).addFacility('centre')
    const { id: supervisorId } = await supervisorOf(centre, 4, { from: '2026-01-01' })
    const leaving = await create(centre, 'workers', worker(centre, { supervisorId, from: '2026-01-01' }))
    await expectJson(await patch(centre, leaving.path, { to: '2026-10-31' }), 200)
    const early = await expectProblem(await send(centre, 'workers', worker(centre, { supervisorId, from: '2026-10-31' })), 'invalid')
    expect(early.errors).toEqual([expect.objectContaining({ code: 'supervisor-load' })])
    await create(centre, 'workers', worker(centre, { supervisorId, from: '2026-11-01' }))
    await expectProblem(await patch(centre, leaving.path, { to: null }), 'invalid')
  })

  it('is not guided by oneself, nor by somebody of whom the facility knows nothing', async () => {
    const network = await createTestNetwork()
    const [centre, other] = [await network.addFacility('centre'), await network.addFacility('other')]
    const { id, path } = await create(centre, 'workers', worker(centre))
    const own = await expectProblem(await patch(centre, path, { supervision: { supervisorId: id, from: '2026-01-01' } }), 'invalid')
    expect(own.errors).toEqual([expect.objectContaining({ code: 'own-supervisor' })])
    const foreign = await send(other, 'workers', worker(other, { supervisorId: id, from: '2026-01-01' }))
    expect((await expectProblem(foreign, 'invalid')).errors).toEqual([expect.objectContaining({ code: 'unknown-reference' })])
  })

  it('lets in the fifth of two who come at once, and refuses the sixth', async () => {
    const centre = await (await createTestNetwork()).addFacility('centre')
    const { id: supervisorId } = await supervisorOf(centre, 4, { from: '2026-01-01' })
    const both = await Promise.all([1, 2].map(() => send(centre, 'workers', worker(centre, { supervisorId, from: '2026-02-01' }))))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422])
  })
})
