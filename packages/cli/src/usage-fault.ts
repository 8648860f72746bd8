import type { Text } from '@caunoi/schemas'

/** A command that cannot be done as it was written: says in both languages what is wrong and what to write instead. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault'
  readonly text: Text

  constructor(text: Text) {
    super(text.en)
    this.text = text
  }
}
