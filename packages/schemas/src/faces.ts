export { type AnyFace, type Face, type FacesOf, facesOf, type ShapeOfFace } from './face.ts'
// A client makes its paths as the server does, without loading a schema.
export {
  actionPath,
  auditPath,
  collectionPath,
  contentPath,
  fixedPaths,
  historyPath,
  questionPath,
  recordPath,
  searchPath,
} from './paths.ts'
// Which of its purposes a client asks a token for.
export { type AreaRights, holdsRight } from './policy/area-rights.ts'
export { purposeRights } from './policy/purpose-rights.ts'
export { faces, type StandardFaces } from './standard-faces.ts'
