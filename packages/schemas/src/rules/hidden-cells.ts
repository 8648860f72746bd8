/** Figures of one to this many people are hidden. */
export const LARGEST_SMALL_CELL = 10

/** A figure of a statistic, or one that a reader could work out. */
export interface StatisticCell {
  readonly id: string
  /** People who stand behind it. */
  readonly people: number
  /** Whether it is about people: any other figure may be small. */
  readonly isProtected: boolean
  /** `published`: it is shown unless it is hidden here; `implied`: it is never shown; `known`: its reader knows it anyway. */
  readonly kind: 'published' | 'implied' | 'known'
}

/** That some figures add up to another one. */
export interface StatisticSum {
  readonly total: string
  readonly parts: readonly string[]
}

/** Whether a figure must not be known: one to ten people stand behind it. */
export function isSmall({ people, isProtected }: StatisticCell): boolean {
  return isProtected && people >= 1 && people <= LARGEST_SMALL_CELL
}

/**
 * Finds the published figures to hide: the small ones, and as many others as it takes that no small one can be worked out from the sums.
 *
 * After it, no linear combination of what is shown or known gives a small figure that what is known alone does not give. Figures of more people are hidden rather than of fewer
 * only where they have to; what remains possible is to bound a hidden figure, as any sum of counts does.
 *
 * @example
 * ```ts
 * const cell = (id: string, people: number) => ({ id, people, isProtected: true, kind: 'published' }) as const
 * hiddenCells([cell('all', 100), cell('girls', 4), cell('boys', 96)], [{ total: 'all', parts: ['girls', 'boys'] }]) // girls and boys
 * ```
 */
export function hiddenCells(cells: readonly StatisticCell[], sums: readonly StatisticSum[]): ReadonlySet<string> {
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const small = cells.filter((cell) => isSmall(cell) && cell.kind !== 'known')
  // What its reader knows tells these whatever is hidden.
  const foregone = determinedCells(sums, (id) => byId.get(id)?.kind !== 'known')
  const hidden = new Set(small.filter(({ kind }) => kind === 'published').map(({ id }) => id))
  const isUnknown = (id: string): boolean => hidden.has(id) || byId.get(id)?.kind === 'implied'
  for (;;) {
    const determined = determinedCells(sums, isUnknown)
    const revealed = small.find(({ id }) => determined.has(id) && !foregone.has(id))
    if (!revealed) return hidden
    const isShown = (id: string): boolean => !hidden.has(id) && byId.get(id)?.kind === 'published'
    const shown = nearbyCells(revealed.id, sums, isUnknown, isShown)
    const [next] = shown.flatMap((id) => byId.get(id) ?? []).sort(byLoss)
    if (!next) throw new RangeError(`nothing is left to hide for ${revealed.id}: its sums hold only what is known`)
    hidden.add(next.id)
  }
}

/** Figures of fewer people first, empty ones last: of those everyone guesses that they are empty. */
function byLoss(one: StatisticCell, other: StatisticCell): number {
  const loss = ({ people }: StatisticCell): number => (people === 0 ? Number.MAX_SAFE_INTEGER : people)
  return loss(one) - loss(other) || (one.id < other.id ? -1 : 1)
}

/** Shown figures in the nearest sums that lead to an unknown one. */
function nearbyCells(
  start: string,
  sums: readonly StatisticSum[],
  isUnknown: (id: string) => boolean,
  isShown: (id: string) => boolean,
): readonly string[] {
  const reached = new Set([start])
  for (;;) {
    const touched = sums.map(({ total, parts }) => [total, ...parts]).filter((ids) => ids.some((id) => reached.has(id)))
    const shown = touched.flat().filter(isShown)
    const before = reached.size
    for (const id of touched.flat()) if (isUnknown(id)) reached.add(id)
    if (shown.length > 0 || reached.size === before) return shown
  }
}

/** The unknown figures that the sums determine: those that stand alone in a row of the reduced echelon form. */
export function determinedCells(sums: readonly StatisticSum[], isUnknown: (id: string) => boolean): ReadonlySet<string> {
  const rows = sums.map(({ total, parts }) => {
    const row = new Map<string, bigint>()
    const add = (id: string, coefficient: bigint): void => {
      if (isUnknown(id)) row.set(id, (row.get(id) ?? 0n) + coefficient)
    }
    add(total, -1n)
    for (const part of parts) add(part, 1n)
    return withoutZeros(row)
  })
  const reduced: Row[] = []
  for (const given of rows) {
    const row = reduced.reduce((left, { pivot, row: other }) => eliminate(left, other, pivot), given)
    const [pivot] = row.keys()
    if (pivot === undefined) continue
    for (const known of reduced) known.row = eliminate(known.row, row, pivot)
    reduced.push({ pivot, row })
  }
  return new Set(reduced.filter(({ row }) => row.size === 1).map(({ pivot }) => pivot))
}

type Coefficients = ReadonlyMap<string, bigint>

/** A row of the echelon form, and the column that no other row has. */
interface Row {
  readonly pivot: string
  row: Coefficients
}

function withoutZeros(row: Coefficients): Coefficients {
  return new Map([...row].filter(([, coefficient]) => coefficient !== 0n))
}

/** Takes a multiple of another row away, so that the column is empty; whole numbers stay whole. */
function eliminate(row: Coefficients, other: Coefficients, pivot: string): Coefficients {
  const [mine, theirs] = [row.get(pivot) ?? 0n, other.get(pivot) ?? 0n]
  if (mine === 0n || theirs === 0n) return row
  const ids = new Set([...row.keys(), ...other.keys()])
  return withoutZeros(new Map([...ids].map((id) => [id, (row.get(id) ?? 0n) * theirs - (other.get(id) ?? 0n) * mine])))
}
