/** What one resource is, and what may be done with its records, by whom. */
interface Row {
  readonly name: string
  readonly area: string
  /** Open to the whole network, as entries of the directory are. */
  readonly isOpen?: true
  /** Verbs that clients have; `kept` stands for records that the server keeps by itself. */
  readonly verbs: string
  /** Actions of the owner, and of who was sent a referral. */
  readonly owner?: string
  readonly receiver?: string
  /** Questions about one record, and about all. */
  readonly asks?: string
  readonly asksAll?: string
}

const all = 'create read search update'
const standing = 'create read search'

/** Every collection of the standard, written by hand: a route that no row names fails the matrix. */
const rows: Readonly<Record<string, Row>> = {
  facilities: { name: 'Facility', area: 'directory', isOpen: true, verbs: all },
  services: { name: 'Service', area: 'directory', isOpen: true, verbs: all, owner: 'pause resume end' },
  workers: { name: 'Worker', area: 'workforce', verbs: all },
  programmes: { name: 'Programme', area: 'directory', isOpen: true, verbs: all, owner: 'start end cancel' },
  trainings: { name: 'Training', area: 'workforce', verbs: all, owner: 'cancel enterInError' },
  outreachEvents: { name: 'OutreachEvent', area: 'workforce', isOpen: true, verbs: all, owner: 'cancel enterInError' },
  beneficiaries: {
    ...{ name: 'Beneficiary', area: 'client', verbs: `${all} accesses`, owner: 'declareDeath merge unmerge' },
    ...{ asks: 'openMatters', asksAll: 'match' },
  },
  households: { name: 'Household', area: 'client', verbs: all },
  cases: { name: 'Case', area: 'casework', verbs: all, owner: 'advance close reopen transfer' },
  assessments: { name: 'Assessment', area: 'casework', verbs: all },
  supportPlans: { name: 'SupportPlan', area: 'casework', verbs: all, owner: 'approve activate complete revise' },
  serviceEvents: { name: 'ServiceEvent', area: 'casework', verbs: all, owner: 'enterInError' },
  stays: { name: 'Stay', area: 'casework', verbs: all, owner: 'extend end recordFollowUp enterInError' },
  referrals: {
    ...{ name: 'Referral', area: 'exchange', verbs: standing, asks: 'receipts' },
    owner: 'cancel resend requestCancellation setLastDay endDisclosure',
    receiver: 'receive accept reject forward start complete discontinue agreeCancellation',
  },
  referralOffers: { name: 'ReferralOffer', area: 'exchange', verbs: standing, owner: 'cancel resend', receiver: 'claim' },
  transferRequests: { name: 'TransferRequest', area: 'exchange', verbs: standing, owner: 'withdraw', receiver: 'answer refuse' },
  documents: { name: 'Document', area: 'casework', verbs: `${standing} content` },
  consents: { name: 'Consent', area: 'consent', verbs: standing, owner: 'withdraw' },
  privacyRequests: { name: 'PrivacyRequest', area: 'rights', verbs: standing, owner: 'acknowledge extend fulfil refuse withdraw' },
  breaches: {
    ...{ name: 'Breach', area: 'rights', verbs: standing, asksAll: 'reach' },
    owner: 'contain assess notify supplement tellSubjects dismiss close',
  },
  emergencyAccesses: { name: 'EmergencyAccess', area: 'emergency', verbs: standing, owner: 'end review' },
  accessGrants: { name: 'AccessGrant', area: 'consent', verbs: standing, owner: 'revoke' },
  sponsors: { name: 'Sponsor', area: 'funding', verbs: all },
  benefits: { name: 'Benefit', area: 'support', verbs: all, owner: 'approve activate suspend resume adjust redirect stop' },
  payments: { name: 'Payment', area: 'support', verbs: standing, owner: 'confirm fail return reschedule' },
  contributions: { name: 'Contribution', area: 'funding', verbs: all },
  auditEvents: { name: 'AuditEvent', area: 'audit', verbs: 'kept search' },
  indicators: { name: 'Indicator', area: 'figures', verbs: all },
  targets: { name: 'Target', area: 'figures', verbs: all },
  reports: { name: 'Report', area: 'figures', verbs: standing },
}

