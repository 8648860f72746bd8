import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const folder = path.join(import.meta.dirname, '../../../specs/vectors/rules')

const Text = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })

/** Worked cases of one rule: what a function of the standard is asked, and what it has to answer at least. */
const RuleVectors = z.strictObject({
  rule: z.string(),
  about: Text.optional(),
  cases: z
    .array(
      z.strictObject({
        title: Text,
        function: z.string(),
        input: z.array(z.unknown()),
        expect: z.unknown(),
        note: Text.optional(),
      }),
    )
    .min(1),
})

/** Every file of worked cases, by its name. */
export function ruleVectors(): readonly { readonly file: string; readonly vectors: z.output<typeof RuleVectors> }[] {
  return readdirSync(folder)
    .sort()
    .map((file) => ({ file, vectors: RuleVectors.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))) }))
}
