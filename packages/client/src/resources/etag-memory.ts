import type { Recorded } from './shape.ts'

/** Records whose latest ETag is remembered by id. */
const capacity = 1000

/** Remembers which ETag came with which record, beside the records: they stay plain data. */
export interface EtagMemory {
  remember(record: Recorded, etag: string): void
  /** The ETag of the version that a record is, or of the version of an id that was seen last. */
  find(target: string | Recorded): string | undefined
  /** Forgets an id, because its record has changed or may have. */
  forget(id: string): void
}

/** Makes an empty memory; the oldest ids leave it first. */
export function createEtagMemory(): EtagMemory {
  const byRecord = new WeakMap<Recorded, string>()
  const byId = new Map<string, { readonly version: number; readonly etag: string }>()
  return {
    remember(record, etag) {
      byRecord.set(record, etag)
      byId.delete(record.id)
      byId.set(record.id, { version: record.version, etag })
      const [oldest] = byId.keys()
      if (byId.size > capacity && oldest !== undefined) byId.delete(oldest)
    },
    find(target) {
      if (typeof target === 'string') return byId.get(target)?.etag
      const seen = byId.get(target.id)
      return byRecord.get(target) ?? (seen?.version === target.version ? seen.etag : undefined)
    },
    forget: (id) => void byId.delete(id),
  }
}
