/** Content of a record that bears labels, what is left of the field for whoever is not cleared for them (nothing when left out), and the labels. */
export interface LabelledContent {
  readonly field: string
  readonly value: unknown
  readonly rest?: unknown
  readonly labels: readonly string[]
}

const adopted = { relationship: 'adoptive-parent' }
const safety = { field: 'safetyNote', value: { text: 'x', mustNotBeInformed: [adopted] }, rest: { text: 'x' }, labels: ['adoption'] }
const certificate = { system: 'disability-certificate', value: '047/2026/XNKT' }
const [mother, adopter] = [
  { role: 'guardian', name: 'Võ Thị Bích', relationship: 'mother' },
  { role: 'guardian', name: 'Lê Thị Hoa', ...adopted },
]

/** One labelled field of each kind of record that has any, written from the law: HIV by ICD-10, violence by its group, adoption by relationship, a label by itself. */
export const labelledContent: Readonly<Record<string, LabelledContent>> = {
  Worker: { field: 'identifiers', value: [{ ...certificate, verification: 'document-seen' }], labels: ['disability'] },
  Beneficiary: { field: 'conditions', value: [{ code: 'B20' }], labels: ['hiv'] },
  Case: {
    ...{ field: 'safetyNotes', value: [{ text: 'x', mustNotBeInformed: [adopted] }] },
    ...{ rest: [{ text: 'x' }], labels: ['adoption'] },
  },
  Assessment: { field: 'emergencyGroup', value: 'domestic-violence', labels: ['domestic-violence'] },
  Stay: { field: 'emergencyGroup', value: 'domestic-violence', labels: ['domestic-violence'] },
  Referral: safety,
  ReferralOffer: safety,
  Consent: { field: 'givenBy', value: [mother, adopter], rest: [mother], labels: ['adoption'] },
  PrivacyRequest: { field: 'requestedBy', value: [mother, adopter], rest: [mother], labels: ['adoption'] },
  TransferRequest: { field: 'identifier', value: certificate, labels: ['disability'] },
  AccessGrant: { field: 'releasedLabels', value: ['hiv'], labels: ['hiv'] },
  Benefit: { field: 'group', value: 'hiv-poor', labels: ['hiv'] },
  Payment: { field: 'account', value: { bankBin: '970405', recipientRelationship: 'adoptive-parent' }, labels: ['adoption'] },
}

/** Fields without which there is no record: who is not cleared for their content sees nothing of it. */
export const labelledWholes: Readonly<Record<string, Omit<LabelledContent, 'rest'>>> = {
  Stay: { field: 'place', value: { kind: 'safe-house', room: '2', bed: '1' }, labels: ['safe-house'] },
  Case: { field: 'kinds', value: ['trafficking', 'mental-health'], labels: ['psychiatric', 'trafficking'] },
  ServiceEvent: { field: 'setting', value: 'drug-rehabilitation', labels: ['substance'] },
  Document: { field: 'kind', value: 'disability-certificate', labels: ['disability'] },
}

/** The label that workers put on records as a whole here. */
export const labelOfWhole = 'substance'
