import { expect, test } from 'vitest'
import { codeLists } from '../src/code-lists.ts'
import type { Code, CodeList } from '../src/index.ts'

/** Lists that say nothing of a person, and the list of the labels itself. */
const ofNobody = ['FacilityKind', 'SensitivityLabel']

/** Codes of one meaning under different names. */
const equal = [
  ['CaseKind.disability', 'Situation.disabled', 'ChildGroup.disabled'],
  ['CaseKind.mental-health', 'Situation.mental-disorder'],
  ['CaseKind.substance-use', 'Situation.substance-use', 'ChildGroup.drug-addicted'],
  ['CaseKind.trafficking', 'Situation.trafficking', 'ChildGroup.trafficked'],
  ['Setting.drug-rehabilitation', 'ParentState.drug-rehabilitation', 'ChildSubGroup.in-rehabilitation-facility'],
  ['ClosingReason.adopted', 'StayEndReason.adopted', 'StayDestinationKind.adoptive-family', 'CarerRelationship.adoptive-parent'],
  ['EmergencyGroup.sexual-abuse', 'Situation.sexual-violence'],
  ['IdentifierSystem.disability-certificate', 'DocumentKind.disability-certificate'],
  ['ChildSubGroup.living-with-hiv', 'Situation.hiv'],
]

/** Codes that differ in their labels from others of the same name, or of the same meaning, with the reason. */
const excused: Readonly<Record<string, string>> = {
  'ChildSubGroup.forced-labour': 'illegal work of a child, which is abuse; the others are of the law on trafficking',
  'LegalBasis.domestic-violence-report': 'every disclosure has a basis: hidden, it would be told by its absence (decision 13)',
}

const all = codeLists.flatMap(({ id, codes }: CodeList) =>
  Object.entries<Code>(codes).map(([code, { labels = [] }]) => ({ id, code, name: `${id}.${code}`, labels: [...labels].sort().join() })),
)
const compared = all.filter(({ id, name }) => !ofNobody.includes(id) && !(name in excused))
const differing = (codes: readonly { readonly name: string; readonly labels: string }[]) =>
  new Set(codes.map(({ labels }) => labels)).size > 1 ? [codes.map(({ name, labels }) => `${name}: ${labels}`)] : []

test('codes of one name bear the same sensitivity labels, whatever their list', () => {
  expect([...Map.groupBy(compared, ({ code }) => code).values()].flatMap(differing)).toEqual([])
})

test('so do codes of one meaning', () => {
  const found = equal.map((names) => names.map((name) => all.filter((one) => one.name === name)))
  expect(found.flat().filter(({ length }) => length !== 1)).toEqual([])
  expect(found.flatMap((codes) => differing(codes.flat()))).toEqual([])
  expect(found.flat(2).filter(({ labels }) => labels === '')).toEqual([])
})

test('every code that is excused differs', () => {
  for (const name of Object.keys(excused)) {
    const [one] = all.filter((code) => code.name === name)
    const others = all.filter(({ id, code, labels }) => code === one?.code && labels !== one.labels && !ofNobody.includes(id))
    expect(others, name).not.toEqual([])
  }
})
