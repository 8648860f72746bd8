import { defineRule, type Fault } from '../rule.ts'

/** A service, as far as this rule looks at its cost. */
export interface Costed {
  readonly cost: {
    readonly kind: 'free' | 'fee' | 'covered' | 'partly-covered' | 'agreement'
    readonly fee?: object | undefined
    readonly coveredBy?: readonly string[] | undefined
  }
}

/** A fee is told where the client pays, the payer where another does; what is free has no fee. */
export const costComplete = defineRule<Costed>({
  id: 'cost-complete',
  title: {
    vi: 'Có thu phí thì nêu mức phí, người khác chi trả thì nêu ai, miễn phí thì không có phí',
    en: 'A fee is told where the client pays, the payer where another does; what is free has no fee',
  },
  reads: ['cost'],
  check: ({ cost: { kind, fee, coveredBy } }) => {
    const faults: Fault[] = []
    const clientPays = kind === 'fee' || kind === 'partly-covered'
    const otherPays = kind === 'covered' || kind === 'partly-covered'
    if (clientPays && fee === undefined) faults.push({ pointer: '/cost/fee', code: 'fee-missing' })
    if ((kind === 'free' || kind === 'covered') && fee !== undefined)
      faults.push({ pointer: '/cost/fee', code: 'field-not-used', args: { by: 'cost/kind' } })
    if (otherPays && coveredBy === undefined) faults.push({ pointer: '/cost/coveredBy', code: 'payer-missing' })
    return faults
  },
})
