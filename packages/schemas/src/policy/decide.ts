import type { AnyResource } from '../resource.ts'
import type { Party } from '../state-machine.ts'
import { asCleared } from './as-cleared.ts'
import { type Basis, sharedBasis } from './basis.ts'
import { disclosedFields } from './disclosed-fields.ts'
import { type FieldList, isHiddenAsWhole, type WholeLabels } from './field-list.ts'
import type { Grant } from './grant.ts'
import { roleRights } from './role-rights.ts'
import { type MissingRight, missingRight, type Subject } from './subject.ts'
import type { Viewer } from './viewer.ts'

/** How the facility of the subject stands to a record. */
export type Relation =
  | 'owner'
  | 'network'
  | 'referral-accepted'
  | 'referral-sent'
  | 'referral-offered'
  | 'referral-over'
  | 'transferred-away'
  | 'emergency-requested'
  | 'access-granted'
  | 'delegated'
  | 'break-glass'
  | 'none'

/** What a decision rests on: the right that the token lacks, or how the facility stands to the record. */
export type Rule = MissingRight | Relation

/** What the subject wants: a letter of the scope, and for actions the party that may take them. */
export type PolicyAction =
  | { readonly kind: 'read' | 'update' | 'history' | 'audit' }
  | { readonly kind: 'act'; readonly by: readonly Party[] }

/** What the policy needs to know of a record. */
export interface RecordFacts {
  readonly resource: AnyResource
  readonly id: string
  readonly owner: string
  /** Grants on the record; those of other facilities do not count. */
  readonly grants: readonly Grant[]
  /** Labels on the record as a whole, or on a field without which it is no record; none when left out. */
  readonly whole?: readonly WholeLabels[]
  /** The present instant, by which grants may be over; none is when left out. */
  readonly at?: string | undefined
}

/** The answer of the policy, with the rule that gave it. */
export interface Decision {
  readonly effect: 'permit' | 'not-found' | 'forbidden'
  /** Fields that may be seen. */
  readonly fields: 'all' | FieldList
  readonly rule: Rule
  /** The emergency access by which it may be seen, where one does. */
  readonly emergencyAccessId?: string
  /** On what it was shown to the facility of the subject, where that is one. */
  readonly basis?: Basis
}

const LETTERS = { read: 'r', update: 'u', history: 'r', audit: 'r', act: 'u' } as const
/** From the widest view to the narrowest. */
const GRANTED = [
  'referral-accepted',
  'referral-sent',
  'referral-offered',
  'referral-over',
  'transferred-away',
  'emergency-requested',
  'access-granted',
] as const

/** The grants that count now: what a referral disclosed until an instant that is past is as if it were over. */
function presentGrants({ grants, at }: RecordFacts): readonly Grant[] {
  if (at === undefined) return grants
  return grants.flatMap((grant) => {
    if (grant.until === undefined || at <= grant.until) return [grant]
    if (grant.relation !== 'referral-accepted') return []
    const { basis: _over, ...kept } = grant
    return [{ ...kept, relation: 'referral-over' }]
  })
}

/** Finds how a facility stands to a record; the widest relation counts. */
export function relationOf(facilityId: string, facts: RecordFacts): Relation {
  const { resource, id, owner } = facts
  if (owner === facilityId || (resource.name === 'Facility' && id === facilityId)) return 'owner'
  const grants = presentGrants(facts)
  const granted = GRANTED.find((relation) => grants.some((grant) => grant.facility === facilityId && grant.relation === relation))
  return granted ?? (resource.audience === 'network' ? 'network' : 'none')
}

/** What was opened to the very worker who looks, for now: a facility as a whole has none of it, so that nothing of it is in a search, list or feed. */
function personalGrants(
  personal: 'break-glass' | 'delegated',
  { facilityId, workerId }: Viewer,
  { grants, at }: RecordFacts,
): readonly Grant[] {
  return grants.filter(
    ({ relation, facility, workerId: only, until = '' }) =>
      relation === personal && facility === facilityId && only !== undefined && only === workerId && at !== undefined && at <= until,
  )
}

/** How the facility of whoever looks stands to a record, as far as that counts for the worker: what it owns or was sent is nothing to some roles. */
function facilityRelation({ facilityId, role }: Viewer, facts: RecordFacts): Relation {
  if (role === undefined || !roleRights[role].onlyByName) return relationOf(facilityId, facts)
  return facts.resource.audience === 'network' ? 'network' : 'none'
}

