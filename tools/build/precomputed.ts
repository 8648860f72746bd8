import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Metafile, Plugin } from 'esbuild'

const printConstant = fileURLToPath(new URL('./print-constant.ts', import.meta.url))

/** An entry that exports plain data which is computed from other modules. */
export interface Precomputed {
  /** The source file of the value, relative to the package. */
  readonly file: string
  /** The published entry that exports it; it may import no package. */
  readonly entry: string
  /** The export whose value is written out; its declaration stands on one line. */
  readonly name: string
}

/** Evaluates an export while the package is built, and publishes its value as a constant, so that the entry imports nothing. */
export function precomputed({ file, entry, name }: Precomputed): Plugin {
  const source = path.resolve(file)
  const declaration = new RegExp(`^export const ${name}\\b.*$`, 'gm')
  return {
    name: `precomputed-${name}`,
    setup(build) {
      build.initialOptions.metafile = true
      build.onLoad({ filter: /\.ts$/ }, async (module) => {
        if (module.path !== source) return undefined
        const text = readFileSync(source, 'utf8')
        if (text.match(declaration)?.length !== 1) throw new Error(`${file} has no line that begins with: export const ${name}`)
        const command = ['--conditions=@caunoi/source', printConstant, source, name]
        const value = execFileSync(process.execPath, command, { encoding: 'utf8', stdio: 'pipe', maxBuffer: 64 * 1024 * 1024 })
        const constant = text.replace(declaration, () => `export const ${name} = ${value}`)
        // What only the computation imported is now unused, and left out here as TypeScript does by default.
        const { code } = await build.esbuild.transform(constant, { loader: 'ts', tsconfigRaw: { compilerOptions: {} } })
        return { contents: code, loader: 'js' }
      })
      build.onEnd(({ errors, metafile }) => {
        if (errors.length > 0 || !metafile) return
        const imported = packagesBehind(metafile, entry)
        if (imported.length > 0) throw new Error(`the entry ${entry} must import no package, but reaches ${imported.join(', ')}`)
      })
    },
  }
}

/** The packages that the built entry of a source file imports, itself or through its chunks. */
function packagesBehind({ outputs }: Metafile, file: string): string[] {
  const entry = Object.keys(outputs).find((name) => outputs[name]?.entryPoint === file)
  if (entry === undefined) return [`(no output for ${file})`]
  const reached = new Set([entry])
  for (const name of reached) for (const { path: next } of outputs[name]?.imports ?? []) reached.add(next)
  return [...reached].filter((name) => !(name in outputs))
}
