import { defineConfig } from 'tsup'
import { precomputed } from '../../tools/build/precomputed.ts'
import { base } from '../../tsup.base.ts'

export default defineConfig({
  ...base,
  entry: {
    index: 'src/index.ts',
    faces: 'src/faces.ts',
    policy: 'src/policy/index.ts',
    'administrative-units': 'src/administrative-units/index.ts',
  },
  // The published faces hold their value, not the schemas that it was computed from: a client needs no zod.
  esbuildPlugins: [precomputed({ file: 'src/standard-faces.ts', entry: 'src/faces.ts', name: 'faces' })],
})
