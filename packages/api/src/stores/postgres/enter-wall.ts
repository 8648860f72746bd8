import { escapeLiteral } from 'pg'
import { type Asker, SERVER } from '../store.ts'

/** The role behind the wall: it may not log in, and has no `BYPASSRLS`. */
export const WALLED_ROLE = 'caunoi_walled'
/** The setting that names the audiences of whoever asks, one a line. */
export const AUDIENCES = 'caunoi.audiences'

/** Commands after which a transaction reads for somebody, until it ends or others come. */
export function enterWall(asker: Asker): string {
  if (asker === SERVER) return 'reset role'
  if (asker.some((audience) => audience.includes('\n'))) throw new TypeError('an audience is a text of one line')
  return `set local role ${WALLED_ROLE}; set local ${AUDIENCES} = ${escapeLiteral(asker.join('\n'))}`
}
