import { dimensionText, type FactRow } from '../fact-query.ts'
import type { Tables } from './tables.ts'

/** A row of facts of a record, as the table holds it. */
export function toFactRow(id: string, { subject, amount, heads, place, dimensions, ...row }: FactRow): Tables['facts'] {
  return {
    ...row,
    id,
    subject: subject ?? null,
    dimensions: dimensionText(dimensions),
    amount: amount ?? null,
    heads: heads ?? null,
    place: place ?? null,
  }
}
