import { type BeneficiaryDraft, schoolYearAt } from '@caunoi/schemas'
import type { Random } from './random.ts'

const grades = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const

/** What somebody of an age learns or works at. */
export function schoolingOf(random: Random, age: number, on: string): Pick<BeneficiaryDraft, 'education' | 'occupation' | 'maritalStatus'> {
  const grade = grades[age - 6]
  if (grade) {
    const schoolLevel = age < 11 ? 'primary' : age < 15 ? 'lower-secondary' : 'upper-secondary'
    return { education: { schoolLevel, grade, schoolYear: schoolYearAt(on) }, occupation: { status: 'student' } }
  }
  if (age < 6) return { occupation: { status: 'below-working-age' } }
  const status =
    age > 60
      ? random.pick(['retired', 'unable', 'homemaker'] as const)
      : random.pick(['casual', 'self-employed', 'employed', 'unemployed'] as const)
  const completed = random.weighted([
    ['below-primary', 2],
    ['primary', 4],
    ['lower-secondary', 4],
    ['upper-secondary', 2],
  ] as const)
  return { education: { completed }, occupation: { status } }
}
