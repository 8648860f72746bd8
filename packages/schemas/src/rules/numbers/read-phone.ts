/** What a telephone number is, and one spelling of it. */
export interface ReadPhone {
  readonly kind: 'mobile' | 'landline' | 'short' | 'foreign' | 'unknown'
  /** International form; short numbers stay as they are. */
  readonly normalized: string
}

/**
 * Reads a telephone number as people write it: spaces, dots, hyphens and brackets do not matter. `undefined` when it is none.
 *
 * Prefixes change from time to time, so that one which is not known gives the kind `unknown` and is not refused.
 *
 * @example
 * ```ts
 * readPhone('0905 000 111') // { kind: 'mobile', normalized: '+84905000111' }
 * readPhone('111') // { kind: 'short', normalized: '111' }
 * ```
 */
export function readPhone(text: string): ReadPhone | undefined {
  const digits = text.replace(/[\s.()-]/g, '')
  if (/^(1\d{2,3}|1[89]00\d{4,6})$/.test(digits)) return { kind: 'short', normalized: digits }
  const national = digits.replace(/^(\+84|0084)0?/, '0')
  if (/^0[1-9]\d{8,9}$/.test(national)) return { kind: kindOf(national), normalized: `+84${national.slice(1)}` }
  return /^\+(?!84)[1-9]\d{7,14}$/.test(digits) ? { kind: 'foreign', normalized: digits } : undefined
}

function kindOf(national: string): ReadPhone['kind'] {
  if (national.length === 11 && national.startsWith('02')) return 'landline'
  return national.length === 10 && /^0[35789]/.test(national) ? 'mobile' : 'unknown'
}
