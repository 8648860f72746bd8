import { listUnits } from '../../packages/schemas/src/administrative-units/index.ts'
import type { BeneficiaryDraft } from '../../packages/schemas/src/index.ts'
import { nameOf } from './names.ts'
import { choose, createRandom } from './random.ts'

const codesAsOf = '2026-01-01'
const provinces = new Set(['56', '68', '79'])
const communes = listUnits('commune', codesAsOf).filter(({ provinceCode }) => provinceCode !== undefined && provinces.has(provinceCode))

/** What `beneficiaryDraft` may be told. */
export interface PersonFacts {
  readonly name?: string
  /** Changes with every version of a person. */
  readonly phone?: string
}

/** A synthetic person of about 1.5 kB: the same for the same number, nobody in life. */
export function beneficiaryDraft(number: number, facts: PersonFacts = {}): BeneficiaryDraft {
  const random = createRandom(number)
  const sex = random() < 0.5 ? 'female' : 'male'
  const year = 1935 + Math.floor(random() * 90)
  const birthDate = `${year}-${twoDigits(1 + Math.floor(random() * 12))}-${twoDigits(1 + Math.floor(random() * 28))}`
  const home = choose(random, communes)
  const address = {
    provinceCode: home.provinceCode ?? '',
    communeCode: home.code,
    codesAsOf,
    line: `Thôn ${1 + Math.floor(random() * 12)}, nhà số ${number % 400}`,
  }
  const carerSex = random() < 0.7 ? 'female' : 'male'
  return {
    identifiers: [
      {
        system: 'personal-number',
        value: personalNumber(number, sex, year),
        verification: 'document-seen',
        issuedOn: '2024-05-20',
        issuedBy: 'Bộ Công an',
      },
      { system: 'health-insurance', value: `GD4${String(number).padStart(12, '0')}`, verification: 'none' },
    ],
    name: facts.name ?? nameOf(random, sex),
    sex,
    birthDate: { value: birthDate, accuracy: 'documented' },
    nationality: 'VN',
    ethnicity: '01',
    addresses: [
      { kind: 'permanent', ...address },
      { kind: 'current', ...address },
    ],
    contacts: [{ kind: 'main', phone: facts.phone ?? `0905${String(number % 1_000_000).padStart(6, '0')}`, note: 'Gọi sau 17 giờ.' }],
    education: { completed: 'primary', schoolName: 'Trường Tiểu học xã' },
    occupation: { status: 'casual', title: 'Làm thuê theo mùa' },
    income: { monthly: { amount: 100_000 * Math.floor(random() * 60), qualifier: 'about' }, sources: 'Bán vé số, con gái gửi về' },
    maritalStatus: 'single',
    situations: [
      { situation: random() < 0.5 ? 'poor' : 'elderly-alone', from: { value: '2025', accuracy: 'reported' }, evidence: 'Danh sách của xã' },
    ],
    parents: [{ parent: 'mother', state: 'living', name: nameOf(random, 'female') }],
    carers: [
      {
        relationship: 'aunt-uncle',
        name: nameOf(random, carerSex),
        sex: carerSex,
        phone: '0905000111',
        isLegalGuardian: false,
        mustNotBeInformed: false,
      },
    ],
  }
}

/** Twelve digits: place of birth, century and sex, year, and a number that nobody else has. */
function personalNumber(number: number, sex: 'female' | 'male', year: number): string {
  const century = (year < 2000 ? 0 : 2) + (sex === 'female' ? 1 : 0)
  return `0${56 + Math.floor(number / 1_000_000)}${century}${twoDigits(year % 100)}${String(number % 1_000_000).padStart(6, '0')}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
