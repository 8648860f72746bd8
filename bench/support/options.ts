import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { DatabaseKind } from './databases.ts'

/** What a script takes from its command line. */
export interface Usage<Options extends ParseArgsOptionsConfig> {
  /** Text that `--help` prints. */
  readonly help: string
  readonly options: Options
}

/** Reads the command line; prints the help and ends when it is asked for or when the command line is wrong. */
export function readOptions<const Options extends ParseArgsOptionsConfig>({ help, options }: Usage<Options>) {
  try {
    const { values } = parseArgs({ args: process.argv.slice(2).filter((word) => word !== '--'), options, strict: true })
    const { values: asked } = parseArgs({ args: process.argv.slice(2), options: { help: { type: 'boolean', short: 'h' } }, strict: false })
    if (asked.help !== true) return values
  } catch (error) {
    if (!process.argv.includes('--help') && !process.argv.includes('-h')) fail(error instanceof Error ? error.message : String(error), help)
  }
  console.log(help)
  process.exit(0)
}

/** The databases that `--database` names. */
export function databaseKinds(text: string, help: string): readonly DatabaseKind[] {
  if (text === 'both') return ['sqlite', 'postgres']
  return text === 'sqlite' || text === 'postgres' ? [text] : fail(`--database takes sqlite, postgres or both, not ${text}`, help)
}

/** A number of the command line that has to be above zero. */
export function positive(name: string, text: string, help: string): number {
  const value = Number(text)
  return Number.isFinite(value) && value > 0 ? value : fail(`--${name} takes a number above zero, not ${text}`, help)
}

/** Says what is wrong with the command line, and ends. */
export function fail(message: string, help: string): never {
  console.error(`${message}\n\n${help}`)
  process.exit(2)
}
