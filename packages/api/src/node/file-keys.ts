import { createCipheriv, createDecipheriv, randomBytes, randomFillSync } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { SealBroken, WrongKeys } from '../keys/key-errors.ts'
import { type Keys, NONCE_BYTES, TAG_BYTES } from '../keys/keys.ts'
import { createHeldKeys } from './held-keys.ts'
import { createKeyBlocks } from './key-blocks.ts'
import { createFile, readPrivate, requirePrivate } from './key-files.ts'
import { createOpenedTexts } from './opened-texts.ts'

const CIPHER = 'aes-256-gcm'
const TAG = { authTagLength: TAG_BYTES }
/** Says which keys a folder has. */
const IDENTITY = 'keys.json'

/** Where the keys of a server lie. */
export interface FileKeysOptions {
  /** Folder outside the database and its backups; it is made when there is none. */
  readonly folder: string
  /** Makes keys for a demonstration; a server that is none refuses them. */
  readonly demo?: boolean
  /** Opens only keys that are there: for work on a database whose server has made them. */
  readonly mustExist?: boolean
  /** Called when the keys are made, with what the operator has to know; prints it when left out. */
  readonly onCreated?: (notice: string) => void
}

/**
 * Opens the keys of a server in a folder that only its account may open, and makes them on the first start.
 *
 * Several processes of one machine may share a folder. A backup of it that is older than an erasure undoes the erasure; one that
 * is older than the database lacks the keys of whoever came since.
 *
 * @example
 * ```ts
 * const store = await openStore('./data/caunoi.db', { keys: createFileKeys({ folder: './keys' }) })
 * ```
 */
export function createFileKeys({ folder, demo = false, mustExist = false, onCreated = console.warn }: FileKeysOptions): Keys {
  if (mustExist && !existsSync(path.join(folder, IDENTITY)))
    throw new WrongKeys(
      'thư mục này không có khóa: đưa thư mục khóa của máy chủ / there are no keys in this folder: give the one of the server',
    )
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  requirePrivate(folder)
  const { id, kind } = identityOf(folder, demo ? 'demo' : 'kept', onCreated)
  const blocks = createKeyBlocks(folder)
  const held = createHeldKeys(blocks)
  const opened = createOpenedTexts()
  const nextNonce = createNonces()
  const fileOf = (secret: string): string => path.join(folder, `${secret}.secret`)

  const seal = (key: number, place: string, bytes: Uint8Array): Buffer => {
    const nonce = nextNonce()
    const cipher = createCipheriv(CIPHER, held.get(key), nonce).setAAD(Buffer.from(place))
    return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }

  const open = (key: number, place: string, sealed: Uint8Array): Buffer => {
    const secret = held.get(key)
    const end = sealed.length - TAG_BYTES
    try {
      const cipher = createDecipheriv(CIPHER, secret, sealed.subarray(0, NONCE_BYTES), TAG)
      cipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(end))
      const opened = cipher.update(sealed.subarray(NONCE_BYTES, end))
      // Nothing is left for the end but to prove the tag: no copy is made.
      cipher.final()
      return opened
    } catch (cause) {
      throw new SealBroken('closed bytes do not open at this place', { cause })
    }
  }

  return {
    kind,
    id,
    async secret(name, initial) {
      const file = fileOf(name)
      const found = readPrivate(file)
      if (found !== undefined) return found
      const value = await initial()
      return createFile(file, Buffer.from(value)) ? value : (readPrivate(file) ?? value)
    },
    findSecret: async (name) => readPrivate(fileOf(name)),
    take: blocks.take,
    has: blocks.has,
    seal,
    open,
    sealText: (key, place, text) => seal(key, place, Buffer.from(text)).toString('base64'),
    openText(key, place, sealed) {
      const known = opened.find(key, place, sealed)
      if (known !== undefined) return known
      const text = open(key, place, Buffer.from(sealed, 'base64')).toString()
      opened.keep(key, place, sealed, text)
      return text
    },
    async destroy(keys) {
      held.forget(keys)
      opened.forget(keys)
      blocks.destroy(keys)
    },
  }
}

/** Random nonces, drawn many at a time. */
function createNonces(): () => Buffer {
  const drawn = Buffer.alloc(NONCE_BYTES * 256)
  let at = drawn.length
  return () => {
    if (at === drawn.length) {
      randomFillSync(drawn)
      at = 0
    }
    at += NONCE_BYTES
    return Buffer.from(drawn.subarray(at - NONCE_BYTES, at))
  }
}

/** Which keys these are; keys that were made for a demonstration stay what they are. */
function identityOf(folder: string, kind: Keys['kind'], onCreated: (notice: string) => void): Pick<Keys, 'id' | 'kind'> {
  const file = path.join(folder, IDENTITY)
  const made = { kind, id: randomBytes(16).toString('hex') }
  if (readPrivate(file) === undefined && createFile(file, Buffer.from(JSON.stringify(made)))) {
    const [vi, en] = kind === 'demo' ? [' dùng thử', 'demonstration '] : ['', '']
    onCreated(
      `Đã tạo khóa${vi} trong ${folder}. Mất khóa thì không ai đọc được hồ sơ: hãy sao lưu thư mục này, để riêng với cơ sở dữ liệu; sao lưu lại ngay sau mỗi lần sao lưu cơ sở dữ liệu (người mới có khóa mới) và sau mỗi lần xóa dữ liệu.\n` +
        `New ${en}keys in ${folder}. Without them the records cannot be read: back the folder up, apart from the database; again right after each backup of the database (new people have new keys), and after each erasure.`,
    )
  }
  const found: unknown = JSON.parse(readPrivate(file) ?? '{}')
  const told = typeof found === 'object' && found !== null ? Object.fromEntries(Object.entries(found)) : {}
  if (typeof told.id !== 'string' || (told.kind !== 'demo' && told.kind !== 'kept'))
    throw new WrongKeys(`${IDENTITY} is not one of a key folder`)
  return { id: told.id, kind: told.kind }
}
