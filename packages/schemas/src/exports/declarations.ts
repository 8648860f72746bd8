// The declaration forms

export {
  type Action,
  type ActionDeclaration,
  type AnyAction,
  defineAction,
  defineQuestion,
  type InputOf,
  type OutputOf,
  type Question,
} from '../action.ts'
export { type Code, type CodeList, type CodeOf, defineCodeList, titleOfCode } from '../code-list.ts'
export { draftOf } from '../draft.ts'
export { type Envelope, type EnvelopeKey, envelope, LabelRemoval, Labels } from '../envelope.ts'
export { type Extended, type ExtendedActions, extendResource } from '../extend-resource.ts'
export {
  type AnyExtension,
  defineExtension,
  type Extension,
  type ExtensionDeclaration,
  type ExtensionFields,
  type ExtensionParameters,
  type ExtensionQuery,
} from '../extension.ts'
export { type FactDeclaration, type FactDeclarations, type FactTest, facilityFact, identityFact } from '../fact.ts'
export { defineFieldProblem, defineProblem, type FieldProblem, type Problem } from '../problem.ts'
export { type Described, field, type Meta, metaOf, named, standard } from '../registry.ts'
export {
  type AnyResource,
  defineResource,
  isKeptByServer,
  type Resource,
  type ResourceDeclaration,
  type ResourceShape,
  type ShapeOf,
  type UniqueKey,
  type Verb,
} from '../resource.ts'
export { defineRule, type Fault, type Rule, type RuleContext } from '../rule.ts'
export {
  askedParameters,
  type DateParameter,
  defineSearch,
  type IdentifierParameter,
  type InstantParameter,
  type NameParameter,
  type OverdueParameter,
  type QueryOf,
  type QueryValueOf,
  type SearchParameter,
  type SearchParameters,
  type TokenParameter,
} from '../search.ts'
export { defineStateMachine, legalMoves, type Move, type Party, type StateMachine } from '../state-machine.ts'
export type { Language, Text } from '../text.ts'
export { dayInVietNam, endOfDayInVietNam, startOfDayInVietNam } from '../viet-nam-time.ts'

// Facts read from a declaration

export { dataClassesIn, dataClassesOf, isSpecialAt, specialDataClasses } from '../data-classes.ts'
export { type AnyFace, type Face, type FacesOf, facesOf, type ShapeOfFace } from '../face.ts'
export {
  extensionsField,
  fieldsOf,
  fieldsOfDataClasses,
  innerOf,
  mostItems,
  type ReferencePath,
  referencesIn,
  requiredFields,
} from '../fields.ts'
export { pointerTo, valueAt } from '../json-pointer.ts'
export { LabelAssignment, LabelRemovalProposal, labelRemovers } from '../label-actions.ts'
export { type LabelSource, type LabelsAt, labelledListsIn, labelSourcesIn, labelsAt, labelsOfValue, sensitivityOf } from '../labels.ts'
export { type SearchRequest, searchRequestOf } from '../search-request.ts'
export { type Validation, validateDraft, validateInput, validateShape } from '../validate.ts'
export { stepsOf, type ValueAt, valuesAt } from '../values-at.ts'
