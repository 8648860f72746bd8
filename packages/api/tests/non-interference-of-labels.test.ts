import { type AnyResource, resources } from '@caunoi/schemas'
import { describe, expect, it } from 'vitest'
import { labelledPairs } from './support/labelled-drafts.ts'
import { canBeTold, play, type Story, stories } from './support/pair-of-worlds.ts'

const list: Readonly<Record<string, AnyResource>> = resources
const written = Object.entries(list).filter(([, { verbs }]) => verbs.includes('create'))
const pairs = written.flatMap((entry) => labelledPairs(entry[1]).map((pair) => [pair.title, entry, pair] as const))
const told = Object.keys(stories).filter((story): story is Story => story in stories)

describe.each(told)('of two worlds that differ only in labelled content of a record, which %s', (story) => {
  const played = new Set<string>()
  const titles = [...new Set(pairs.flatMap(([title, [, resource], pair]) => (canBeTold(story, resource, pair) ? [title] : [])))]

  it.each(titles)('%s, whoever is not cleared for it sees the same bytes', async (title) => {
    for (const [name, entry, pair] of pairs) {
      if (name !== title || played.has(title) || !canBeTold(story, entry[1], pair)) continue
      const one = await play(story, entry, pair, true)
      if ('refused' in one) continue
      const other = await play(story, entry, pair, false, one.id)
      if ('refused' in other) continue
      played.add(title)
      expect(one.seen).toEqual(other.seen)
      // Both worlds do differ.
      expect(one.known).not.toEqual(other.known)
    }
  })

  it('leaves none out but those whose neighbours in the vectors do not go with the code', () => {
    const excused = /^Beneficiary childGroups\.\[\]\.subGroup |^Stay emergencyGroup |^(Referral|ReferralOffer) safetyNote|^Payment account/
    expect(titles.filter((title) => !played.has(title) && !excused.test(title))).toEqual([])
    expect(played.size).toBeGreaterThan(30)
  })
})
