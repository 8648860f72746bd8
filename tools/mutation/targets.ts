/** What is changed on purpose, and the tests that have to notice. */
export interface Target {
  readonly code: readonly string[]
  readonly tests: readonly string[]
  /** Folders without which neither runs. */
  readonly folders: readonly string[]
}

const masking = 'packages/api/src/resource'

/** Targets of mutation testing by name. */
export const targets: Readonly<Record<string, Target>> = {
  policy: {
    code: ['packages/schemas/src/policy/*.ts'],
    tests: ['packages/schemas/src/policy/*.test.ts'],
    folders: ['packages/schemas', 'specs'],
  },
  masking: {
    code: ['label-mask', 'labels', 'hide-labelled', 'parts-by-label', 'view-versions', 'with-hidden'].map(
      (name) => `${masking}/${name}.ts`,
    ),
    tests: [`${masking}/*.test.ts`],
    folders: ['packages/schemas', 'packages/api'],
  },
}
