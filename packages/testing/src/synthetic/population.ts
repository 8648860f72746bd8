import type { AdministrativeUnit } from '@caunoi/schemas/administrative-units'
import { makeHousehold, type SyntheticHousehold } from './household.ts'
import type { Places } from './places.ts'
import type { Random } from './random.ts'
import type { Reference } from './step.ts'

/** Who records the people of a commune. */
export interface Recorder {
  readonly owner: Reference
  readonly commune: AdministrativeUnit
}

/** Draws households until there are as many people as asked for, each recorded by one of the recorders. */
export function makePopulation(
  random: Random,
  places: Places,
  { size, on, recorders }: { readonly size: number; readonly on: string; readonly recorders: readonly Recorder[] },
): readonly SyntheticHousehold[] {
  const households: SyntheticHousehold[] = []
  for (let people = 0; people < size; ) {
    const made = makeHousehold(random, places, {
      ...random.pick(recorders),
      people,
      households: households.length,
      most: size - people,
      on,
    })
    households.push(made)
    people += made.people.length
  }
  return households
}
