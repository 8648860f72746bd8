/** One thing that must hold of the repository. */
export interface Check {
  /** Word to choose it by: `pnpm check --only <name>`. */
  readonly name: string
  /** What holds when it passes. */
  readonly about: string
  /** Commands that all succeed when it holds; the first word names a package of the root or is `node`. */
  readonly commands: readonly (readonly [program: string, ...args: string[]])[]
  readonly env?: Readonly<Record<string, string>>
  /** Checks whose results this one reads. */
  readonly after?: readonly string[]
}
