import {
  type AdministrativeUnitKind,
  administrativeUnitKinds,
} from '../../packages/schemas/src/administrative-units/administrative-unit-kinds.ts'
import { kindOfLetter } from '../../packages/schemas/src/administrative-units/packed-communes.ts'
import { spell } from './spelling.ts'

/** Parts a commune's title, `Phường Ba Đình`, into kind and name. */
export function splitTitle(title: string): { kind: AdministrativeUnitKind; name: string } {
  const composed = title.normalize('NFC')
  for (const kind of kindOfLetter.values()) {
    const prefix = `${administrativeUnitKinds[kind].vi} `
    if (composed.startsWith(prefix)) return { kind, name: spell(composed.slice(prefix.length)) }
  }
  throw new RangeError(`${title} names no commune`)
}
