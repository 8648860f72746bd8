import { type FacesOf, facesOf } from './face.ts'
import { resources } from './resources.ts'

/** The faces of the standard. */
export interface StandardFaces extends FacesOf<typeof resources> {}

/** The faces of the standard's resources; published as a constant without schemas. */
export const faces: StandardFaces = facesOf(resources)
