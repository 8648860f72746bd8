import { z } from 'zod'
import { type EnvelopeKey, envelope } from './envelope.ts'

/** What a client sends: the record without its envelope and without the fields that the server assigns. */
export function draftOf<Shape extends z.ZodRawShape, const K extends keyof Shape & string = never>(
  schema: z.ZodObject<Shape, z.core.$strict>,
  assigned: readonly K[] = [],
): z.ZodObject<Omit<Shape, EnvelopeKey | K>, z.core.$strict> {
  const hidden = new Set<string>([...Object.keys(envelope), ...assigned])
  const kept = Object.entries(schema.shape).filter(([key]) => !hidden.has(key))
  return z.strictObject(Object.fromEntries(kept)) as z.ZodObject<Omit<Shape, EnvelopeKey | K>, z.core.$strict>
}
