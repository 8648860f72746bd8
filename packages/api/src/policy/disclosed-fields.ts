import { type AnyResource, fieldsOfDataClasses } from '@caunoi/schemas'
import type { Grant } from '../stores/store.ts'

/** The fields that accepted referrals disclose: the classes they name, or the whole record where they name none. */
export function disclosedFields(resource: AnyResource, grants: readonly Grant[]): 'all' | readonly string[] {
  if (grants.some(({ dataClasses }) => dataClasses === undefined)) return 'all'
  return fieldsOfDataClasses(resource.schema, new Set(grants.flatMap(({ dataClasses = [] }) => dataClasses)))
}
