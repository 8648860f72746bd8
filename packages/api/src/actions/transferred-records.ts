import { type Case, type Consent, dataClassesIn, type Fault, type Referral } from '@caunoi/schemas'
import { parseRecord } from '../resource/parse-record.ts'
import { documentOf } from '../resource/view.ts'
import { versionsUpTo } from '../resource/view-versions.ts'
import type { StoredRecord } from '../stores/store.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { findAll } from './find-all.ts'
import { isAboutAnother } from './of-another-client.ts'

/** Records that go along with a case when it moves. */
const COMPANIONS = ['Assessment', 'SupportPlan', 'Document'] as const

/** The paper by which a consent was given; one that is of another client stays with that one. */
async function evidenceOf({ server }: UnitOfWork, { beneficiaryId, evidenceDocumentId }: Consent): Promise<StoredRecord | undefined> {
  const paper = evidenceDocumentId === undefined ? undefined : await server.read('Document', evidenceDocumentId)
  return paper && (await isAboutAnother(paper, beneficiaryId, (id) => server.read('Case', id))) ? undefined : paper
}

/** What moves with a case: its client with the consents and their evidence, and what was recorded in the case. */
export async function transferredRecords(work: UnitOfWork, file: StoredRecord): Promise<readonly StoredRecord[]> {
  const find = (resource: string, parameter: string, equals: string): Promise<readonly StoredRecord[]> =>
    findAll(work.server, { audience: file.owner, resource, conditions: [{ parameter: `${resource}.${parameter}`, equals }] })
  const { beneficiaryId } = parseRecord<Case>(file)
  const consents = beneficiaryId === undefined ? [] : await find('Consent', 'beneficiaryId', beneficiaryId)
  const client = beneficiaryId === undefined ? [] : [await work.server.read('Beneficiary', beneficiaryId)]
  const evidence = await Promise.all(consents.map((consent) => evidenceOf(work, parseRecord<Consent>(consent))))
  const inCase = await Promise.all(COMPANIONS.map((resource) => find(resource, 'caseId', file.id)))
  const all = [...client, ...evidence, ...consents, ...inCase.flat()].filter((record) => record?.owner === file.owner)
  return [...new Map(all.flatMap((record) => (record ? [[record.id, record] as const] : []))).values()]
}

/**
 * Classes of personal data that records hold, or held in a version that goes along, and a disclosure does not name: who agreed to some did not
 * agree to the others.
 */
export async function undisclosedClasses(
  work: UnitOfWork,
  records: readonly StoredRecord[],
  disclosure: Referral['disclosure'],
): Promise<readonly string[]> {
  const histories = await Promise.all(records.map((record) => versionsUpTo(work.server, record)))
  const versions = histories.flat()
  const held = new Set(versions.flatMap((version) => dataClassesIn(work.resource(version.resource).schema, documentOf(version))))
  for (const dataClass of disclosure?.dataClasses ?? []) held.delete(dataClass)
  return [...held].sort()
}

/** What is wrong with the disclosure of a transfer, which moves all: it names every class that is held, and leaves out no field. */
export async function transferFaults(
  work: UnitOfWork,
  { caseId, disclosure }: Pick<Referral, 'caseId' | 'disclosure'>,
): Promise<readonly Fault[]> {
  const file = caseId === undefined ? undefined : await work.transaction.read('Case', caseId)
  if (!file) return []
  const missing = await undisclosedClasses(work, [file, ...(await transferredRecords(work, file))], disclosure)
  return [
    ...(missing.length === 0
      ? []
      : [{ pointer: '/disclosure/dataClasses', code: 'data-class-missing', args: { missing: missing.join(', ') } } as const]),
    ...(disclosure?.fields === undefined ? [] : [{ pointer: '/disclosure/fields', code: 'field-not-used', args: { by: 'kind' } } as const]),
  ]
}
