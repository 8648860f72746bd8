/** How the facility of the asker stands to a record, in the words of the design; beside each relation, its neighbours that show nothing. */
export const relations = [
  'owner',
  'directory',
  'referral pending',
  'offer',
  'referral accepted',
  'referral accepted, labels released',
  'referral accepted, last day over',
  'referral ended',
  'transferred away',
  'emergency told',
  'grant told',
  'delegated',
  'delegated to another worker',
  'delegation over',
  'emergency',
  'emergency of another worker',
  'emergency over',
  'none',
] as const
export type Relation = (typeof relations)[number]

const envelope = 'id version recordedAt recordedBy labels'
const ofReferral = `${envelope} senderReference kind toFacilityId beneficiaryId urgency reason requestedServices contact status client dueAt dueRule forwardedById`
const endedReferral = `${ofReferral} rejection stop feedback forwarding`
const always = `${envelope} sex`
const accepted = {
  Referral: 'everything but chain successorId receipt disclosureEnd',
  // Its disclosure names the classes contact and health.
  Beneficiary: `${always} contacts disabilities conditions`,
  // Its disclosure names the whole of it.
  rest: 'everything',
}

/**
 * What each relation shows, by the kind of record; `rest` stands for kinds that are not named, and what stands nowhere is not shown.
 * The grants that are planted name classes and fields: what they name is what stands here.
 */
const views: Readonly<Record<Relation, Readonly<Record<string, string>>>> = {
  owner: { rest: 'everything' },
  directory: { rest: 'everything' },
  'referral pending': { Referral: ofReferral, TransferRequest: 'everything' },
  offer: { ReferralOffer: `${envelope} invites urgency requestedServices status dueAt dueRule` },
  'referral accepted': accepted,
  'referral accepted, labels released': accepted,
  'referral accepted, last day over': { Referral: endedReferral },
  'referral ended': { Referral: endedReferral },
  'transferred away': {
    Case: `${envelope} number clientKind source kinds urgency setting openedOn phase`,
    Consent: `${envelope} beneficiaryId purpose dataClasses recipientIds givenBy form from to status withdrawal`,
  },
  'emergency told': { EmergencyAccess: 'everything but review' },
  'grant told': { AccessGrant: 'everything' },
  delegated: {
    // It names the classes contact and health of the client, and of a case the summary beside what no case is without.
    Beneficiary: `${always} contacts disabilities conditions`,
    Case: `${envelope} number clientKind source kinds urgency setting openedOn phase summary`,
    rest: 'everything',
  },
  'delegated to another worker': {},
  'delegation over': {},
  emergency: {
    Beneficiary:
      `${always} identifiers noIdentifierReason name otherNames birthDate death addresses contacts maritalStatus bereavements parents carers ` +
      'householdId disabilities conditions situations childGroups allowanceGroups',
    rest: 'everything',
  },
  'emergency of another worker': {},
  'emergency over': {},
  none: {},
}

/** Relations by which something is found, counted and told in the feed; the others open one record to one worker who knows its id. */
const unfindable: ReadonlySet<Relation> = new Set(['delegated', 'emergency'])

/** Relations that make a facility the receiver, who may answer. */
const receivers: ReadonlySet<Relation> = new Set([
  'referral pending',
  'offer',
  'referral accepted',
  'referral accepted, labels released',
  'referral accepted, last day over',
  'referral ended',
])

/** The party that a relation makes of a facility. */
export function partyOf(relation: Relation): 'owner' | 'receiver' | undefined {
  if (relation === 'owner') return 'owner'
  return receivers.has(relation) ? 'receiver' : undefined
}

/** Whether what a relation shows is found by search, counted and told. */
export function isFindable(relation: Relation): boolean {
  return !unfindable.has(relation)
}

/** Of the fields that a record has, those that a relation shows. */
export function viewOf(relation: Relation, resource: string, fields: readonly string[]): readonly string[] {
  const view = views[relation][resource] ?? views[relation].rest ?? ''
  const [, left = ''] = /^everything(?: but (.*))?$/.exec(view) ?? []
  if (view.startsWith('everything')) return fields.filter((name) => !left.split(' ').includes(name))
  return fields.filter((name) => view.split(' ').includes(name))
}

/** Whether a relation lets content with a label through to somebody who is cleared for it. */
export function isReleasedBy(relation: Relation, resource: string, label: string): boolean {
  if (relation === 'referral accepted') return resource === 'Referral'
  if (relation === 'delegated') return false
  if (relation === 'emergency') return !['safe-house', 'reporter', 'adoption'].includes(label)
  return true
}
