/** A beneficiary with a personal number; the parts that a test is about replace the usual ones. */
export function beneficiaryDraft(parts: Readonly<Record<string, unknown>> = {}) {
  return {
    identifiers: [{ system: 'personal-number', value: '056317000013', verification: 'document-seen' }],
    name: 'Nguyễn Thị Ngọc',
    sex: 'female',
    birthDate: { value: '2017', accuracy: 'estimated' },
    ...parts,
  }
}

/** A referral of a client to a facility, on a legal basis. */
export function referralDraft(beneficiaryId: unknown, toFacilityId: string, parts: Readonly<Record<string, unknown>> = {}) {
  return {
    senderReference: 'CG-1',
    kind: 'service',
    toFacilityId,
    beneficiaryId,
    urgency: 'emergency',
    reason: 'Trẻ nhập viện ban đêm, nghi bị bạo lực.',
    requestedServices: ['emergency-intake'],
    contact: { name: 'Lê Thị An', phone: '0905000111' },
    disclosure: { dataClasses: ['identity', 'health'], legalBasis: 'child-protection-report' },
    safetyNote: { text: 'Không báo cho người cha.', mustNotBeInformed: [{ relationship: 'father' }] },
    ...parts,
  }
}

/** A transfer of a case, which names what the usual client holds. */
export function transferDraft(
  beneficiaryId: unknown,
  toFacilityId: string,
  caseId: unknown,
  parts: Readonly<Record<string, unknown>> = {},
) {
  const draft = referralDraft(beneficiaryId, toFacilityId, parts)
  const disclosure = { dataClasses: ['identity', 'identifiers', 'situation'], legalBasis: 'child-protection-report' }
  return { ...draft, kind: 'transfer', caseId, disclosure, ...parts }
}

/** The body by which a case of the usual client is transferred. */
export function caseTransferDraft(toFacilityId: string, parts: Readonly<Record<string, unknown>> = {}) {
  const { kind: _kind, beneficiaryId: _beneficiaryId, caseId: _caseId, ...body } = transferDraft('', toFacilityId, '', parts)
  return body
}

/** A case of a client. */
export function caseDraft(beneficiaryId: unknown, parts: Readonly<Record<string, unknown>> = {}) {
  return {
    number: 'QLTH-1',
    clientKind: 'individual',
    beneficiaryId,
    source: 'self',
    kinds: ['child-protection'],
    urgency: 'urgent',
    setting: 'social-assistance',
    openedOn: '2026-11-20',
    ...parts,
  }
}

/** A worker of a facility. */
export function workerDraft(facilityId: string, parts: Readonly<Record<string, unknown>> = {}) {
  return { name: 'Lê Thị An', kind: 'public-employee', facilityId, ...parts }
}

/** A counselling that was delivered to one person. */
export function serviceEventDraft(beneficiaryId: unknown, workerId: unknown, parts: Readonly<Record<string, unknown>> = {}) {
  return {
    senderReference: 'DV-1',
    service: 'counselling',
    setting: 'community',
    channel: 'home-visit',
    deliveredOn: '2026-11-20',
    minutes: 45,
    workerIds: [workerId],
    clientKind: 'individual',
    beneficiaryId,
    ...parts,
  }
}

/** A plan of a case with one activity that has a key. */
export function planDraft(caseId: unknown, parts: Readonly<Record<string, unknown>> = {}) {
  return {
    caseId,
    startsOn: '2026-11-20',
    goals: [{ text: 'Trẻ an toàn và bớt sợ hãi' }],
    activities: [
      { key: 'HD-01', service: 'counselling', description: 'Tham vấn', isUrgent: false, from: '2026-11-20', responsible: 'Trung tâm' },
    ],
    ...parts,
  }
}

/** The approval of a plan by the head of the facility. */
export const planApproval = { approver: 'facility-head', name: 'Trần Văn Bình', approvedOn: '2026-11-21' }

/** An admission for emergency protection. */
export function stayDraft(beneficiaryId: unknown, parts: Readonly<Record<string, unknown>> = {}) {
  return {
    number: 'TN-1',
    beneficiaryId,
    kind: 'emergency-protection',
    emergencyGroup: 'domestic-violence',
    admittedOn: '2026-11-20',
    place: { kind: 'safe-house', room: '2', bed: '1' },
    ...parts,
  }
}

/** The end of a stay: the person returns to the family. */
export function stayEnding(parts: Readonly<Record<string, unknown>> = {}) {
  return {
    endedOn: '2026-11-22',
    reason: 'family-request',
    legalBasis: 'NĐ 20/2021/NĐ-CP Điều 30(2)(b)',
    destination: { kind: 'family', receivedBy: 'Nguyễn Thị Tiếp' },
    handover: {
      on: '2026-11-22',
      signers: [
        { party: 'facility', name: 'Lê Thị An' },
        { party: 'guardian', name: 'Nguyễn Thị Tiếp' },
      ],
    },
    needsFollowUp: true,
    ...parts,
  }
}

/** A benefit of a person: 810,000 VND a month from October 2026, from the commune's budget. */
export function benefitDraft(beneficiaryId: unknown, parts: Readonly<Record<string, unknown>> = {}) {
  return {
    senderReference: 'CD-1',
    beneficiaryId,
    programme: 'monthly-allowance',
    amount: { amount: 810_000, qualifier: 'exact' },
    schedule: { kind: 'monthly', from: '2026-10-01' },
    funding: [{ source: 'commune-budget' }],
    ...parts,
  }
}

/** A payment of a benefit for October 2026. */
export function paymentDraft(benefitId: unknown, parts: Readonly<Record<string, unknown>> = {}) {
  return {
    senderReference: 'CT-1',
    benefitId,
    period: '2026-10',
    amount: { amount: 810_000, qualifier: 'exact' },
    channel: 'bank-account',
    account: { bankBin: '970405', accountNumber: '4702205000113', accountName: 'NGUYEN THI NGOC' },
    scheduledOn: '2026-10-05',
    ...parts,
  }
}

/** Minutes as a document, before the file is sent. */
export function minutesDraft(parts: Readonly<Record<string, unknown>> = {}) {
  return {
    title: 'Biên bản kết thúc ngày 22/11/2026',
    kind: 'closing-minutes',
    mediaType: 'application/pdf',
    size: 48213,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    ...parts,
  }
}
