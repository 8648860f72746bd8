import { collectionPath, type Discovery, fixedPaths, isAllowedInUrl, longestWait, pageSize, standardVersion } from '@caunoi/schemas'
import { tokenSeconds } from '../identity/access-token.ts'
import type { Rates } from '../limits/rates.ts'
import type { Services } from '../services.ts'
import { retentionDays } from '../stores/retention.ts'

/** The rates that this server holds its callers to; one without end is none. */
function ratesOf({ identifierMisses, idMisses, ...rates }: Rates): Partial<Discovery['limits']> {
  const isLimit = (value: number): boolean => Number.isFinite(value)
  const plain = Object.fromEntries(Object.entries(rates).filter(([, value]) => isLimit(value)))
  const budgets = Object.entries({ identifierMisses, idMisses }).filter(([, misses]) => Object.values(misses).every(isLimit))
  return { ...plain, ...Object.fromEntries(budgets) }
}

/** What this server offers, worked out once. */
export function discoveryOf({ resources, limits, rates }: Services): Discovery {
  return {
    standard: 'Cầu Nối',
    standardVersion,
    languages: ['vi', 'en'],
    resources: Object.entries(resources).map(([collection, { name, verbs, actions, search, extensions }]) => ({
      name,
      collection,
      path: collectionPath(collection),
      verbs: [...verbs],
      actions: Object.keys(actions),
      extensions: extensions.map(({ namespace }) => namespace),
      search: Object.entries(search).map(([parameter, declared]) => ({
        name: parameter,
        kind: declared.kind,
        inUrl: isAllowedInUrl(declared),
      })),
    })),
    profiles: [...new Set(Object.values(resources).flatMap(({ extensions }) => extensions.map(({ namespace }) => namespace)))].sort(),
    conformance: [],
    limits: {
      bodyBytes: limits.bytes,
      bodyDepth: limits.depth,
      bodyValues: limits.values,
      contentBytes: limits.content,
      pageSize: pageSize.maximum,
      waitSeconds: longestWait,
      tokenSeconds,
      idempotencyDays: retentionDays,
      ...ratesOf(rates),
    },
    paths: fixedPaths,
  }
}
