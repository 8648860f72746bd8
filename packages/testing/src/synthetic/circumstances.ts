import type { BeneficiaryDraft } from '@caunoi/schemas'
import type { SyntheticPerson } from './person.ts'
import type { Random } from './random.ts'
import type { FamilyKind, Relative } from './relatives.ts'

/** What the situation of a person follows from. */
export interface Circumstances {
  readonly kind: FamilyKind
  readonly relative: Relative
  readonly status: 'poor' | 'near-poor' | 'newly-escaped' | 'average' | 'none'
  /** Head of the household, where the person is not the head. */
  readonly head: SyntheticPerson | undefined
  readonly on: string
}

type Parts = Pick<
  BeneficiaryDraft,
  'situations' | 'childGroups' | 'allowanceGroups' | 'parents' | 'carers' | 'disabilities' | 'conditions' | 'maritalStatus' | 'bereavements'
>
type SituationEntry = NonNullable<BeneficiaryDraft['situations']>[number]

function disabilityOf(
  random: Random,
  age: number,
  isDisabled: boolean,
): Pick<Parts, 'disabilities' | 'conditions' | 'allowanceGroups' | 'childGroups'> {
  const isAged = age > 70 && random.chance(0.25)
  if (!isDisabled && !isAged) return {}
  const level = isDisabled ? random.pick(['severe', 'extremely-severe'] as const) : random.pick(['mild', 'severe'] as const)
  const type = isDisabled
    ? random.pick(['mobility', 'intellectual', 'mental', 'hearing-speech'] as const)
    : random.pick(['sight', 'mobility'] as const)
  return {
    disabilities: [{ type, level, ...(isDisabled && { isCongenital: random.chance(0.5) }) }],
    ...(isDisabled && type === 'mobility' && age < 18 && { conditions: [{ code: 'G80', name: 'Bại não', isCongenital: true }] }),
    ...(level !== 'mild' && { allowanceGroups: [{ group: level === 'severe' ? 'disabled-severe' : 'disabled-extremely-severe' }] }),
    ...(isDisabled && age < 16 && { childGroups: [{ group: 'disabled' }] }),
  }
}

/** What a child without one or both parents is told by. */
function parentsOf(random: Random, kind: FamilyKind, relative: Relative): Parts {
  if (kind === 'single-parent' && relative.relationship === 'child') {
    const cause = random.pick(['disease', 'traffic-accident', 'work-accident'] as const)
    return {
      parents: [
        { parent: 'father', state: 'dead', causeOfDeath: cause },
        { parent: 'mother', state: 'living' },
      ],
    }
  }
  if (kind !== 'grandparents' || relative.relationship !== 'grandchild') return {}
  const isOrphan = random.chance(0.5)
  const parents: Parts['parents'] = isOrphan
    ? [
        { parent: 'father', state: 'dead', causeOfDeath: 'disease' },
        { parent: 'mother', state: 'dead', causeOfDeath: 'traffic-accident' },
      ]
    : [
        { parent: 'father', state: 'dead', causeOfDeath: 'traffic-accident' },
        { parent: 'mother', state: 'remarried' },
      ]
  if (relative.age >= 16) return { parents }
  return {
    parents,
    ...(isOrphan && { childGroups: [{ group: 'orphan' }], allowanceGroups: [{ group: 'child-parents-dead' }] }),
  }
}

function situationsOf({ kind, relative, status }: Circumstances): readonly SituationEntry['situation'][] {
  const isHead = relative.relationship === 'head'
  const { age } = relative
  return [
    ...(status === 'poor' || status === 'near-poor' ? [status] : []),
    ...(age >= 60 ? ['elderly' as const] : []),
    ...(kind === 'elderly-alone' && isHead ? ['elderly-alone' as const] : []),
    ...(kind === 'single-parent' ? [isHead ? ('single-parent' as const) : ('half-orphan' as const)] : []),
    ...(kind === 'grandparents' ? [isHead ? ('raises-grandchildren' as const) : ('kinship-care' as const)] : []),
    ...(relative.isDisabled ? ['disabled' as const] : []),
  ]
}

const maritalOf = (kind: FamilyKind, { relationship }: Relative): Parts['maritalStatus'] => {
  if (relationship === 'spouse' || ((kind === 'couple' || kind === 'elderly-couple') && relationship === 'head')) return 'married'
  if (relationship === 'head') return kind === 'alone' ? 'single' : 'widowed'
  return undefined
}

/** What the household makes of a person: situations, groups, parents, who looks after whom. */
export function circumstancesOf(random: Random, circumstances: Circumstances): Parts {
  const { kind, relative, head, on } = circumstances
  const since = { value: String(Number(on.slice(0, 4)) - random.between(1, 4)), accuracy: 'reported' as const }
  const situations = situationsOf(circumstances).map((situation): SituationEntry => ({ situation, from: since }))
  const marital = maritalOf(kind, relative)
  const relationship = kind === 'grandparents' ? 'maternal-grandparent' : head?.sex === 'male' ? 'father' : 'mother'
  const needsCarer = head && relative.age < 18
  return {
    ...(situations.length > 0 && { situations }),
    ...disabilityOf(random, relative.age, relative.isDisabled === true),
    ...parentsOf(random, kind, relative),
    ...(marital && { maritalStatus: marital }),
    ...(marital === 'widowed' && kind === 'single-parent' && { bereavements: [{ relationship: 'spouse', cause: 'traffic-accident' }] }),
    ...(needsCarer && { carers: [{ relationship, beneficiaryId: head.ref, isLegalGuardian: true, mustNotBeInformed: false }] }),
  }
}
