import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Phone } from '../../primitives/phone.ts'
import { identifierShapes } from '../identifier-shapes.ts'
import { decodePersonalNumber } from './decode-personal-number.ts'
import { readHealthInsuranceNumber } from './read-health-insurance-number.ts'
import { readPhone } from './read-phone.ts'
import { readSocialInsuranceNumber } from './read-social-insurance-number.ts'

const numRuns = 1000
const context = { today: '2026-11-22', isCommuneOf: () => true, isProvince: () => true }
const isAccepted = (system: string, value: string) =>
  identifierShapes(['identifiers[]']).check({ identifiers: [{ system, value }] }, context).length === 0
const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 8, maxLength: 15 })

test('a personal number is read exactly when its shape is accepted, whatever it says', () => {
  fc.assert(
    fc.property(fc.oneof(digits, fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 12, maxLength: 12 })), (value) => {
      expect(decodePersonalNumber(value) !== undefined).toBe(isAccepted('personal-number', value))
    }),
    { numRuns },
  )
})

test.each(['05619000001', '0561900000131', '05619000001a', '０５６１９００００１３', ' 056190000013'])(
  '“%s” is no personal number',
  (value) => {
    expect(decodePersonalNumber(value)).toBeUndefined()
  },
)

test('a health-insurance number is read exactly when its shape is accepted', () => {
  const letters = fc.constantFrom('BT', 'HN', 'T1', '', 'XYZ', 'bt')
  fc.assert(
    fc.property(letters, digits, (group, number) => {
      expect(readHealthInsuranceNumber(group + number) !== undefined).toBe(isAccepted('health-insurance', group + number))
    }),
    { numRuns },
  )
})

test('a social insurance number is never refused: one with another form than ten or twelve digits only warns', () => {
  fc.assert(
    fc.property(fc.oneof(digits, fc.string({ unit: fc.constantFrom(...'0123456789a'), minLength: 1, maxLength: 18 })), (number) => {
      expect(isAccepted('social-insurance', number)).toBe(true)
      expect(readSocialInsuranceNumber(number).warnings.length).toBe(/^([0-9]{10}|[0-9]{12})$/.test(number) ? 0 : 1)
    }),
    { numRuns },
  )
})

test('every telephone number that the standard accepts and that may exist is read, and its normal form is accepted and stays', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(0[0-9]{9,10}|\+[1-9][0-9]{8,13}|1[0-9]{2,3}|1[89]00[0-9]{4,6})$/), (number) => {
      const read = readPhone(number)
      if (!read) {
        expect(number).toMatch(/^(\+84|00)/)
        return
      }
      expect(Phone.safeParse(read.normalized).success).toBe(true)
      expect(readPhone(read.normalized)).toEqual(read)
    }),
    { numRuns },
  )
})

test.each(['12', '0905', 'abc', '', '+0123456789'])('“%s” is no telephone number', (text) => {
  expect(readPhone(text)).toBeUndefined()
})
