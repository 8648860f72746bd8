import { beneficiaryResource, caseResource, referralResource } from '@caunoi/schemas'
import { decide, parseScopes, type RecordFacts, reasonOf, type Subject } from '@caunoi/schemas/policy'

// Who asks: what your token says. The server decides with the same function, on what it knows of the record.
const [hospital, centre] = ['01997a3c-5b1e-7c42-9f0a-3d5e6b7c8d9e', '01997a3c-5b1e-7c42-9f0a-3d5e6b7c8d9f']
const doctor: Subject = {
  ...{ clientId: 'hospital-7', facilityId: hospital, workerId: 'bs-12', role: 'clinician', purpose: 'care' },
  labels: new Set(['psychiatric']),
  scopes: parseScopes('system/Beneficiary.crus system/Case.rs system/Referral.crus'),
}

// What is asked about: a kind of record, whose it is, what was opened of it. Of your own records nothing else is needed.
const ofHospital = (parts: Partial<RecordFacts> = {}): RecordFacts => ({
  ...{ resource: beneficiaryResource, id: '01997a3c-5b1e-7c42-9f0a-3d5e6b7c8da0', owner: hospital, grants: [] },
  ...parts,
})
const sent = {
  facility: hospital,
  resource: 'Referral',
  id: '01997a3c-5b1e-7c42-9f0a-3d5e6b7c8da1',
  referralId: 'r',
  relation: 'referral-sent',
}

const questions = {
  'read a patient of ours': decide(doctor, { kind: 'read' }, ofHospital()),
  'change a case of ours': decide(doctor, { kind: 'update' }, ofHospital({ resource: caseResource })),
  'read a patient of ours for statistics': decide({ ...doctor, purpose: 'statistics' }, { kind: 'read' }, ofHospital()),
  'read the trail of a patient as a clinician': decide({ ...doctor, purpose: 'audit' }, { kind: 'audit' }, ofHospital()),
  'read a patient who is labelled as a whole': decide(
    doctor,
    { kind: 'read' },
    ofHospital({ whole: [{ field: 'labels', labels: ['hiv'] }] }),
  ),
  'read a patient of the centre': decide(doctor, { kind: 'read' }, ofHospital({ owner: centre })),
  'accept a referral that waits for us': decide(
    doctor,
    { kind: 'act', by: ['receiver'] },
    { ...ofHospital({ resource: referralResource, owner: centre, grants: [sent] }), id: sent.id },
  ),
}

for (const [question, decision] of Object.entries(questions)) {
  const { vi, en } = reasonOf(decision)
  console.log(`${decision.effect.padEnd(10)} ${question}\n           ${vi}\n           ${en}`)
}