/** How whoever looks stands to a record. */
function relationTo(viewer: Viewer, facts: RecordFacts): Relation {
  if (isInEmergency(viewer, facts.resource)) return 'break-glass'
  const relation = facilityRelation(viewer, facts)
  if (relation === 'owner' || relation === 'referral-accepted') return relation
  return personalGrants('delegated', viewer, facts).length > 0 ? 'delegated' : relation
}

/** Whether a record is looked at in an emergency: then nothing counts but an emergency access to this very record. */
function isInEmergency({ purpose }: Viewer, { audience, area }: AnyResource): boolean {
  return purpose === 'break-glass' && audience !== 'network' && area !== 'emergency'
}

/** The grants that a relation rests on. */
function grantsBehind(viewer: Viewer, relation: Relation, facts: RecordFacts): readonly Grant[] {
  if (relation === 'delegated' || relation === 'break-glass') return personalGrants(relation, viewer, facts)
  const own = presentGrants(facts).filter((grant) => grant.facility === viewer.facilityId && grant.relation === relation)
  return relation === 'referral-accepted' ? [...own, ...personalGrants('delegated', viewer, facts)] : own
}

/** On what a record is shown to a viewer of another facility; nothing where that is not one basis. */
export function basisOf(viewer: Viewer, facts: RecordFacts): Basis | undefined {
  // Most records that are looked at are the own ones, on which there are no grants to ask.
  return facts.grants.length === 0 ? undefined : sharedBasis(grantsBehind(viewer, relationTo(viewer, facts), facts))
}

/** The fields that a relation shows. */
function fieldsOfRelation(viewer: Viewer, relation: Relation, facts: RecordFacts): 'all' | FieldList {
  const { resource } = facts
  switch (relation) {
    case 'owner':
    case 'network':
      return 'all'
    case 'none':
      return []
    case 'referral-accepted': {
      const fields = disclosedFields(resource, grantsBehind(viewer, relation, facts))
      return fields === 'all' ? (resource.views[relation] ?? 'all') : fields
    }
    case 'delegated':
    case 'break-glass':
      return disclosedFields(resource, grantsBehind(viewer, relation, facts))
    default:
      return resource.views[relation] ?? []
  }
}

/** The fields of a record that a viewer may see; none where it may see nothing. */
export function visibleFields(viewer: Viewer, facts: RecordFacts): 'all' | FieldList {
  const shown = fieldsOfRelation(viewer, relationTo(viewer, facts), facts)
  const fields = asCleared(viewer, facts.resource, shown)
  // The labels of the whole are looked at only where something may be hidden.
  if (fields === 'all' || !fields.released) return fields
  return isHiddenAsWhole(fields, facts.whole) ? [] : fields
}

/** The fields of its own records that a viewer may see, and write. */
export function ownFields(viewer: Viewer, resource: AnyResource): 'all' | FieldList {
  return asCleared(viewer, resource, 'all')
}

/** Whether the relation makes the facility the party that a move asks for. */
function isParty(relation: Relation, by: readonly Party[]): boolean {
  if (relation === 'owner') return by.includes('owner')
  return relation.startsWith('referral-') && by.includes('receiver')
}

/** What an action needs a right on: the trail of a record is a matter of its own. */
function guardedBy(action: PolicyAction, { resource: { name, area } }: RecordFacts): Parameters<typeof missingRight>[1] {
  return { name, area: action.kind === 'audit' ? 'audit' : area }
}

/**
 * The one decision: may this subject do this to this record, and which fields does it see?
 * A record that the facility may not see is `not-found`, exactly as one that never was; anything missing means no.
 *
 * @example
 * ```ts
 * decide(subject, { kind: 'read' }, { resource: caseResource, id, owner, grants: [] }) // { effect: 'not-found', fields: [], rule: 'none' }
 * ```
 */
export function decide(subject: Subject, action: PolicyAction, facts: RecordFacts): Decision {
  const missing = missingRight(subject, guardedBy(action, facts), LETTERS[action.kind])
  if (missing) return { effect: 'forbidden', fields: [], rule: missing }
  const relation = relationTo(subject, facts)
  const fields = visibleFields(subject, facts)
  if (fields.length === 0) return { effect: 'not-found', fields: [], rule: relation }
  const permitted = action.kind === 'read' || (action.kind === 'act' ? isParty(relation, action.by) : relation === 'owner')
  const [access] = relation === 'break-glass' ? grantsBehind(subject, relation, facts) : []
  const basis = basisOf(subject, facts)
  const through = { ...(access && { emergencyAccessId: access.referralId }), ...(basis && { basis }) }
  return { effect: permitted ? 'permit' : 'forbidden', fields, rule: relation, ...through }
}
