import type { Ethnicity } from '@caunoi/schemas'
import type { Random } from './random.ts'

/** Official number of an ethnic group. */
export type EthnicityCode = keyof typeof Ethnicity.codes

/** How many of a commune are likely to be of an ethnic group. */
interface Share {
  readonly communes: RegExp
  readonly shares: readonly (readonly [ethnicity: EthnicityCode, share: number])[]
}

/** Communes by their names, in provinces where the table knows them one by one. */
const byCommune: Readonly<Record<string, readonly Share[]>> = {
  '56': [
    {
      communes: /Khánh Sơn|Khánh Vĩnh|Bác Ái|Phước Hà/,
      shares: [
        ['21', 0.75],
        ['16', 0.05],
      ],
    },
    {
      communes: /Ninh Phước|Phước H|Thuận Nam|Ninh Sơn|Công Hải|Thuận Bắc/,
      shares: [
        ['17', 0.3],
        ['21', 0.15],
      ],
    },
  ],
}

/** The groups that are most numerous outside the towns of a province. */
const byProvince: Readonly<Record<string, readonly (readonly [ethnicity: EthnicityCode, share: number])[]>> = {
  '04': [
    ['02', 0.4],
    ['07', 0.3],
    ['08', 0.1],
  ],
  '08': [
    ['02', 0.25],
    ['08', 0.25],
    ['09', 0.15],
  ],
  '11': [
    ['03', 0.38],
    ['08', 0.35],
  ],
  '12': [
    ['03', 0.32],
    ['08', 0.24],
    ['09', 0.13],
  ],
  '14': [
    ['03', 0.53],
    ['08', 0.15],
    ['06', 0.08],
  ],
  '15': [
    ['08', 0.24],
    ['02', 0.2],
    ['09', 0.15],
  ],
  '20': [
    ['07', 0.42],
    ['02', 0.35],
  ],
  '25': [['06', 0.25]],
  '38': [
    ['06', 0.1],
    ['03', 0.06],
  ],
  '52': [
    ['10', 0.2],
    ['13', 0.09],
  ],
  '66': [
    ['12', 0.18],
    ['10', 0.02],
  ],
  '68': [['16', 0.1]],
  '86': [['05', 0.15]],
  '92': [['05', 0.12]],
  '96': [['05', 0.08]],
}

/** The official number of the ethnic group that somebody of a commune is likely to be of. */
export function ethnicityIn(
  random: Random,
  provinceCode: string,
  commune: { readonly name: string; readonly kind: string },
): EthnicityCode {
  const known = byCommune[provinceCode]?.find(({ communes }) => communes.test(commune.name))
  const shares = known?.shares ?? (commune.kind === 'commune' && !byCommune[provinceCode] ? (byProvince[provinceCode] ?? []) : [])
  const rest = 1 - shares.reduce((sum, [, share]) => sum + share, 0)
  return random.weighted<EthnicityCode>([...shares, ['01', rest]])
}
