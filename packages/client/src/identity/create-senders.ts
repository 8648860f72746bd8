import { type AreaRights, purposeFor } from '@caunoi/schemas/faces'
import type { Send } from '../http/call.ts'
import { createSender, type SenderParts } from '../http/sender.ts'
import type { Access, Credentials, TokenAccess } from '../options/credentials.ts'
import type { TokenSources } from './create-token-source.ts'

/** What senders with tokens work with. */
export interface SendersParts extends Omit<SenderParts, 'tokens'> {
  readonly credentials: Credentials
  readonly tokensFor: TokenSources
  /** What differs from the usual access of the credentials. */
  readonly access: Access | undefined
}

/** Makes the senders of a client, one for each purpose that it has: an area of work is asked with the purpose that opens it. */
export function createSenders({ credentials, tokensFor, access, ...parts }: SendersParts): (area?: keyof AreaRights) => Send {
  const { purpose: given = 'token' in credentials ? undefined : credentials.purpose, ...others } = access ?? {}
  const purposes = given === undefined ? [] : [given].flat()
  const known = new Map<string | undefined, Send>()
  return (area) => {
    const purpose = purposeFor(purposes, area)
    const asked: TokenAccess | undefined = purpose === undefined ? access && others : { ...others, purpose }
    const send = known.get(purpose) ?? createSender({ ...parts, tokens: tokensFor(asked) })
    known.set(purpose, send)
    return send
  }
}
