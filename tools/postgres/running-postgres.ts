/** A PostgreSQL server for one run of tests or of the demo. */
export interface RunningPostgres {
  /** Connection string of an empty database whose owner is a superuser. */
  readonly url: string
  /** Stops the server and removes every file of it; a second call does nothing more. */
  stop(): Promise<void>
}
