import type { Discovery } from '@caunoi/schemas'
import type { ShapeOfFace, StandardFaces } from '@caunoi/schemas/faces'
import type { Audit } from './audit.ts'
import type { Changes, ChangesOptions } from './changes.ts'
import type { CodeLists } from './code-lists.ts'
import type { CallOptions } from './options/call-options.ts'
import type { Access } from './options/credentials.ts'
import type { OpenAnswer, OpenRequest } from './request.ts'
import type { ResourceClient } from './resources/resource-client.ts'

/** What a client does beside the resources. */
export interface ClientServices<Self = unknown> {
  /** Holds the server to its audit, by checkpoints that are kept outside of it. */
  readonly audit: Audit
  /** Follows what changes in the records that the caller may see. */
  changes(options?: ChangesOptions): Changes
  /** The codes that records use, and what they mean on a day. */
  readonly codeLists: CodeLists
  /** What the server offers: resources, limits, profiles. */
  discover(options?: CallOptions): Promise<Discovery>
  /** Sends any request with the client's token, keys, retries and errors, for what has no method here. */
  request(request: OpenRequest): Promise<OpenAnswer>
  /**
   * The same client for another purpose, other rights or a worker; what is left out stays as it is. Tokens are kept for each access, so it
   * costs next to nothing to ask again: make one for every request that your software serves.
   */
  withAccess(access: Access): Self
}

/** A client for a list of resources. */
export type ClientOf<Faces> = { readonly [Collection in keyof Faces]: ResourceClient<ShapeOfFace<Faces[Collection]>> } & ClientServices<
  ClientOf<Faces>
>

/** A client for the resources of the standard. */
export interface Client extends ClientOf<StandardFaces> {}
