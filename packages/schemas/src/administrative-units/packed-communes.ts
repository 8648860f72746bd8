import type { AdministrativeUnitKind } from './administrative-unit-kinds.ts'
import type { KindChange } from './kind-changes.ts'

/** The letters by which the packed data names a kind. */
export const kindOfLetter: ReadonlyMap<string, AdministrativeUnitKind> = new Map([
  ['X', 'commune'],
  ['P', 'ward'],
  ['T', 'township'],
  ['K', 'special-zone'],
])

/** A present commune as the packed data states it. */
export interface PackedPresentCommune {
  readonly code: string
  readonly name: string
  readonly kind: AdministrativeUnitKind
  readonly provinceCode: string
  readonly became?: KindChange
  readonly alias?: string
}

/** A former commune as the packed data states it; `successors` holds codes, `*` after the one that took all residents. */
export interface PackedFormerCommune {
  readonly code: string
  readonly name: string
  readonly kind: AdministrativeUnitKind
  readonly provinceCode: string
  readonly districtName: string
  readonly successors: readonly string[]
}

/** Reads lines `75:P25195Bình Phước,X25270Lộc Ninh@2026-04-30P,X06978Ba Chẽ~06970`: one line for a province. */
export function unpackPresentCommunes(packed: string): PackedPresentCommune[] {
  return lines(packed).flatMap((line) => {
    const [provinceCode, communes] = cut(line, ':')
    return communes.split(',').map((text) => {
      const [unchanged, change] = cut(text, '@')
      const [unit, alias] = cut(unchanged, '~')
      const became = change ? { on: change.slice(0, -1), kind: kindOf(change.slice(-1)) } : undefined
      return { ...unpackUnit(unit), provinceCode, ...(became && { became }), ...(alias && { alias }) }
    })
  })
}

/** Reads lines `01|Quận Ba Đình>00097:P00001Phúc Xá;00004:P00004Trúc Bạch,P00013Quán Thánh|…`: one line for a province. */
export function unpackFormerCommunes(packed: string): PackedFormerCommune[] {
  return lines(packed).flatMap((line) => {
    const [provinceCode, districts] = cut(line, '|')
    return districts.split('|').flatMap((district) => {
      const [districtName, groups] = cut(district, '>')
      return groups.split(';').flatMap((group) => {
        const [successors, communes] = cut(group, ':')
        return communes.split(',').map((text) => ({ ...unpackUnit(text), provinceCode, districtName, successors: successors.split('+') }))
      })
    })
  })
}

function unpackUnit(text: string): { code: string; name: string; kind: AdministrativeUnitKind } {
  return { kind: kindOf(text.slice(0, 1)), code: text.slice(1, 6), name: text.slice(6) }
}

function kindOf(letter: string): AdministrativeUnitKind {
  const kind = kindOfLetter.get(letter)
  if (kind === undefined) throw new RangeError(`no kind of unit has the letter ${letter}`)
  return kind
}

function lines(packed: string): string[] {
  return packed.split('\n').filter((line) => line !== '')
}

function cut(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)]
}
