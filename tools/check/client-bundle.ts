import { build } from 'esbuild'

// A page that only talks to a server must not carry the schemas: what a bundler makes of the built client holds no file of zod.
const entry = "import { createClient } from '@caunoi/client'; globalThis.client = createClient"
const { metafile } = await build({
  stdin: { contents: entry, resolveDir: 'packages/client' },
  bundle: true,
  format: 'esm',
  platform: 'browser',
  write: false,
  metafile: true,
  logLevel: 'error',
})
const carried = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))
const unwanted = carried.flatMap(([file, { bytesInOutput }]) =>
  /node_modules\/(zod|hono)\//.test(file) && bytesInOutput > 0 ? [file] : [],
)
if (unwanted.length > 0) {
  console.error(`A bundle of createClient carries ${unwanted.length} files that it must not:\n${unwanted.slice(0, 10).join('\n')}`)
  process.exitCode = 1
}
