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
export { faces, type StandardFaces } from './standard-faces.ts'
