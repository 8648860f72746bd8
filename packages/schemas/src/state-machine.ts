import type { Text } from './text.ts'

/** Who may make a move: the record's owner, the receiver of the referral, or the server when a time limit passes. */
export type Party = 'owner' | 'receiver' | 'clock'

/** One legal move: `action` leads from any of `from` to `to`; without `to` the state stays. */
export interface Move {
  readonly action: string
  readonly from: readonly string[]
  readonly to?: string
  readonly by: Party
}

/** The legal moves of a record, published as data; a state without a move out of it is final. */
export interface StateMachine {
  /** Field that holds the state. */
  readonly field: string
  readonly title: Text
  readonly initial: string
  readonly states: readonly string[]
  readonly moves: readonly Move[]
  /** States in which only moves are left: the fields that its owner wrote stand as they were decided on. */
  readonly frozen?: readonly string[]
}

/** Declares a state machine over the codes of a list. */
export function defineStateMachine<const S extends string>(
  machine: Omit<StateMachine, 'states' | 'initial' | 'moves' | 'frozen'> & {
    readonly states: { readonly codes: Readonly<Record<S, unknown>> }
    readonly initial: NoInfer<S>
    readonly moves: readonly (Omit<Move, 'from' | 'to'> & { readonly from: readonly NoInfer<S>[]; readonly to?: NoInfer<S> })[]
    readonly frozen?: readonly NoInfer<S>[]
  },
): StateMachine {
  return Object.freeze({ ...machine, states: Object.keys(machine.states.codes) })
}

/** Lists the moves that are legal in a state, for one side or for both. */
export function legalMoves(machine: StateMachine, state: string, by?: Party): readonly Move[] {
  return machine.moves.filter((move) => move.from.includes(state) && (by === undefined || move.by === by))
}
