import type { StateMachine, Text } from '../../packages/schemas/src/index.ts'

/** What a drawing needs to know of one move. */
export interface DrawnMove {
  readonly label: Text
  readonly from: readonly string[]
  readonly to: string | undefined
}

const LEFT = 310
const COLUMN = 118
const HEAD = 108
const ROW = 46
const LETTERS = 14

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Breaks a text into lines of so many letters. */
function lines(text: string, most: number): readonly string[] {
  const done: string[] = []
  for (const word of text.split(' ')) {
    const last = done.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= most) done[done.length - 1] = `${last} ${word}`
    else done.push(word)
  }
  return done
}

function textAt(x: number, y: number, content: string, attributes = ''): string {
  return `<text x="${x}" y="${y}"${attributes}>${escaped(content)}</text>`
}

/** The head of an arrow that comes from the left (-1) or from the right (1). */
function arrowTo(x: number, y: number, side: number): string {
  return `<path class="arrow" d="M${x + side * 12} ${y - 6} L${x} ${y} L${x + side * 12} ${y + 6} Z"/>`
}

/**
 * Draws a state machine without a browser: a column for each state and a row for each move, which leads from its dots to its arrow.
 * No label can lie on another one, however many moves there are.
 */
export function drawMachine(
  machine: Pick<StateMachine, 'title' | 'states' | 'initial'>,
  moves: readonly DrawnMove[],
  titles: Readonly<Record<string, Text>>,
): string {
  const width = LEFT + COLUMN * machine.states.length + 20
  const height = HEAD + ROW * moves.length + 24
  const xOf = (state: string) => LEFT + COLUMN * machine.states.indexOf(state) + COLUMN / 2
  const final = machine.states.filter((state) => !moves.some(({ from, to }) => from.includes(state) && to !== undefined && to !== state))

  const columns = machine.states.map((state) => {
    const kind = state === machine.initial ? 'initial' : final.includes(state) ? 'final' : 'state'
    const x = xOf(state)
    const title = lines(titles[state]?.vi ?? state, LETTERS).slice(0, 3)
    return [
      `<rect class="${kind}" x="${x - COLUMN / 2 + 5}" y="10" width="${COLUMN - 10}" height="84" rx="8"/>`,
      ...title.map((line, index) => textAt(x, 30 + index * 16 + (3 - title.length) * 8, line, ' text-anchor="middle"')),
      textAt(x, 86, state, ' text-anchor="middle" class="code"'),
      `<line class="life" x1="${x}" y1="94" x2="${x}" y2="${height - 12}"/>`,
    ].join('')
  })

  const rows = moves.map(({ label, from, to }, index) => {
    const y = HEAD + ROW * index + ROW / 2
    const ends = [...from.map(xOf), ...(to === undefined ? [] : [xOf(to)])]
    const arrows =
      to === undefined ? [] : [...new Set(from.map((state) => (xOf(state) < xOf(to) ? -1 : 1)))].map((side) => arrowTo(xOf(to), y, side))
    return [
      `<line class="row" x1="10" y1="${y + ROW / 2}" x2="${width - 10}" y2="${y + ROW / 2}"/>`,
      textAt(14, y - 2, label.vi),
      textAt(14, y + 14, label.en, ' class="english"'),
      `<line class="move" x1="${Math.min(...ends)}" y1="${y}" x2="${Math.max(...ends)}" y2="${y}"/>`,
      ...from.map((state) => `<circle class="${to === undefined ? 'stays' : 'from'}" cx="${xOf(state)}" cy="${y}" r="5"/>`),
      ...arrows,
    ].join('')
  })

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="sans-serif" font-size="13">`,
    `<title>${escaped(`${machine.title.vi} · ${machine.title.en}`)}</title>`,
    '<style>.state{fill:#eef3fb;stroke:#3b6ea5}.initial{fill:#dff2e1;stroke:#2e7d32}.final{fill:#f3f3f3;stroke:#777}.life{stroke:#c9d3df;stroke-dasharray:3 4}.row{stroke:#eceff3}.move{stroke:#24476b;stroke-width:2}.from{fill:#24476b}.stays{fill:#fff;stroke:#24476b;stroke-width:2}.arrow{fill:#24476b}.code,.english{fill:#667;font-size:11px}</style>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...columns,
    ...rows,
    '</svg>\n',
  ].join('\n')
}
