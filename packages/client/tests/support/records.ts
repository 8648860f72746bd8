/** The id of the one record of a test. */
export const id = '01997a3c-5b1e-7c42-9f0a-3d5e6b7c8d9e'

/** A record of which only the envelope and a name matter; the servers of these tests know no schemas. */
export function recordOf(version: number, fields: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return { id, version, name: 'Trung tâm Công tác xã hội', ...fields }
}
