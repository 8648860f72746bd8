import { type Assessment, type Case, type ResidentFile, residentFile, type Stay, type SupportPlan } from '@caunoi/schemas'
import { isEqual } from '../resource/canonical.ts'
import { parseRecord } from '../resource/parse-record.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { findAll } from './find-all.ts'

/** A record that is about a person by itself or through its case. */
type OfPerson = Pick<Assessment, 'caseId' | 'beneficiaryId'>

/** Records of the facility under one value of the index, read. */
async function recordsBy<Record_>(work: UnitOfWork, resource: string, parameter: string, equals: string): Promise<readonly Record_[]> {
  const conditions = [{ parameter: `${resource}.${parameter}`, equals }]
  const found = await findAll(work.transaction, { audience: work.context.subject.facilityId, resource, conditions })
  return found.map((record) => parseRecord<Record_>(record))
}

/** Records of a resource that are about a person: those that name the person, and those of the person's cases that name nobody. */
async function recordsOf<Record_ extends OfPerson>(
  work: UnitOfWork,
  resource: string,
  beneficiaryId: string,
  caseIds: readonly string[],
): Promise<readonly Record_[]> {
  const found = [...(await recordsBy<Record_>(work, resource, 'beneficiaryId', beneficiaryId))]
  for (const caseId of caseIds) {
    const ofCase = await recordsBy<Record_>(work, resource, 'caseId', caseId)
    found.push(...ofCase.filter((record) => record.beneficiaryId === undefined))
  }
  return found
}

/** Works out which parts of the personal file of a resident the facility has. */
export async function residentFileOf(
  work: UnitOfWork,
  { beneficiaryId, caseId }: Pick<Stay, 'beneficiaryId' | 'caseId'>,
): Promise<ResidentFile> {
  const cases = await recordsBy<Case>(work, 'Case', 'beneficiaryId', beneficiaryId)
  const caseIds = [...new Set([...cases.map(({ id }) => id), ...(caseId === undefined ? [] : [caseId])])]
  const assessments = await recordsOf<Assessment>(work, 'Assessment', beneficiaryId, caseIds)
  const plans = await recordsOf<SupportPlan>(work, 'SupportPlan', beneficiaryId, caseIds)
  return residentFile(assessments, plans)
}

/** Brings the open stays up to date of a person, or of the case and the client that an assessment or a plan is about. */
export async function refreshResidentFiles(work: UnitOfWork, { caseId, beneficiaryId }: Partial<OfPerson>): Promise<void> {
  const stored = caseId === undefined ? undefined : await work.transaction.read('Case', caseId)
  const person = beneficiaryId ?? (stored && parseRecord<Case>(stored).beneficiaryId)
  const stays = [
    ...(caseId === undefined ? [] : await recordsBy<Stay>(work, 'Stay', 'caseId', caseId)),
    ...(person === undefined ? [] : await recordsBy<Stay>(work, 'Stay', 'beneficiaryId', person)),
  ]
  for (const id of new Set(stays.filter(({ status }) => status === 'admitted').map((stay) => stay.id))) {
    const held = await work.hold('Stay', id)
    const stay = parseRecord<Stay>(held)
    const file = await residentFileOf(work, stay)
    if (stay.status === 'admitted' && !isEqual(file, stay.file)) await work.change(held, { file }, { action: 'refresh' })
  }
}
