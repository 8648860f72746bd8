import type { Problem } from '../../../packages/client/src/index.ts'
import type { AnyResource, Language } from '../../../packages/schemas/src/index.ts'
import { wrap } from './layout.ts'
import { fieldTitle } from './titles.ts'

/** Every fault of a refused draft as one entry of a list, in the language of the answer. */
export function faultLines(resource: AnyResource, { errors = [] }: Problem, language: Language): string[] {
  return errors.flatMap(({ pointer, message }, index) => {
    const field = pointer.split('/')[1] ?? ''
    const title = fieldTitle(resource, field)[language]
    const place = title === field ? pointer : `${title} (${pointer})`
    return wrap(`${place}: ${message}`, ' '.repeat(9), `${' '.repeat(6)}${index + 1}. `)
  })
}
