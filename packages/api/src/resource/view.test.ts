import { expect, it } from 'vitest'
import { withoutPaths } from './view.ts'

it('takes away what stands at a path, through arrays, and leaves the rest', () => {
  const document = { id: 'a', list: [{ keep: 1, drop: 2 }, { keep: 3 }], ids: ['x'], inner: { drop: 1, keep: 2 } }
  expect(
    withoutPaths(document, [
      ['list', '[]', 'drop'],
      ['ids', '[]'],
      ['inner', 'drop'],
      ['absent', 'path'],
    ]),
  ).toEqual({
    id: 'a',
    list: [{ keep: 1 }, { keep: 3 }],
    inner: { keep: 2 },
  })
})
