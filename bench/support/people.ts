import type { BeneficiaryDraft } from '../../packages/schemas/src/index.ts'
import { anyName } from '../../packages/testing/src/synthetic/facility.ts'
import { familyName, makePerson } from '../../packages/testing/src/synthetic/person.ts'
import { addressLine, communeArea, type Places, placesOf } from '../../packages/testing/src/synthetic/places.ts'
import { createRandom } from '../../packages/testing/src/synthetic/random.ts'

const on = '2026-01-01'
const kinh = '01'
let provinces: readonly Places[] | undefined

/** The three provinces, looked up when the first person is drawn: a page of help need not wait for it. */
function placesAround(): readonly Places[] {
  provinces ??= ['56', '68', '79'].map(placesOf)
  return provinces
}

/** What `beneficiaryDraft` may be told. */
export interface PersonFacts {
  readonly name?: string
  /** Changes with every version of a person. */
  readonly phone?: string
}

/** A synthetic person of about 1.3 kB, with everything that a file of casework has: the same for the same number, nobody in life. */
export function beneficiaryDraft(number: number, { name, phone }: PersonFacts = {}): BeneficiaryDraft {
  const random = createRandom(String(number))
  const places = random.pick(placesAround())
  const commune = random.pick(places.communes)
  const address = { ...communeArea(places, commune), line: addressLine(random, commune) }
  const family = familyName(random, kinh)
  const [ref, owner] = ['@person', '@facility'] as const
  const facts = { ref, owner, index: number, sex: random.chance(0.5) ? 'female' : 'male', age: random.between(0, 89), on } as const
  const { draft } = makePerson(
    random,
    places,
    { ...facts, commune, ethnicity: kinh, family, hasNumber: true },
    {
      addresses: [
        { kind: 'permanent', ...address },
        { kind: 'current', ...address },
      ],
      contacts: [{ kind: 'main', phone: phone ?? `0900${String(number % 1_000_000).padStart(6, '0')}`, note: 'Gọi sau 17 giờ.' }],
      income: { monthly: { amount: 100_000 * random.between(0, 60), qualifier: 'about' }, sources: 'Bán vé số, con gái gửi về' },
      maritalStatus: 'single',
      situations: [
        { situation: random.pick(['poor', 'elderly-alone']), from: { value: '2025', accuracy: 'reported' }, evidence: 'Danh sách của xã' },
      ],
      parents: [{ parent: 'mother', state: 'living', name: anyName(random, 'female') }],
      carers: [
        {
          relationship: 'aunt-uncle',
          name: anyName(random, 'female'),
          sex: 'female',
          phone: '0900000111',
          isLegalGuardian: false,
          mustNotBeInformed: false,
        },
      ],
    },
  )
  const insurance = { system: 'health-insurance', value: `GD4${String(number).padStart(12, '0')}`, verification: 'none' } as const
  const [personalNumber] = draft.identifiers ?? []
  return { ...draft, identifiers: [...(personalNumber ? [personalNumber] : []), insurance], ...(name !== undefined && { name }) }
}
