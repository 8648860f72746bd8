import { expect, it } from 'vitest'
import { createMemoryStore } from '../stores/memory.ts'
import { cursorsOf } from './cursors.ts'
import { sealOfStore } from './seal.ts'

it('a cursor opens to its position, and its length does not tell how far the feed of all facilities has come', async () => {
  const cursors = cursorsOf(await sealOfStore(createMemoryStore()), ['changes', 'A'])
  const positions = ['', '9', '10', '9876543210', '["Nguyễn Thị Ngọc","01990000-0000-7000-8000-000000000000"]']
  expect(positions.map((position) => cursors.open(cursors.close(position)))).toEqual(positions)
  expect(new Set(positions.slice(0, 4).map((position) => cursors.close(position).length)).size).toBe(1)
})
