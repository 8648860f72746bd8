import type { CodeListFacts, CodeResolution, ListedCode } from '@caunoi/schemas'

/** A code list as a server answers it, whether its codes are declared or follow from the administrative units. */
export interface ServedList {
  readonly facts: Omit<CodeListFacts, 'count'>
  /** The codes that hold on a day, in the order of the list; of one wider group when `parent` is given. */
  codesOn(on: string, parent?: string): readonly ListedCode[]
  /** Everything that a code means or has meant, the oldest first; nothing for a code that the list does not have. */
  meaningsOf(code: string): readonly ListedCode[]
  /** What a code of one day is on another; absent where codes do not change their meaning. */
  readonly resolve?: (code: string, on: string, to: string) => CodeResolution
}

/** Whether a code holds on a day, first and last day included. */
export function holdsOn(
  { from = '', to = '9999-12-31' }: { readonly from?: string | undefined; readonly to?: string | undefined },
  on: string,
): boolean {
  return from <= on && on <= to
}
