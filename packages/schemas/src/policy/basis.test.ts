import { describe, expect, it } from 'vitest'
import { accessGrantResource } from '../resources/access-grant.ts'
import { beneficiaryResource } from '../resources/beneficiary.ts'
import { type Basis, sharedBasis } from './basis.ts'
import { basisOf, decide, type RecordFacts } from './decide.ts'
import type { Grant } from './grant.ts'
import { parseScopes, type Subject } from './subject.ts'
import { wholeFacility } from './viewer.ts'

const [last, after] = ['2026-11-29T03:00:00.000Z', '2026-11-29T03:00:00.001Z']
const law: Basis = { legalBasis: 'state-duty' }
const consent: Basis = { consentId: 'c-1' }

const grantOf = (relation: string, basis?: Basis, parts: Partial<Grant> = {}): Grant => ({
  ...{ facility: 'B', resource: 'Beneficiary', id: 'r', relation, referralId: 'g' },
  ...(basis && { basis }),
  ...parts,
})
const factsOf = (grants: readonly Grant[], at = last): RecordFacts => ({ resource: beneficiaryResource, id: 'r', owner: 'A', grants, at })
const askerOf = (facilityId = 'B', purpose: Subject['purpose'] = 'care'): Subject => ({
  ...wholeFacility(facilityId),
  ...{ clientId: 'c', workerId: 'w', purpose, scopes: parseScopes('system/*.crus') },
})
const mine = { workerId: 'w', until: last }

describe('the basis of some grants', () => {
  it('is the one on which all of them rest', () => {
    expect(sharedBasis([])).toBeUndefined()
    expect(sharedBasis([{ basis: law }])).toEqual(law)
    expect(sharedBasis([{ basis: law }, { basis: { ...law } }])).toEqual(law)
    expect(sharedBasis([{ basis: consent }, { basis: { ...consent } }])).toEqual(consent)
  })

  it.each<[string, readonly { readonly basis?: Basis }[]]>([
    ['two laws', [{ basis: law }, { basis: { legalBasis: 'vital-interest' } }]],
    ['two consents', [{ basis: consent }, { basis: { consentId: 'c-2' } }]],
    ['a law and a consent', [{ basis: law }, { basis: consent }]],
    ['one that is not known, at the end', [{ basis: law }, {}]],
    ['one that is not known, at the beginning', [{}, { basis: law }]],
    ['none that is known', [{}, {}]],
  ])('is not told of %s', (_title, grants) => {
    expect(sharedBasis(grants)).toBeUndefined()
  })
})

describe('on what a record is shown', () => {
  it.each(['referral-accepted', 'referral-sent', 'referral-offered'])(
    'is told of the grants of the relation that counts, %s, to its facility',
    (relation) => {
      const grants = [grantOf('referral-over', consent), grantOf(relation, law), grantOf(relation, consent, { facility: 'C' })]
      expect(basisOf(askerOf(), factsOf(grants))).toEqual(law)
      expect(basisOf(askerOf('C'), factsOf(grants))).toEqual(consent)
      expect(basisOf(askerOf('D'), factsOf(grants))).toBeUndefined()
    },
  )

  it('is nothing for the owner, whatever is granted', () => {
    const facts = factsOf([grantOf('referral-accepted', law), grantOf('referral-accepted', law, { facility: 'A' })])
    expect(basisOf(askerOf('A'), facts)).toBeUndefined()
    expect(decide(askerOf('A'), { kind: 'read' }, facts)).not.toHaveProperty('basis')
  })

  it('is that of a delegation for its worker, and of both where a referral shows the record too', () => {
    const delegated = grantOf('delegated', law, mine)
    expect(basisOf(askerOf(), factsOf([delegated]))).toEqual(law)
    const { workerId: _w, ...software } = askerOf()
    expect(basisOf(software, factsOf([delegated]))).toBeUndefined()
    expect(basisOf(askerOf(), factsOf([grantOf('referral-accepted', law), delegated]))).toEqual(law)
    expect(basisOf(askerOf(), factsOf([grantOf('referral-accepted', consent), delegated]))).toBeUndefined()
    expect(basisOf(software, factsOf([grantOf('referral-accepted', consent), delegated]))).toEqual(consent)
  })

  it('is none of a disclosure that is over', () => {
    const lasting = grantOf('referral-accepted', consent, { until: last })
    expect(basisOf(askerOf(), factsOf([lasting]))).toEqual(consent)
    expect(basisOf(askerOf(), factsOf([lasting], after))).toBeUndefined()
    expect(basisOf(askerOf(), factsOf([lasting, grantOf('referral-accepted', law)], after))).toEqual(law)
  })

  it('goes with the decision', () => {
    expect(decide(askerOf(), { kind: 'read' }, factsOf([grantOf('referral-accepted', law)]))).toMatchObject({
      ...{ effect: 'permit', rule: 'referral-accepted', basis: law },
    })
    const told = { ...factsOf([grantOf('access-granted', law, { resource: 'AccessGrant' })]), resource: accessGrantResource }
    expect(decide(askerOf(), { kind: 'read' }, told)).toMatchObject({ rule: 'access-granted', basis: law })
    const emergency = factsOf([grantOf('break-glass', undefined, mine)])
    expect(decide(askerOf('B', 'break-glass'), { kind: 'read' }, emergency)).not.toHaveProperty('basis')
  })
})
