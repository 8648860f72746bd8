import type { AnyResource } from '../resource.ts'
import type { Move, StateMachine } from '../state-machine.ts'
import type { Text } from '../text.ts'

/** A state machine as it is published. */
export interface StateMachineDocument extends Pick<StateMachine, 'field' | 'title' | 'initial' | 'states' | 'frozen'> {
  readonly resource: string
  /** States without a move to another one. */
  readonly final: readonly string[]
  readonly moves: readonly (Move & { readonly title?: Text })[]
}

/** Publishes the legal moves of a resource; undefined for one without states. */
export function emitStateMachine({ name, machine, actions }: AnyResource): StateMachineDocument | undefined {
  if (machine === undefined) return undefined
  const { field, title, initial, states, moves, frozen } = machine
  const final = states.filter((state) => !moves.some((move) => move.to !== undefined && move.to !== state && move.from.includes(state)))
  return {
    resource: name,
    field,
    title,
    initial,
    states,
    final,
    ...(frozen && { frozen }),
    moves: moves.map((move) => {
      const action = actions[move.action]
      return { ...move, ...(action && { title: action.title }) }
    }),
  }
}

/** Draws a state machine as Mermaid text. */
export function emitStateDiagram({ initial, final, moves }: StateMachineDocument): string {
  const arrows = moves.flatMap(({ action, from, to, by }) =>
    from.map((state) => `  ${node(state)} --> ${node(to ?? state)}: ${action} (${by})`),
  )
  return `${['stateDiagram-v2', `  [*] --> ${node(initial)}`, ...arrows, ...final.map((state) => `  ${node(state)} --> [*]`)].join('\n')}\n`
}

/** Mermaid takes no hyphen in the name of a state. */
function node(state: string): string {
  return state.replaceAll('-', '_')
}
