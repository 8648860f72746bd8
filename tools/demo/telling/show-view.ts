import type { AnyResource } from '../../../packages/schemas/src/index.ts'
import type { Actor } from '../stage/stage.ts'
import { capital } from './capital.ts'
import type { Teller } from './teller.ts'
import { fieldTitles } from './titles.ts'

/** Which fields somebody sees of a record, and which not. */
export interface ExpectedView {
  readonly shown: readonly string[]
  readonly hidden: readonly string[]
}

/** Tells what one side sees of a record and what it does not; both have to be so. */
export function showView(tell: Teller, { short }: Actor, resource: AnyResource, record: object, { shown, hidden }: ExpectedView): void {
  const present = fieldTitles(resource, shown)
  const absent = fieldTitles(resource, hidden)
  const isSeen = (name: string) => Reflect.has(record, name)
  tell.holds({ vi: `${short.vi} thấy: ${present.vi}.`, en: `${capital(short.en)} sees: ${present.en}.` }, shown.every(isSeen))
  if (hidden.length === 0) return
  const claim = { vi: `${short.vi} không thấy: ${absent.vi}.`, en: `${capital(short.en)} does not see: ${absent.en}.` }
  tell.holds(claim, !hidden.some(isSeen))
}
