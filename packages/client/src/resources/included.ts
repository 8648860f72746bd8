import type { ShapeOfFace, StandardFaces } from '@caunoi/schemas/faces'
import type { RecordOf } from './shape.ts'

/** Records that came along with others, by collection. */
export type Included = { readonly [Collection in keyof StandardFaces]?: readonly RecordOf<ShapeOfFace<StandardFaces[Collection]>>[] }
