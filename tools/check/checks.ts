import type { Check } from './check.ts'

const fromSource = ['node', '--conditions=@caunoi/source'] as const

/** What `pnpm check` runs, in this order: quick answers first. */
export const checks: readonly Check[] = [
  {
    name: 'lint',
    about: 'files are formatted, imports sorted, no suspicious code (biome)',
    commands: [['biome', 'ci', '--colors=off', '--error-on-warnings', '--max-diagnostics=100']],
  },
  {
    name: 'imports',
    about: 'packages import only what the architecture lets them (dependency-cruiser)',
    commands: [['depcruise', 'packages', 'tools', 'examples', 'bench']],
  },
  {
    name: 'unused',
    about: 'no file, export or dependency is left unused (knip)',
    commands: [['knip', '--no-progress']],
  },
  {
    name: 'types',
    about: 'every file type-checks (TypeScript 7)',
    commands: [['node', 'node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.json']],
  },
  {
    name: 'snippets',
    about: 'examples in the documentation compile, and its links lead somewhere',
    commands: [
      ['node', 'tools/check-snippets.ts'],
      [...fromSource, 'tools/reference.ts', '--check'],
    ],
  },
  {
    name: 'texts',
    about: 'every text is there in Vietnamese, as Vietnamese is written, and in English',
    commands: [[...fromSource, 'tools/check-texts.ts']],
  },
  {
    name: 'type-budget',
    about: 'one more resource costs at most 5,000 type instantiations',
    commands: [[...fromSource, 'tools/type-budget.ts']],
  },
  {
    name: 'generated',
    about: 'generated files are those that the sources generate',
    commands: [
      [...fromSource, 'tools/generate-specs.ts', '--check'],
      [...fromSource, 'tools/administrative-units/generate.ts', '--check'],
    ],
  },
  {
    name: 'openapi',
    about: 'specs/openapi.json keeps the recommended rules (redocly)',
    commands: [['redocly', 'lint', 'specs/openapi.json']],
    env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  },
  {
    name: 'build',
    about: 'every package builds',
    commands: [['node', 'tools/build.ts']],
  },
  {
    name: 'publish',
    about: 'packed packages load and resolve where they will be installed (publint, attw)',
    commands: [[...fromSource, 'tools/check/packed-packages.ts']],
    after: ['build'],
  },
  {
    name: 'size',
    about: 'a client with everything is at most 20 kB and holds no zod (size-limit)',
    commands: [['size-limit'], ['node', 'tools/check/client-bundle.ts']],
    after: ['build'],
  },
]
