import { expect, test } from 'vitest'
import { ChildGroup } from './child-group.ts'
import { ChildSubGroup } from './child-sub-group.ts'

/** How many sub-groups articles 3 to 16 of Decree 56/2017/NĐ-CP name for each group, in the order of the Law on Children. */
const counts = [4, 2, 12, 3, 1, 4, 2, 2, 1, 5, 5, 2, 2, 3]

test('has the 48 sub-groups of the decree, each under its group', () => {
  const parents = Object.values(ChildSubGroup.codes).map(({ parent }) => parent)
  expect(Object.keys(ChildGroup.codes).map((group) => parents.filter((parent) => parent === group).length)).toEqual(counts)
  expect(parents).toHaveLength(48)
})

test('reveals what its group reveals', () => {
  for (const [code, { parent, labels = [] }] of Object.entries(ChildSubGroup.codes)) {
    const group = Object.entries(ChildGroup.codes).find(([key]) => key === parent)?.[1]
    expect(labels, code).toEqual(expect.arrayContaining([...(group?.labels ?? [])]))
  }
})
