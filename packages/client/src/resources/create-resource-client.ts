import type { AnyFace } from '@caunoi/schemas/faces'
import { actionMethod } from './action-methods.ts'
import type { Collection } from './connection.ts'
import { contentMethods } from './content-methods.ts'
import { questionMethod } from './question-methods.ts'
import { createMethods, lookupMethods, readMethods } from './record-methods.ts'
import { searchMethods, trailMethods } from './search-methods.ts'
import { updateMethods } from './update-methods.ts'

/** Gives one resource a method for each verb and each action of its face. */
export function createResourceClient(collection: Collection, { verbs, actions, hasContent, kept }: AnyFace): object {
  return {
    ...(verbs.includes('create') && createMethods(collection)),
    ...(verbs.includes('read') && readMethods(collection)),
    ...(verbs.includes('lookup') && lookupMethods(collection)),
    ...(verbs.includes('read') && trailMethods(collection)),
    ...(verbs.includes('search') && searchMethods(collection)),
    ...(verbs.includes('update') && updateMethods(collection, kept)),
    ...(hasContent && contentMethods(collection)),
    ...Object.fromEntries(
      Object.entries(actions).map(([name, { takesBody, asks }]) => [
        name,
        asks === undefined ? actionMethod(collection, name, takesBody) : questionMethod(collection, name, asks),
      ]),
    ),
  }
}
