import { access } from 'node:fs/promises'
import { type BrokenRow, type Store, WrongKeys } from '@caunoi/api'
import { createFileKeys, holdsStore, isPostgres, openStore } from '@caunoi/api/node'
import { KeysMissing } from './keys-missing.ts'
import { UsageFault } from './usage-fault.ts'

/** A database, and where the keys lie under which its records are closed. */
export interface DatabasePlace {
  readonly database: string
  readonly keyFolder?: string | undefined
  /** Makes what is not there yet. */
  readonly create: boolean
  /** Called for what somebody else wrote in a closed database. */
  readonly onBroken: (row: BrokenRow) => void
}

/** Opens the database for a piece of work and lets go of it afterwards; a file that is not there is a slip of the pen, unless it is to be made; one that is something else always. */
export async function withDatabase<T>(
  { database, keyFolder, create, onBroken }: DatabasePlace,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  if (!isPostgres(database)) {
    const isThere = await access(database).then(
      () => true,
      () => false,
    )
    if (!isThere && !create) {
      throw new UsageFault({
        vi: '--database: không có tệp này; xem lại đường dẫn, hoặc tạo mới bằng clients register --create',
        en: '--database: there is no such file; look at the path again, or make it by clients register --create',
      })
    }
    // To open it as a store would write tables into it, and an audit that never was would be sound.
    if (isThere && !holdsStore(database, { orNothing: create })) {
      throw new UsageFault({
        vi: '--database: tệp này không phải cơ sở dữ liệu của máy chủ; xem lại đường dẫn',
        en: '--database: this file is not the database of a server; look at the path again',
      })
    }
  }
  const sealed = keyFolder === undefined ? undefined : { keys: createFileKeys({ folder: keyFolder, mustExist: !create }), onBroken }
  const store = await openStore(database, sealed).catch((error: unknown) => {
    throw sealed === undefined && WrongKeys.isInstance(error) ? new KeysMissing() : error
  })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
