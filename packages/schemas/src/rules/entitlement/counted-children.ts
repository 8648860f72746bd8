import type { AllowanceRuleSet } from '../allowance/rule-set.ts'
import { ageOn, possibleBirthDays } from '../birthdays.ts'
import type { EntitlementFacts } from './entitlement-facts.ts'

/** Age from which a child counts only while it studies. */
const adult = 16

/** How many children of a single parent count on a day: those below 16, and older ones that study; before Decree 335/2026 below 22. */
export function countedChildren({ children }: EntitlementFacts, on: string, rules: AllowanceRuleSet): number | 'unknown' {
  if (children === undefined) return 'unknown'
  const oldest = rules.id === 'decree-335-2026' ? Number.POSITIVE_INFINITY : 22
  const counts = children.map(({ birthDate, isStudying }) => {
    const born = possibleBirthDays(birthDate).filter((day) => day <= on)
    const answers = new Set(born.map((day) => countsAt(ageOn(day, on), isStudying, oldest)))
    return answers.size === 1 ? [...answers][0] : undefined
  })
  const known = counts.filter((counted) => counted === true).length
  return known === 0 && counts.includes(undefined) ? 'unknown' : known
}

function countsAt(age: number, isStudying: boolean | undefined, oldest: number): boolean | undefined {
  if (age < adult) return true
  return age < oldest ? isStudying : false
}
