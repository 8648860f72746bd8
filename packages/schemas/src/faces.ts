export { type AnyFace, type Face, type FacesOf, facesOf, type ShapeOfFace } from './face.ts'
// A client makes its paths as the server does, without loading a schema.
export {
  accessesPath,
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
export { areaOfPath } from './policy/area-of-path.ts'
export type { AreaRights } from './policy/area-rights.ts'
export { purposeFor } from './policy/purpose-for.ts'
export { faces, type StandardFaces } from './standard-faces.ts'
