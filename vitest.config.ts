import { existsSync, readdirSync } from 'node:fs'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** Projects whose tests ask for a real PostgreSQL: `inject('databaseUrl')`. */
const withPostgres = new Set(['api', 'cli'])

function project(name: string, folder: string): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: [`${folder}/**/*.test.ts`],
      ...(withPostgres.has(name) && { globalSetup: ['tools/postgres/vitest-global-setup.ts'] }),
    },
  }
}

const packages = readdirSync('packages').filter((name) => existsSync(`packages/${name}/package.json`))

export default defineConfig({
  // Node itself gets these conditions as well: with `import` among them, `require` inside pg would load ES modules.
  ssr: { resolve: { conditions: ['@caunoi/source', 'node'] } },
  test: {
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    exclude: ['**/node_modules/**', '**/dist/**'],
    projects: [...packages.map((name) => project(name, `packages/${name}`)), project('tools', 'tools')],
  },
})
