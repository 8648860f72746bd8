import type { Language, Text } from '@caunoi/schemas'

const marker = Symbol.for('caunoi.RegistrationRefused')

const reasons = {
  'wrong-form': {
    vi: 'giá trị thiếu hoặc sai dạng; xem lại trường này trong hướng dẫn',
    en: 'the value is missing or of a wrong form; look the field up in the guide',
  },
  'unknown-client': { vi: 'không có phần mềm nào đăng ký mã này; hãy xem danh sách', en: 'no client has this id; look at the list' },
  'client-exists': {
    vi: 'mã này đã đăng ký; muốn thay toàn bộ đăng ký thì yêu cầu thay',
    en: 'a client has this id already; ask for a replacement to replace its whole registration',
  },
  'one-source-of-keys': {
    vi: 'mỗi phần mềm có đúng một nguồn khóa: bộ khóa, địa chỉ bộ khóa, hoặc một bên cấp mã khác',
    en: 'a client has exactly one source of keys: a key set, the address of one, or another issuer',
  },
  'https-address': {
    vi: 'cần một địa chỉ https, không kèm tên, mật khẩu hay dấu #',
    en: 'an https address is needed, without a user, a password or a fragment',
  },
  'unknown-scope': {
    vi: 'mỗi phạm vi có dạng system/Case.crus, với các chữ c, r, u, d, s; các phạm vi cách nhau một dấu cách',
    en: 'each scope has the form system/Case.crus with letters of c, r, u, d, s; scopes are parted by one space',
  },
  'end-before-start': { vi: 'hạn cuối phải sau ngày bắt đầu', en: 'the end has to come after the start' },
  'too-many-keys': { vi: 'có từ 1 đến 20 khóa; hãy bỏ bớt khóa cũ', en: 'there may be 1 to 20 keys; leave old ones out' },
  'duplicate-key-id': {
    vi: 'hai khóa trùng mã (kid); hãy đặt mã khác cho khóa mới',
    en: 'two keys have one id (kid); give the new one another',
  },
  'retired-key': {
    vi: 'khóa này, hoặc khóa mang mã này, đã hết hạn dùng và không dùng lại; hãy tạo khóa mới',
    en: 'this key, or the key with this id, was retired and stays so; make a new one',
  },
  'unknown-key': { vi: 'không có khóa nào mang mã này; hãy xem đăng ký của phần mềm', en: 'no key has this id; look at the registration' },
  'no-key-left': {
    vi: 'sẽ không còn khóa nào dùng được; hãy thêm khóa mới, hoặc thu hồi cả phần mềm',
    en: 'no usable key would be left; add a new one, or revoke the whole client',
  },
  'remote-keys': {
    vi: 'khóa của phần mềm này nằm ở nơi khác; hãy thay khóa tại đó',
    en: 'the keys of this client lie elsewhere; replace them there',
  },
  'key-unreadable': {
    vi: 'không đọc được khóa; cần một JSON Web Key (RFC 7517)',
    en: 'the key cannot be read; a JSON Web Key is needed (RFC 7517)',
  },
  'private-key': {
    vi: 'đây là khóa bí mật: không gửi cho ai; hãy coi khóa này đã lộ, tạo khóa mới, và chỉ đăng ký nửa công khai',
    en: 'this is a private key, which nobody else may hold: treat it as disclosed, make a new one, and register its public half only',
  },
  'shared-secret': {
    vi: 'khóa đối xứng là bí mật dùng chung; cần khóa công khai loại EC, Ed25519 hoặc RSA',
    en: 'a symmetric key is a shared secret; a public key is needed: EC, Ed25519 or RSA',
  },
  'unknown-curve': { vi: 'đường cong phải là P-256, P-384 hoặc Ed25519', en: 'the curve has to be P-256, P-384 or Ed25519' },
  'weak-key': {
    vi: 'khóa RSA cần từ 2048 đến 8192 bit và số mũ công khai từ 65537',
    en: 'an RSA key needs 2048 to 8192 bits and a public exponent of 65537 or more',
  },
  'other-algorithm': {
    vi: 'thuật toán (alg) phải là ES256, ES384, PS256, EdDSA hoặc RS384, và hợp với loại khóa',
    en: 'the algorithm (alg) has to be ES256, ES384, PS256, EdDSA or RS384, and fit the kind of key',
  },
  'not-for-signatures': {
    vi: 'khóa này ghi là không dùng để kiểm tra chữ ký (use, key_ops)',
    en: 'the key says that it is not for verifying signatures (use, key_ops)',
  },
} as const satisfies Record<string, Text>

/** Why a registration is refused. */
export type RegistrationReason = keyof typeof reasons

/** A registration, or a change of one, that is refused: names the field, and in two languages the rule and what to do. */
export class RegistrationRefused extends Error {
  readonly [marker] = true
  override readonly name = 'RegistrationRefused'
  readonly reason: RegistrationReason
  /** Where the fault is: `jwks.keys.0`. */
  readonly field: string

  constructor(reason: RegistrationReason, field: string) {
    super(`${field}: ${reasons[reason].en}`)
    this.reason = reason
    this.field = field
  }

  /** The refusal as an operator reads it. */
  textIn(language: Language): string {
    return `${this.field}: ${reasons[this.reason][language]}`
  }

  /** Whether an error is of this kind, also where two copies of the package are loaded. */
  static isInstance(error: unknown): error is RegistrationRefused {
    return typeof error === 'object' && error !== null && marker in error
  }
}
