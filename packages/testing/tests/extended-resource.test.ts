import { type Client, type ClientOf, createClient, isProblem } from '@caunoi/client'
import { defineExtension, extendResource, facilityResource, field, resources } from '@caunoi/schemas'
import { facesOf } from '@caunoi/schemas/faces'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createTestServer } from '../src/index.ts'

const coast = defineExtension({
  namespace: 'khanh-hoa',
  title: { vi: 'Tỉnh Khánh Hòa', en: 'Khánh Hòa province' },
  about: { vi: 'Trường riêng của tỉnh Khánh Hòa.', en: 'Fields of Khánh Hòa province.' },
  fields: {
    isOnIsland: field(z.boolean().optional(), {
      title: { vi: 'Ở đảo', en: 'On an island' },
      about: { vi: 'Cơ sở nằm trên đảo.', en: 'The facility lies on an island.' },
    }),
    boats: field(z.int().min(0).optional(), {
      title: { vi: 'Số tàu', en: 'Boats' },
      about: { vi: 'Số tàu của cơ sở.', en: 'Boats of the facility.' },
    }),
  },
})
const facilities = extendResource(facilityResource, coast)
const faces = facesOf({ facilities })

async function clients(): Promise<{ aware: ClientOf<typeof faces>; unaware: Client; id: string }> {
  const server = await createTestServer({ resources: { ...resources, facilities } })
  const { credentials, id } = await server.addFacility()
  const options = { baseUrl: server.url, credentials, fetch: server.fetch }
  const aware = createClient({ ...options, resources: faces, validate: { facilities } })
  return { aware, unaware: createClient({ ...options, validate: { facilities: facilityResource } }), id }
}

describe('a client of a server with extensions', () => {
  test('reads and patches the fields of the namespace, and its answers are checked', async () => {
    const { aware, id } = await clients()
    const island = await aware.facilities.update(await aware.facilities.read(id), {
      extensions: { 'khanh-hoa': { isOnIsland: true, boats: 2 } },
    })
    const fewer = await aware.facilities.update(island, { extensions: { 'khanh-hoa': { boats: 1 } } })
    expect(fewer.extensions).toEqual({ 'khanh-hoa': { isOnIsland: true, boats: 1 } })
    const wrong = aware.facilities.update(fewer, { extensions: { 'khanh-hoa': { boats: -1 } } })
    await expect(wrong).rejects.toSatisfy((error) => isProblem(error, 'invalid'))
  })

  test('that knows nothing of them reads and patches without erasing', async () => {
    const { aware, unaware, id } = await clients()
    await aware.facilities.update(await aware.facilities.read(id), { extensions: { 'khanh-hoa': { boats: 3 } } })
    const renamed = await unaware.facilities.update(await unaware.facilities.read(id), { name: 'Trung tâm đảo Bình Ba' })
    expect(renamed).toMatchObject({ name: 'Trung tâm đảo Bình Ba', extensions: { 'khanh-hoa': { boats: 3 } } })
    const { name, kind, ownership, level, addresses, hasSocialWorkUnit } = renamed
    const replaced = await unaware.facilities.replace(renamed, { name, kind, ownership, level, addresses, hasSocialWorkUnit, capacity: 9 })
    expect(replaced).toMatchObject({ capacity: 9, extensions: { 'khanh-hoa': { boats: 3 } } })
  })
})
