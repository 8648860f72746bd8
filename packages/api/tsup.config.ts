import { cp } from 'node:fs/promises'
import { defineConfig } from 'tsup'
import { base } from '../../tsup.base.ts'

export default defineConfig({
  ...base,
  entry: { index: 'src/index.ts', node: 'src/node/index.ts', 'seal-worker': 'src/node/seal-worker.ts' },
  // The script of the reference page goes out with this package, and its licence with it; the package that it comes from does not.
  onSuccess: async () => {
    await cp('node_modules/@scalar/api-reference/dist/browser/standalone.js', 'dist/assets/reference.js')
    await cp('assets', 'dist/assets', { recursive: true })
  },
})
