import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type FieldProblemCode, fieldProblems } from '../src/index.ts'

const root = path.join(import.meta.dirname, '../../../specs/vectors')

/** A draft that has to be refused, with every fault that has to be named. */
const InvalidVector = z.strictObject({
  today: z.iso.date(),
  body: z.unknown(),
  errors: z
    .array(z.strictObject({ pointer: z.string(), code: z.custom<FieldProblemCode>((code) => String(code) in fieldProblems) }))
    .min(1),
})

/** Names of the resources that have vectors; the worked cases of rules and the tables of the policy lie beside them. */
export function vectorFolders(): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'rules' && entry.name !== 'policy')
    .map(({ name }) => name)
    .sort()
}

/** The drafts that have to be accepted. */
export function validVectorsOf(resource: string): readonly { readonly file: string; readonly body: unknown }[] {
  return filesIn(path.join(root, resource, 'valid')).map(({ file, value }) => ({ file, body: value }))
}

/** The drafts that have to be refused. */
export function invalidVectorsOf(resource: string): readonly { readonly file: string; readonly vector: z.output<typeof InvalidVector> }[] {
  return filesIn(path.join(root, resource, 'invalid')).map(({ file, value }) => ({ file, vector: InvalidVector.parse(value) }))
}

function filesIn(folder: string): readonly { readonly file: string; readonly value: unknown }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((file) => ({ file, value: JSON.parse(readFileSync(path.join(folder, file), 'utf8')) }))
}
