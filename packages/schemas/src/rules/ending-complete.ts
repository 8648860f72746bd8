import { defineRule, type Fault } from '../rule.ts'

/** The end of a stay, as far as this rule looks at it. */
export interface Ending {
  readonly reason: string
  readonly destination?: { readonly kind: string } | undefined
  readonly handover?: object | undefined
  readonly note?: string | undefined
}

/** Destinations where somebody takes the person over. */
const TAKEN_OVER = ['family', 'adoptive-family', 'alternative-family', 'other-facility']

/** Who leaves alive goes somewhere; who is handed over is so with minutes; a reason that the law does not name is told. */
export const endingComplete = defineRule<Ending>({
  id: 'ending-complete',
  title: {
    vi: 'Rời cơ sở phải nêu nơi đến, bàn giao phải có biên bản, lý do khác phải nói rõ',
    en: 'Who leaves goes somewhere, who is handed over is so with minutes, and another reason is told',
  },
  source: 'NĐ 20/2021/NĐ-CP Điều 30(2); TT 02/2020/TT-BLĐTBXH Điều 10',
  reads: ['reason', 'destination', 'handover', 'note'],
  check: ({ reason, destination, handover, note }) => {
    const missing = [
      ...(reason !== 'died-or-missing' && destination === undefined ? ['destination'] : []),
      ...(destination && TAKEN_OVER.includes(destination.kind) && handover === undefined ? ['handover'] : []),
      ...(reason === 'other' && note === undefined ? ['note'] : []),
    ]
    return missing.map((name): Fault => ({ pointer: `/${name}`, code: 'required-field' }))
  },
})
