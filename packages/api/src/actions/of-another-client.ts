import type { Case } from '@caunoi/schemas'
import { parseRecord } from '../resource/parse-record.ts'
import type { StoredRecord } from '../stores/store.ts'

/** Whether a case is of another client than the one that is named: who agreed for one person did not agree for another. */
export function isOfAnother(file: StoredRecord, clientId: string): boolean {
  const { beneficiaryId = clientId } = parseRecord<Case>(file)
  return beneficiaryId !== clientId
}

/** Whether an assessment or a paper is of another client; one that names nobody is of the client of its case, where that is found. */
export async function isAboutAnother(
  record: StoredRecord,
  clientId: string,
  findCase: (id: string) => Promise<StoredRecord | undefined>,
): Promise<boolean> {
  const { beneficiaryId, caseId } = parseRecord<Partial<Record<'beneficiaryId' | 'caseId', string>>>(record)
  if (beneficiaryId !== undefined) return beneficiaryId !== clientId
  const file = caseId === undefined ? undefined : await findCase(caseId)
  return file !== undefined && isOfAnother(file, clientId)
}
