/** A write that the server has acknowledged: this version of this record is stored. */
export interface Acknowledged {
  readonly resource: string
  readonly id: string
  readonly version: number
  /** The whole record as the owner was shown it; absent where the caller sees a part of it only. */
  readonly body?: string
}

/** A referral that was sent and not answered before the crash: nobody knows whether it is stored. */
export interface Unanswered {
  readonly key: string
  readonly body: string
}

/** What the clients know, outside of the server that dies. */
export interface Ledger {
  readonly acknowledged: Acknowledged[]
  readonly unanswered: Unanswered[]
  /** Numbers of the sender that were used for a referral. */
  readonly references: Set<string>
  /** Notes the answer of a write. */
  add(resource: string, answer: string, isWhole: boolean): Acknowledged
}

/** Makes a ledger with nothing in it. */
export function createLedger(): Ledger {
  const acknowledged: Acknowledged[] = []
  return {
    acknowledged,
    unanswered: [],
    references: new Set(),
    add(resource, answer, isWhole) {
      const { id, version }: { id: string; version: number } = JSON.parse(answer)
      const entry = { resource, id, version, ...(isWhole && { body: answer }) }
      acknowledged.push(entry)
      return entry
    },
  }
}