/** Who gets past the door of an operation: what it needs a right on, and what it takes beside the right. */
export interface Door {
  readonly area: string
  readonly letter: 'c' | 'r' | 'u' | 's'
  /** Name of the resource that the scope of the token has to name. */
  readonly name: string
  /** `reader`: whoever sees something of the record; `owner`, `receiver`: this party; `right`: nobody else is asked. */
  readonly who: 'reader' | 'owner' | 'receiver' | 'right'
  /** Whether the record is in nobody's hands but the server's. */
  readonly isKept?: true
}

/** Operations that belong to no record: who may call each. */
export const serverOperations: Readonly<Record<string, 'anyone' | 'any-token' | 'any-token-but-emergency' | 'figures'>> = {
  discovery: 'anyone',
  'codeLists.list': 'anyone',
  'codeLists.codes': 'anyone',
  'codeLists.read': 'anyone',
  'audit.keys': 'anyone',
  token: 'anyone',
  issuer: 'anyone',
  keys: 'anyone',
  live: 'anyone',
  ready: 'anyone',
  openapi: 'anyone',
  changes: 'any-token-but-emergency',
  reportDefinitions: 'any-token',
  'audit.checkpoint': 'any-token',
  'audit.digests': 'any-token',
  reportPreview: 'figures',
  reportCounted: 'figures',
}

const words = (text = ''): readonly string[] => text.split(' ').filter(Boolean)

function doorsOf({ name, area, verbs, owner, receiver, asks, asksAll }: Row): readonly (readonly [string, Door])[] {
  const kept = verbs.startsWith('kept') ? { isKept: true as const } : {}
  const trail = { name, area: 'audit', letter: 'r', who: 'owner' } as const
  const acts = (names: string | undefined, who: 'owner' | 'receiver') =>
    words(names).map((action) => [action, { name, area, letter: 'u', who } as const] as const)
  const doors: Readonly<Record<string, readonly (readonly [string, Door])[]>> = {
    create: [['create', { name, area, letter: 'c', who: 'right' }]],
    read: [
      ['read', { name, area, letter: 'r', who: 'reader' }],
      ['history', { name, area, letter: 'r', who: 'owner' }],
      ['audit', trail],
      ...acts('label proposeLabelRemoval confirmLabelRemoval', 'owner'),
    ],
    kept: [['read', { name, area, letter: 'r', who: 'reader', ...kept }]],
    accesses: [['accesses', trail]],
    search: ['search', 'searchByBody'].map((search) => [search, { name, area, letter: 's', who: 'reader', ...kept }] as const),
    update: acts('update patch', 'owner'),
    content: [
      ['getContent', { name, area, letter: 'r', who: 'reader' }],
      ['putContent', { name, area, letter: 'u', who: 'owner' }],
    ],
  }
  return [
    ...words(verbs).flatMap((verb) => doors[verb] ?? []),
    ...acts(owner, 'owner'),
    ...acts(receiver, 'receiver'),
    ...words(asks).map((question) => [question, { name, area, letter: 'r', who: 'reader' } as const] as const),
    ...words(asksAll).map((question) => [question, { name, area, letter: 's', who: 'right' } as const] as const),
  ]
}

/** The door of each operation on records, by the id of the operation. */
export const doors: ReadonlyMap<string, Door> = new Map(
  Object.entries(rows).flatMap(([collection, row]) => doorsOf(row).map(([name, door]) => [`${collection}.${name}`, door])),
)

/** Names of the resources whose records everybody reads. */
export const openToAll: ReadonlySet<string> = new Set(Object.values(rows).flatMap(({ name, isOpen }) => (isOpen ? [name] : [])))

/** The area of each resource by its name. */
export const areaOf: ReadonlyMap<string, string> = new Map(Object.values(rows).map(({ name, area }) => [name, area]))
