import { StoreUnavailable } from '../store-unavailable.ts'
import type { Engine } from './engine.ts'
import type { FilingByHand } from './file-by-hand.ts'
import { FILED } from './filing-statements.ts'
import type { Statements } from './statements.ts'

/** Events that are filed in one transaction, which holds back the feed and the seals while it lasts. */
const STRETCH = 500

/** How far events are filed: all up to one place, and perhaps some up to another. */
export interface FilingMarks {
  readonly filed: string
  readonly ahead: string
}

/** Files the settled events behind a mark; answers the place up to which all are filed then, if anybody says so. */
export type FileSettled = (marks: FilingMarks) => Promise<string | undefined>

/**
 * Makes what has the database file settled events by itself, each stretch with its mark in one transaction: none of their rows is there yet, and nobody
 * else files them meanwhile. What is there already all the same (an older release files beside this one, or ended meanwhile), or is broken, is filed
 * by hand. Absent where the database cannot.
 */
export function createStretchFiling(
  { committed, dialect, transaction }: Engine,
  { filing, stretches }: Statements,
  byHand: FilingByHand,
): FileSettled | undefined {
  if (!stretches) return undefined
  const { hold, settled, subjects, readers } = stretches
  const { between } = dialect.sealOrder

  /** Answers how far all are filed, also where another process was first. */
  async function fileStretch(after: string, upTo: string): Promise<string | undefined> {
    try {
      return await transaction(async (session) => {
        const [mark] = await session.all(hold, {})
        if (mark?.value !== after) return mark?.value
        const stretch = between(after, upTo)
        await session.send(subjects, [stretch])
        await session.send(readers, [stretch])
        await session.send(filing.mark, [{ name: FILED, value: upTo }])
        return upTo
      })
    } catch (error) {
      if (StoreUnavailable.isInstance(error)) throw error
      await byHand.file(after, upTo)
      return upTo
    }
  }

  async function endOfStretch(after: string, upTo: string | undefined): Promise<string | null | undefined> {
    const [found] = await committed.all(settled, { ...between(after, upTo), limit: STRETCH })
    return found?.place
  }

  return async ({ filed, ahead }) => {
    for (let place: string | undefined = filed; place !== undefined; ) {
      const isKnown: boolean = ahead > place
      const end = await endOfStretch(place, isKnown ? ahead : undefined)
      if (typeof end !== 'string') return place
      if (isKnown) await byHand.file(place, end)
      place = isKnown ? end : await fileStretch(place, end)
    }
    return undefined
  }
}
