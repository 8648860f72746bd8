import { extensionsField } from '@caunoi/schemas'
import type { Document } from './view.ts'

function namespacesOf({ [extensionsField]: extensions }: Document): Document | undefined {
  const isObject = typeof extensions === 'object' && extensions !== null && !Array.isArray(extensions)
  return isObject ? Object.fromEntries(Object.entries(extensions)) : undefined
}

/** A whole draft takes no namespace away that it does not name: who knows nothing of an extension cannot erase it. */
export function keepExtensions(draft: Document, present: Document): Document {
  const kept = namespacesOf(present)
  const sent = extensionsField in draft ? namespacesOf(draft) : {}
  return kept && sent ? { ...draft, [extensionsField]: { ...kept, ...sent } } : draft
}

/** A draft from which the last namespace was taken away has no extensions. */
export function withoutEmptyExtensions(draft: Document): Document {
  const left = namespacesOf(draft)
  if (!left || Object.keys(left).length > 0) return draft
  const { [extensionsField]: _, ...rest } = draft
  return rest
}
