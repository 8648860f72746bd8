import { parseCLI, type TestProject } from 'vitest/node'
import { startPostgres } from './start-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A database on a real PostgreSQL; a test file takes an own one with `createDatabase(inject('databaseUrl'))`. */
    databaseUrl: string
  }
}

/** Starts the PostgreSQL of the tests of one project, unless the run leaves all of them out; answers how to stop it. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { filter } = parseCLI(['vitest', ...process.argv.slice(2)], { allowUnknownOptions: true })
  const { testFiles } = await project.globTestFiles(filter)
  if (testFiles.length === 0) return undefined
  const { url, stop } = await startPostgres({ durable: false })
  project.provide('databaseUrl', url)
  return stop
}
