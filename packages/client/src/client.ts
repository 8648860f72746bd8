import type { Discovery } from '@caunoi/schemas'
import type { ShapeOfFace, StandardFaces } from '@caunoi/schemas/faces'
import type { Changes, ChangesOptions } from './changes.ts'
import type { CodeLists } from './code-lists.ts'
import type { CallOptions } from './options/call-options.ts'
import type { OpenAnswer, OpenRequest } from './request.ts'
import type { ResourceClient } from './resources/resource-client.ts'

/** What a client does beside the resources. */
export interface ClientServices {
  /** Follows what changes in the records that the caller may see. */
  changes(options?: ChangesOptions): Changes
  /** The codes that records use, and what they mean on a day. */
  readonly codeLists: CodeLists
  /** What the server offers: resources, limits, profiles. */
  discover(options?: CallOptions): Promise<Discovery>
  /** Sends any request with the client's token, keys, retries and errors, for what has no method here. */
  request(request: OpenRequest): Promise<OpenAnswer>
}

/** A client for a list of resources. */
export type ClientOf<Faces> = { readonly [Collection in keyof Faces]: ResourceClient<ShapeOfFace<Faces[Collection]>> } & ClientServices

/** A client for the resources of the standard. */
export interface Client extends ClientOf<StandardFaces> {}
