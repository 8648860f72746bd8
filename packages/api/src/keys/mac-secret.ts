import { bytesToHex, hexToBytes, randomBytes } from '@noble/hashes/utils.js'
import { WrongKeys } from './key-errors.ts'
import { type Keys, secretNames } from './keys.ts'

/**
 * The secret of an HMAC-SHA-256, made where there is none; `secret` is what keeps it. One that is no whole secret, such as a file that was
 * cut, would hide and prove nothing.
 */
export async function macSecret(secret: Keys['secret'], name: string): Promise<Uint8Array> {
  const kept = await secret(name, async () => bytesToHex(randomBytes(32)))
  if (!/^[\da-f]{64}$/.test(kept)) throw notWhole(name)
  return hexToBytes(kept)
}

/** Refuses keys that have lost a secret with which their database was written: another one would find none of its entries, and believe none of its rows. */
export async function requireMacSecrets({ findSecret }: Pick<Keys, 'findSecret'>): Promise<void> {
  const { index, rows, rowsSigned } = secretNames
  if ((await findSecret(index)) === undefined) throw notWhole(index)
  if ((await findSecret(rowsSigned)) !== undefined && (await findSecret(rows)) === undefined) throw notWhole(rows)
}

function notWhole(name: string): WrongKeys {
  return new WrongKeys(
    `khóa ${name} của cơ sở dữ liệu này bị mất hoặc không nguyên vẹn: lấy lại từ bản sao lưu của thư mục khóa / ` +
      `the key ${name} of this database is lost or not whole: bring it back from a backup of the key folder`,
  )
}
