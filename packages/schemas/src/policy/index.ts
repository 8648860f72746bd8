export { areaOfPath } from './area-of-path.ts'
export { type AreaRights, holdsRight, type Letter } from './area-rights.ts'
export { type Basis, sharedBasis } from './basis.ts'
export {
  basisOf,
  type Decision,
  decide,
  ownFields,
  type PolicyAction,
  type RecordFacts,
  type Relation,
  type Rule,
  relationOf,
  visibleFields,
} from './decide.ts'
export { disclosedFields } from './disclosed-fields.ts'
export { type FieldList, isHiddenAsWhole, isReleased, type LabelSets, topLevelOf, type WholeLabels } from './field-list.ts'
export type { Grant } from './grant.ts'
export { purposeFor } from './purpose-for.ts'
export { purposeRights } from './purpose-rights.ts'
export { reasonOf } from './reason-of.ts'
export { isForSandbox, isWithinRole, type RoleRights, roleRights } from './role-rights.ts'
export { type Guarded, holdsScope, type MissingRight, missingRight, parseScopes, type Subject } from './subject.ts'
export { isCleared, type Viewer, wholeFacility } from './viewer.ts'
