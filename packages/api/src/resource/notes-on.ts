import type { AnyResource } from '@caunoi/schemas'
import type { FieldList } from '@caunoi/schemas/policy'
import type { KnownRows } from './fact-rows.ts'
import type { FoundUnder } from './index-entries.ts'
import type { LabelledValue } from './labelled-values.ts'
import type { Document, View } from './view.ts'
import type { ViewVersion } from './view-versions.ts'

/** What is seen of a document, which version of the view that is, and how it is rendered: asked for again with the next step of a case. */
export interface SeenView {
  readonly document: Document
  number?: ViewVersion
  view?: View
}

/** What was worked out of a document, each once; all of it in one place, since whatever hangs on many weak keys is slow to collect. */
class Notes {
  readonly resource: AnyResource
  labelled: readonly LabelledValue[] | undefined = undefined
  parts: ReadonlyMap<number, string> | undefined = undefined
  found: readonly FoundUnder[] | undefined = undefined
  foundByServer: readonly FoundUnder[] | undefined = undefined
  rows: KnownRows | undefined = undefined
  /** What is seen by some fields: for the last few who asked. */
  readonly views = new Map<FieldList, SeenView>()
  constructor(resource: AnyResource) {
    this.resource = resource
  }
}

const notes = new WeakMap<Document, Notes>()

/** The notes on a document of a resource. */
export function notesOn(resource: AnyResource, document: Document): Notes {
  const found = notes.get(document)
  if (found?.resource === resource) return found
  const empty = new Notes(resource)
  notes.set(document, empty)
  return empty
}
