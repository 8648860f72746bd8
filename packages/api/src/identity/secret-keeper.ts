import type { Store } from '../stores/store.ts'

/** Where a server keeps its own secrets, under names; all its processes see the same. */
export interface SecretKeeper {
  /** The secret of a name; undefined when there is none. */
  get(name: string): Promise<string | undefined>
  /** Keeps a secret under a name that has none yet; answers the one that is kept. */
  put(name: string, secret: string): Promise<string>
}

/** Keeps secrets in the database of the records. */
export function secretsOfStore(store: Pick<Store, 'findSetting' | 'setting'>): SecretKeeper {
  return { get: store.findSetting, put: (name, secret) => store.setting(name, async () => secret) }
}
