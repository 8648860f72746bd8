import type { Text } from '../text.ts'
import type { JsonSchema } from './to-json-schema.ts'

/** A title, and where given a description, in both languages. */
export function titled(title: Text, about?: Text): JsonSchema {
  return { title: title.en, 'x-title-vi': title.vi, ...(about && { description: about.en, 'x-description-vi': about.vi }) }
}
