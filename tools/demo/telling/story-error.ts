import type { Text } from '../../../packages/schemas/src/index.ts'

/** Something in a story did not turn out as it is told. */
export class StoryError extends Error {
  override readonly name = 'StoryError'
  readonly claim: Text

  constructor(claim: Text) {
    super(claim.en)
    this.claim = claim
  }
}
