import type { Random } from './random.ts'

/** How a household is made up. */
export type FamilyKind = 'couple' | 'single-parent' | 'grandparents' | 'elderly-alone' | 'elderly-couple' | 'with-disabled' | 'alone'

/** One member of a household, before a name is given. */
export interface Relative {
  readonly relationship: 'head' | 'spouse' | 'child' | 'grandchild' | 'parent'
  readonly sex: 'female' | 'male'
  readonly age: number
  /** Whose family name it is: that of the father’s line, or one of its own. */
  readonly line: 'own' | 'family'
  readonly isDisabled?: true
}

const kinds: readonly (readonly [FamilyKind, number])[] = [
  ['couple', 34],
  ['single-parent', 18],
  ['grandparents', 14],
  ['elderly-alone', 12],
  ['elderly-couple', 8],
  ['with-disabled', 10],
  ['alone', 4],
]

const sexOf = (random: Random): Relative['sex'] => (random.chance(0.49) ? 'female' : 'male')

function children(random: Random, parentAge: number, most: number): readonly Relative[] {
  const first = Math.max(0, Math.min(17, parentAge - random.between(20, 30)))
  return Array.from({ length: random.between(1, most) }, (_, index) => {
    const age = Math.max(0, first - index * random.between(2, 4))
    return { relationship: 'child', sex: sexOf(random), age, line: 'family' }
  })
}

/** The members of one household, the head first. */
export function relativesOf(random: Random): { readonly kind: FamilyKind; readonly members: readonly Relative[] } {
  const kind = random.weighted(kinds)
  const age = random.between(24, 48)
  const old = random.between(62, 88)
  const own = 'own' as const
  switch (kind) {
    case 'couple':
      return {
        kind,
        members: [
          { relationship: 'head', sex: 'male', age, line: 'family' },
          { relationship: 'spouse', sex: 'female', age: Math.max(20, age - random.between(0, 6)), line: own },
          ...children(random, age, 3),
        ],
      }
    case 'single-parent':
      return { kind, members: [{ relationship: 'head', sex: 'female', age, line: own }, ...children(random, age, 3)] }
    case 'grandparents': {
      const grandchildren = Array.from({ length: random.between(1, 2) }, (): Relative => {
        return { relationship: 'grandchild', sex: sexOf(random), age: random.between(3, 16), line: own }
      })
      return { kind, members: [{ relationship: 'head', sex: 'female', age: Math.min(old, 79), line: own }, ...grandchildren] }
    }
    case 'elderly-couple':
      return {
        kind,
        members: [
          { relationship: 'head', sex: 'male', age: old, line: own },
          { relationship: 'spouse', sex: 'female', age: old - random.between(0, 5), line: own },
        ],
      }
    case 'with-disabled':
      return {
        kind,
        members: [
          { relationship: 'head', sex: 'female', age: age + 12, line: own },
          { relationship: 'child', sex: sexOf(random), age: random.between(5, 30), line: 'family', isDisabled: true },
        ],
      }
    case 'elderly-alone':
      return { kind, members: [{ relationship: 'head', sex: random.chance(0.7) ? 'female' : 'male', age: old, line: own }] }
    case 'alone':
      return {
        kind,
        members: [{ relationship: 'head', sex: random.chance(0.3) ? 'female' : 'male', age: random.between(19, 70), line: own }],
      }
  }
}
