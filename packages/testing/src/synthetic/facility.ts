import type { FacilityDraft, WorkerDraft } from '@caunoi/schemas'
import type { AdministrativeUnit } from '@caunoi/schemas/administrative-units'
import { kinhFamily, kinhGiven } from './kinh-names.ts'
import { communeArea, type Places } from './places.ts'
import type { Random } from './random.ts'
import { type CreateStep, create, type Reference } from './step.ts'

/** A facility of the data with the worker who does its work. */
export interface SyntheticFacility {
  readonly ref: Reference
  readonly worker: Reference
  readonly draft: FacilityDraft
  readonly commune: AdministrativeUnit
}

/** Declares a facility in a commune. */
export function makeFacility(
  places: Places,
  commune: AdministrativeUnit,
  ref: Reference,
  { name, kind, ...parts }: Pick<FacilityDraft, 'name' | 'kind'> & Partial<FacilityDraft>,
): SyntheticFacility {
  const isOfCommune = kind === 'commune' || kind === 'school' || kind === 'health-station'
  const draft: FacilityDraft = {
    name,
    kind,
    ownership: 'public',
    level: isOfCommune ? 'commune' : 'province',
    addresses: [{ kind: 'office', ...communeArea(places, commune), line: `Số ${Number(commune.code) % 90}, đường Hải Đăng` }],
    hasSocialWorkUnit: kind === 'hospital' || kind === 'social-work-centre',
    ...parts,
  }
  return { ref, worker: `${ref}-worker`, draft, commune }
}

/** The step that enters a facility into the directory, which the facility itself is not there yet to do. */
export function facilitySteps({ ref, draft }: SyntheticFacility): readonly CreateStep[] {
  return [create(ref, 'facilities', ref, draft)]
}

/** A name of somebody who is told by name only. */
export function anyName(random: Random, sex: 'female' | 'male' = random.chance(0.5) ? 'female' : 'male'): string {
  return `${kinhFamily(random)} ${kinhGiven(random, sex)}`
}

/** A worker: who is trained in social work has a certificate to practise. */
export function makeWorker(
  random: Random,
  { isTrained, from, ...parts }: { readonly isTrained: boolean; readonly from: string } & Partial<WorkerDraft>,
): WorkerDraft {
  const sex = random.chance(0.65) ? 'female' : 'male'
  const level = isTrained
    ? random.pick(['college', 'university', 'university', 'master'] as const)
    : random.pick(['intermediate', 'university'] as const)
  return {
    name: anyName(random, sex),
    sex,
    kind: isTrained ? 'public-employee' : 'staff',
    contractBasis: isTrained ? 'payroll' : 'fixed-term-contract',
    workingTime: 'full-time',
    from,
    qualifications: [{ level, isSocialWork: isTrained }],
    allowance: { amount: 10_000 * random.between(isTrained ? 450 : 250, isTrained ? 1100 : 400), qualifier: 'exact' },
    ...parts,
  }
}
