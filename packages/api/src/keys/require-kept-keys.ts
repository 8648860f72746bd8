import type { Store } from '../stores/store.ts'
import { WrongKeys } from './key-errors.ts'

/** Refuses a database whose records are readable, or whose keys were made for a demonstration. */
export function requireKeptKeys({ secrecy }: Pick<Store, 'secrecy'>): void {
  if (secrecy === 'readable')
    throw new WrongKeys(
      'records would be readable in this database: open it with keys (openStore(database, { keys: createFileKeys({ folder }) }))',
    )
  if (secrecy === 'demo-keys')
    throw new WrongKeys('these keys were made for a demonstration: make others in a new folder, or serve with demo: true')
}
