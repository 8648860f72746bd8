import type { AnyResource, Party } from '@caunoi/schemas'
import type { Grant } from '../stores/store.ts'
import { disclosedFields } from './disclosed-fields.ts'
import type { FieldList } from './field-list.ts'
import { holdsScope, type Subject } from './subject.ts'

/** How the facility of the subject stands to a record. */
export type Relation =
  | 'owner'
  | 'network'
  | 'referral-accepted'
  | 'referral-sent'
  | 'referral-offered'
  | 'referral-over'
  | 'transferred-away'
  | 'none'

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
}

/** The answer of the policy, with the rule that gave it. */
export interface Decision {
  readonly effect: 'permit' | 'not-found' | 'forbidden'
  /** Fields that may be seen. */
  readonly fields: 'all' | FieldList
  readonly rule: string
}

const LETTERS = { read: 'r', update: 'u', history: 'r', audit: 'r', act: 'u' } as const
/** From the widest view to the narrowest. */
const GRANTED = ['referral-accepted', 'referral-sent', 'referral-offered', 'referral-over', 'transferred-away'] as const

/** Finds how a facility stands to a record; the widest relation counts. */
export function relationOf(facilityId: string, { resource, id, owner, grants }: RecordFacts): Relation {
  if (owner === facilityId || (resource.name === 'Facility' && id === facilityId)) return 'owner'
  const granted = GRANTED.find((relation) => grants.some((grant) => grant.facility === facilityId && grant.relation === relation))
  return granted ?? (resource.audience === 'network' ? 'network' : 'none')
}

/** The fields of a record that a relation shows; none where it shows nothing. */
export function visibleFields(facilityId: string, facts: RecordFacts): 'all' | FieldList {
  const relation = relationOf(facilityId, facts)
  switch (relation) {
    case 'owner':
    case 'network':
      return 'all'
    case 'none':
      return []
    case 'referral-accepted': {
      const grants = facts.grants.filter((grant) => grant.facility === facilityId && grant.relation === relation)
      const fields = disclosedFields(facts.resource, grants)
      return fields === 'all' ? (facts.resource.views[relation] ?? 'all') : fields
    }
    default:
      return facts.resource.views[relation] ?? []
  }
}

/** Whether the relation makes the facility the party that a move asks for. */
function isParty(relation: Relation, by: readonly Party[]): boolean {
  if (relation === 'owner') return by.includes('owner')
  return relation.startsWith('referral-') && by.includes('receiver')
}

/**
 * The one decision: may this subject do this to this record, and which fields does it see?
 * A record that the facility may not see is `not-found`, exactly as one that never was; anything missing means no.
 */
export function decide(subject: Subject, action: PolicyAction, facts: RecordFacts): Decision {
  if (!holdsScope(subject, facts.resource.name, LETTERS[action.kind])) return { effect: 'forbidden', fields: [], rule: 'scope' }
  const relation = relationOf(subject.facilityId, facts)
  const fields = visibleFields(subject.facilityId, facts)
  if (fields !== 'all' && fields.length === 0) return { effect: 'not-found', fields: [], rule: relation }
  const permitted = action.kind === 'read' || (action.kind === 'act' ? isParty(relation, action.by) : relation === 'owner')
  return { effect: permitted ? 'permit' : 'forbidden', fields, rule: relation }
}
