import {
  type AnyResource,
  codeLists,
  kebabCase,
  type Move,
  type Party,
  type StateMachine,
  type Text,
} from '../../packages/schemas/src/index.ts'
import { type DrawnMove, drawMachine } from './draw-machine.ts'
import { both, code, page, section, table } from './markdown.ts'
import { linkToSchema } from './places.ts'

const parties: Readonly<Record<Party, Text>> = {
  owner: { vi: 'cơ sở sở hữu', en: 'owner' },
  receiver: { vi: 'bên nhận', en: 'receiver' },
  clock: { vi: 'máy chủ, khi hết hạn', en: 'server, when time runs out' },
}

/** Titles of the states: those of the code list that has exactly these codes. */
function titlesOf({ states }: StateMachine): Readonly<Record<string, Text>> {
  return codeLists.find(({ codes }) => states.every((state) => state in codes) && Object.keys(codes).length === states.length)?.codes ?? {}
}

/** The page of a state machine, and the drawing beside it. */
export function machinePages(
  { name, title, actions }: AnyResource,
  machine: StateMachine,
): readonly (readonly [path: string, text: string])[] {
  const titles = titlesOf(machine)
  const file = `state-machines/${kebabCase(name)}`
  const titleOf = ({ action, to }: Move): Text =>
    actions[action]?.title ?? (to === undefined ? undefined : titles[to]) ?? { vi: action, en: action }
  const drawn = machine.moves.map((move): DrawnMove => {
    const { action, from, to, by } = move
    const label = titleOf(move)
    return { label: { vi: `${label.vi} (${parties[by].vi})`, en: `${action} · ${parties[by].en}` }, from, to }
  })
  const rows = machine.moves.map((move) => [
    `${code(move.action)}<br>${both(titleOf(move))}`,
    move.from.map(code).join(', '),
    move.to === undefined ? 'không đổi · *unchanged*' : code(move.to),
    both(parties[move.by]),
  ])
  const text = page(both(machine.title), [
    `${linkToSchema(name)} · ${both(title)} · ${code(machine.field)}`,
    `![${machine.title.vi}](${kebabCase(name)}.svg)`,
    'Mỗi cột là một trạng thái, mỗi hàng một bước: từ các chấm đến mũi tên; chấm rỗng là giữ nguyên trạng thái. · *A column for each state, a row for each move: from its dots to its arrow; a hollow dot keeps the state.*',
    section(
      'Trạng thái · States',
      table(
        ['Mã · *Code*', 'Tên gọi · *Title*'],
        machine.states.map((state) => [code(state), titles[state] ? both(titles[state]) : '']),
      ),
    ),
    section('Bước · Moves', table(['Hành động · *Action*', 'Từ · *From*', 'Đến · *To*', 'Ai · *By*'], rows)),
  ])
  return [
    [`${file}.md`, text],
    [`${file}.svg`, drawMachine(machine, drawn, titles)],
  ]
}
