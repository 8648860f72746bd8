import { pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'

// Prints what a module exports under a name, as JSON; fails when JSON would lose a part of it.
const [file = '', name = ''] = process.argv.slice(2)
const exported: Record<string, unknown> = await import(pathToFileURL(file).href)
const json = JSON.stringify(exported[name])
if (json === undefined || !isDeepStrictEqual(JSON.parse(json), exported[name])) throw new Error(`${name} in ${file} is not plain JSON data`)
process.stdout.write(json)
