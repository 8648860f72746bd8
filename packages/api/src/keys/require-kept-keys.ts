import type { AnyResource } from '@caunoi/schemas'
import type { Store } from '../stores/store.ts'
import { closedParts } from './closed-parts.ts'
import { WrongKeys } from './key-errors.ts'
import { keysMark } from './keys.ts'

/** Refuses a database whose records are readable, or whose keys were made for a demonstration. */
export function requireKeptKeys({ secrecy }: Pick<Store, 'secrecy'>): void {
  if (secrecy === 'readable')
    throw new WrongKeys(
      'hồ sơ trong cơ sở dữ liệu này sẽ đọc được: mở kèm khóa / ' +
        'records would be readable in this database: open it with keys (openStore(database, { keys: createFileKeys({ folder }) }))',
    )
  if (secrecy === 'demo-keys')
    throw new WrongKeys(
      'các khóa này chỉ để dùng thử: tạo khóa khác trong thư mục mới, hoặc chạy máy chủ với demo: true / ' +
        'these keys were made for a demonstration: make others in a new folder, or serve with demo: true',
    )
}

const NONE = 'none'
const FOREIGN =
  'cơ sở dữ liệu này đã bắt đầu với khóa: mở kèm đúng thư mục khóa đó / this database was begun with keys: open it with the folder in which they are'

/** Refuses a database that was begun with keys, where none are given. */
export async function requireNoKeys({ findSetting }: Pick<Store, 'findSetting'>): Promise<void> {
  if (((await findSetting(keysMark)) ?? NONE) !== NONE) throw new WrongKeys(FOREIGN)
}

/** The same, and from now on the database is one without keys. */
export async function requireOwnKeys({ secrecy, setting }: Pick<Store, 'secrecy' | 'setting'>): Promise<void> {
  if (secrecy === 'readable' && (await setting(keysMark, async () => NONE)) !== NONE) throw new WrongKeys(FOREIGN)
}

/** Refuses to serve resources that a store, closed under keys for others, would leave readable. */
export function requireClosedFor({ closes }: Pick<Store, 'closes'>, resources: readonly AnyResource[]): void {
  const open = closes ? [...closedParts(resources)].filter((part) => !closes.has(part)) : []
  if (open.length === 0) return
  const names = open.join(', ')
  throw new WrongKeys(
    `kho hồ sơ được mở cho các loại hồ sơ khác nên sẽ không mã hóa: ${names}; hãy mở kho với cùng resources / ` +
      `the store was opened for other resources and would leave readable: ${names}; open it with the same resources`,
  )
}
