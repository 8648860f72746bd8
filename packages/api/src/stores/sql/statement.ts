import { type Compilable, type RawBuilder, sql } from 'kysely'
import { type Stage, stage } from './stage.ts'

/** What is written to a column. */
export type Value = string | number | Uint8Array | null

/** Arguments of a statement by name. */
export type Arguments = Readonly<Record<string, Value>>

/** A statement that was compiled once, at the creation of the store. */
export interface CompiledStatement {
  /** Name under which a connection prepares it. */
  readonly name: string
  readonly sql: string
  /** Names of the arguments, in the order of the places in the text. */
  readonly places: readonly string[]
  /** Takes a list of rows, and no other arguments. */
  readonly takesRows: boolean
  /** Whether it changes rows, also where it answers some. */
  readonly changesRows: boolean
  readonly stage: Stage
}

/** A compiled statement with the types of its arguments and of its rows, which are never there. */
export interface Statement<A extends Arguments, R> extends CompiledStatement {
  readonly given?: (given: A) => void
  readonly row?: R
}

/** Rows that a statement writes. */
export interface Write {
  readonly statement: CompiledStatement
  readonly rows: readonly Arguments[]
}

/** Says which rows a statement writes. */
export function toWrite<A extends Arguments>(statement: Statement<A, unknown>, rows: readonly A[]): Write {
  return { statement, rows }
}

class Place {
  readonly name: string
  readonly isOfRows: boolean
  constructor(name: string, isOfRows: boolean) {
    this.name = name
    this.isOfRows = isOfRows
  }
}

/** The place of an argument in a query. */
export function place<T>(name: string): RawBuilder<T> {
  return sql<T>`${new Place(name, false)}`
}

/** The place of one column of a list of rows, of which each is run by itself. */
export function columnPlace(name: string): RawBuilder<unknown> {
  return sql`${new Place(name, true)}`
}

/** The place of a whole list of rows. */
export function rowsPlace(): RawBuilder<unknown> {
  return sql`${new Place('rows', true)}`
}

let compiled = 0

/** Compiles a query, and says at which stage it writes; constants in it have to be literals, everything else a place. */
export function toStatement<A extends Arguments>(at: Stage = stage.read) {
  return <R>(build: (argument: <K extends keyof A & string>(name: K) => RawBuilder<A[K]>) => Compilable<R>): Statement<A, R> => {
    const query = build((name) => place(name)).compile()
    const places = query.parameters.map((parameter) => {
      if (parameter instanceof Place) return parameter
      throw new TypeError(`a constant that is no literal in: ${query.sql}`)
    })
    return {
      name: `caunoi_${++compiled}`,
      sql: query.sql,
      places: places.map(({ name }) => name),
      takesRows: places.some(({ isOfRows }) => isOfRows),
      changesRows: /^(insert|update|delete) /.test(query.sql),
      stage: at,
    }
  }
}

/** The values of a statement, in the order of its places. */
export function valuesOf({ places }: CompiledStatement, given: Arguments): Value[] {
  return places.map((name) => given[name] ?? null)
}
