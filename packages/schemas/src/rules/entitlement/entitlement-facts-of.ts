import { AllowanceGroup } from '../../code-lists/allowance-group.ts'
import { DisabilityLevel } from '../../code-lists/disability-level.ts'
import { schoolYearAt } from '../schedules/school-calendar.ts'
import type { EntitlementFacts } from './entitlement-facts.ts'

/** Something that holds for a time; dates may be partial. */
export interface Lasting {
  readonly from?: { readonly value: string } | undefined
  readonly to?: { readonly value: string } | undefined
}

/** What is read of a beneficiary's record. */
export interface AssistedPerson {
  readonly birthDate?: { readonly value: string } | undefined
  readonly parents?:
    | readonly { readonly parent: string; readonly state: string; readonly since?: { readonly value: string } | undefined }[]
    | undefined
  readonly situations?: readonly ({ readonly situation: string } & Lasting)[] | undefined
  readonly childGroups?: readonly ({ readonly group: string } & Lasting)[] | undefined
  readonly allowanceGroups?: readonly ({ readonly group: string } & Lasting)[] | undefined
  readonly disabilities?:
    | readonly { readonly level?: string | undefined; readonly certificate?: { readonly issuedOn?: string | undefined } | undefined }[]
    | undefined
  readonly education?: { readonly schoolYear?: string | undefined } | undefined
}

/** What is read of the household's record. */
export interface AssistedHousehold {
  readonly povertyStatuses?: readonly { readonly year: number; readonly status: string }[] | undefined
  readonly areaClasses?: readonly string[] | undefined
}

/**
 * Reads from the records what decides entitlements on a day; what a record does not say stays unknown, never becomes a no.
 *
 * Children of a single parent, pensions and income are not read: who asks adds them.
 *
 * @example
 * ```ts
 * explainEntitlement({ on: '2026-11-22', facts: { ...entitlementFactsOf(beneficiary, household, '2026-11-22'), hasPension: false } })
 * ```
 */
export function entitlementFactsOf(person: AssistedPerson, household: AssistedHousehold | undefined, on: string): EntitlementFacts {
  const situations = new Set(during(person.situations, on).map(({ situation }) => situation))
  const childGroups = new Set(during(person.childGroups, on).map(({ group }) => group))
  const groups = new Set(during(person.allowanceGroups, on).map(({ group }) => group))
  const wasWithoutSupport = (person.allowanceGroups ?? []).some(({ group }) => withoutSupport.has(group))
  return {
    birthDate: person.birthDate?.value,
    parents: person.parents?.map(({ parent, state, since }) => ({ parent, state, since: since?.value })),
    isAbandoned: onlyYes(situations.has('abandoned') || childGroups.has('abandoned') || groups.has('child-abandoned')),
    hasHiv: onlyYes(situations.has('hiv') || childGroups.has('hiv')),
    isSingleParent: onlyYes(situations.has('single-parent')),
    isTakenIn: onlyYes(groups.has('elderly-fostered')),
    hasSupporter: situations.has('elderly-alone') ? false : undefined,
    wasChildWithoutSupport: onlyYes(wasWithoutSupport),
    isStudying: onlyYes(person.education?.schoolYear === schoolYearAt(on)),
    disability: certifiedDisability(person.disabilities, on),
    povertyStatus: household?.povertyStatuses?.find(({ year }) => year === Number(on.slice(0, 4)))?.status ?? povertyIn(situations),
    livesInMostDisadvantagedArea: onlyYes(
      household?.areaClasses?.some((area) => area === 'region-3' || area === 'most-disadvantaged-hamlet') ?? false,
    ),
  }
}

const withoutSupport: ReadonlySet<string> = new Set(
  Object.entries(AllowanceGroup.codes).flatMap(([group, { parent }]) =>
    group === 'child-no-support' || parent === 'child-no-support' ? [group] : [],
  ),
)

function onlyYes(told: boolean): true | undefined {
  return told || undefined
}

/** The worst level that a certificate says; levels stand in their list from the worst on. */
function certifiedDisability(disabilities: AssistedPerson['disabilities'] = [], on: string): EntitlementFacts['disability'] {
  const certified = disabilities.flatMap(({ level, certificate }) =>
    level !== undefined && certificate !== undefined && (certificate.issuedOn ?? on) <= on
      ? [{ level, certifiedOn: certificate.issuedOn }]
      : [],
  )
  return Object.keys(DisabilityLevel.codes).flatMap((code) => certified.filter(({ level }) => level === code))[0]
}

function povertyIn(situations: ReadonlySet<string>): string | undefined {
  return ['poor', 'near-poor'].find((status) => situations.has(status))
}

function during<Entry extends Lasting>(entries: readonly Entry[] = [], on: string): readonly Entry[] {
  return entries.filter(({ from, to }) => reaches(from?.value ?? '', on) && reaches(on, to?.value ?? ''))
}

/** Whether the earlier of two dates is not after the later, as far as both are known. */
function reaches(earlier: string, later: string): boolean {
  const known = Math.min(earlier.length, later.length)
  return earlier.slice(0, known) <= later.slice(0, known)
}
