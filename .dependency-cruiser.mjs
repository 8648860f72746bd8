// The arrows between packages: who may import whom. Drawn in docs/ and enforced here.
const arrows = {
  schemas: [],
  client: ['schemas'],
  api: ['schemas'],
  testing: ['schemas', 'api'],
  conformance: ['schemas', 'client'],
  fhir: ['schemas'],
  dci: ['schemas'],
  hsds: ['schemas'],
}

const arrowRules = Object.entries(arrows).map(([name, allowed]) => ({
  name: `${name}-imports-only-${[...allowed, 'itself'].join('-and-')}`,
  severity: 'error',
  from: { path: `^packages/${name}/src/` },
  to: { path: '^packages/', pathNot: [name, ...allowed].map((other) => `^packages/${other}/`) },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...arrowRules,
    {
      name: 'package-without-arrows',
      comment: 'Every package states its arrows in .dependency-cruiser.mjs.',
      severity: 'error',
      from: { path: '^packages/', pathNot: [...Object.keys(arrows), 'cli'].map((name) => `^packages/${name}/`) },
      to: {},
    },
    {
      name: 'client-never-imports-a-server',
      comment: 'The client works with any server.',
      severity: 'error',
      from: { path: '^packages/client/src/' },
      to: { path: 'node_modules/(hono|@hono)/' },
    },
    {
      name: 'only-transport-knows-ky',
      severity: 'error',
      from: { path: '^packages/client/src/', pathNot: '^packages/client/src/transport(\\.test)?\\.ts$' },
      to: { path: 'node_modules/ky/' },
    },
    {
      name: 'nobody-imports-cli',
      severity: 'error',
      from: { pathNot: '^packages/cli/' },
      to: { path: '^packages/cli/' },
    },
    {
      name: 'source-never-imports-tests',
      severity: 'error',
      from: { path: '^(packages|tools|examples)/', pathNot: '(/tests/|\\.test(-d)?\\.ts$)' },
      to: { path: '(/tests/|\\.test(-d)?\\.ts$)' },
    },
    {
      name: 'packages-never-import-the-repository-around-them',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: '\\.test(-d)?\\.ts$' },
      to: { path: '^(tools|examples|bench|docs|specs)/' },
    },
    {
      name: 'packages-import-each-other-by-name',
      comment: 'A relative path into another package copies it into the bundle.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'sources-import-declared-dependencies',
      comment: 'What a published file imports stands in dependencies or peerDependencies of its package.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: '\\.test(-d)?\\.ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-optional', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm', 'npm-peer'] },
    },
    { name: 'no-unresolvable-import', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-circular-import',
      comment: 'Types may name each other; modules that run may not wait for each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(packages|examples)/[^/]+/dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@caunoi/source', 'node', 'import', 'types', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
}
