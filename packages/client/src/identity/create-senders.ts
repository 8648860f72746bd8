import type { AreaRights } from '@caunoi/schemas/faces'
import type { Send } from '../http/call.ts'
import { createSender, type SenderParts } from '../http/sender.ts'
import type { Credentials } from '../options/credentials.ts'
import { createTokenSource } from './create-token-source.ts'
import { purposeFor } from './purpose-for.ts'

/** What senders with tokens work with. */
export interface SendersParts extends Omit<SenderParts, 'tokens'> {
  readonly credentials: Credentials
  readonly sendAnonymously: Send
}

/** Makes the senders of a client, one for each purpose that it has: an area of work is asked with the purpose that opens it. */
export function createSenders({ credentials, sendAnonymously, ...parts }: SendersParts): (area?: keyof AreaRights) => Send {
  const purposes = 'token' in credentials || credentials.purpose === undefined ? [] : [credentials.purpose].flat()
  const known = new Map<string | undefined, Send>()
  return (area) => {
    const purpose = purposeFor(purposes, area)
    const own = purpose === undefined ? credentials : { ...credentials, purpose }
    const tokens = () => createTokenSource({ credentials: own, send: sendAnonymously, runtime: parts.runtime })
    const send = known.get(purpose) ?? createSender({ ...parts, tokens: tokens() })
    known.set(purpose, send)
    return send
  }
}
