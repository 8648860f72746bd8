import { type AnyAction, type AnyResource, validateDraft, validateInput } from '@caunoi/schemas'

import { isCommuneOf, isProvince } from '@caunoi/schemas/administrative-units'

import type { ChangeDraft, Seed } from './seed-records.ts'

type Draft = Seed['draft']

/** Puts values into drafts that stand nowhere else, so that they are known wherever they come out again. */
export interface Canaries {
  readonly plant: ChangeDraft
  /** The same in the body of an action. */
  readonly plantInput: (resource: AnyResource, action: AnyAction, input: Draft) => Draft
  /** Canaries by the resource in whose records they are. */
  readonly planted: ReadonlyMap<string, ReadonlySet<string>>
}

const rules = { today: '2026-11-22', isCommuneOf, isProvince, dimensionsOf: () => [] }

/** Texts to try in place of one: the second has the form of a number that people have. */
function candidates(text: string, count: number): readonly string[] {
  const digits = String(count).padStart(6, '0')
  const number = /^\+?\d{8,}$/.test(text) ? [`${text.slice(0, -6)}${digits}`] : []
  const address = text.includes('@') ? [`zqk${digits}@zqk${digits}.example`] : []
  const letters = digits.replaceAll(/\d/g, (digit) => 'bcdfghjkmp'.charAt(Number(digit)))
  return [...number, ...address, `Zqk${digits}`, `zqk${digits}`, `Zqk${letters}`]
}

function textsIn(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === 'string') return [at]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, [...at, name]))
}

function replaced(value: unknown, [step, ...rest]: readonly string[], text: string): unknown {
  if (step === undefined) return text
  const inner = replaced(Reflect.get(Object(value), step), rest, text)
  return Array.isArray(value) ? value.with(Number(step), inner) : { ...Object(value), [step]: inner }
}

/** Makes a planter: every text of a draft that may be any text, or any number of its form, becomes one of a kind. */
export function createCanaries(): Canaries {
  const planted = new Map<string, Set<string>>()
  let count = 730_000

  function plantIn(name: string, whole: Draft, isValid: (changed: Draft) => boolean): Draft {
    const found = planted.get(name) ?? new Set()
    planted.set(name, found)
    return textsIn(whole).reduce<Draft>((present, at) => {
      const text = String(at.reduce<unknown>((value, step) => Reflect.get(Object(value), step), present))
      for (const candidate of candidates(text, ++count)) {
        const changed: Draft = Object(replaced(present, at, candidate))
        if (!isValid(changed)) continue
        found.add(candidate)
        return changed
      }
      return present
    }, whole)
  }

  return {
    planted,
    plant: (resource, draft) => plantIn(resource.name, draft, (changed) => validateDraft(resource, changed, rules).length === 0),
    plantInput: ({ name }, action, input) => plantIn(name, input, (changed) => validateInput(action, changed, rules).length === 0),
  }
}
