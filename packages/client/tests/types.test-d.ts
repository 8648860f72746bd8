import { caseResource, defineExtension, extendResource, facilityResource, field, referralResource } from '@caunoi/schemas'
import { facesOf } from '@caunoi/schemas/faces'
import { expectTypeOf } from 'vitest'
import { z } from 'zod'
import {
  type Case,
  type CaseDraft,
  type Client,
  createClient,
  type Facility,
  type IntentOptions,
  isProblem,
  type Pages,
  type ProblemError,
  type Recorded,
  type Referral,
  type ReferralAcceptance,
} from '../src/index.ts'

declare const record: Case
declare const referral: Referral
declare const error: unknown

const credentials = { token: 't' }
const client = createClient({ baseUrl: 'https://caunoi.example', credentials })

// What comes back has the named type of its resource.
expectTypeOf(client).toEqualTypeOf<Client>()
expectTypeOf(client.cases.read('id')).toEqualTypeOf<Promise<Case>>()
expectTypeOf(client.cases.create).parameter(0).toEqualTypeOf<CaseDraft>()
expectTypeOf(client.cases.search({ phase: 'planning' })).toExtend<Pages<Case>>()
expectTypeOf(client.cases.transfer).returns.toEqualTypeOf<Promise<Referral>>()
expectTypeOf(client.referrals.accept).parameter(0).toEqualTypeOf<string | Referral>()
expectTypeOf(client.referrals.accept).parameter(1).toEqualTypeOf<ReferralAcceptance | undefined>()
expectTypeOf(client.referrals.accept).parameter(2).toEqualTypeOf<IntentOptions | undefined>()

// A part of a record has the fields that were asked for, with id and version.
expectTypeOf(client.cases.read('id', { fields: ['phase'] })).resolves.toExtend<Pick<Case, 'phase'> & Recorded>()
// @ts-expect-error a field that was not asked for
void client.cases.read('id', { fields: ['phase'] }).then((part) => part.openedOn)
// @ts-expect-error no such field
void client.cases.read('id', { fields: ['phases'] })

// A method is there only where its verb is declared.
// @ts-expect-error a referral is changed by actions only
void client.referrals.update(referral, {})
// @ts-expect-error no client deletes
void client.cases.delete('id')
// @ts-expect-error a case describes no file
void client.cases.upload(record, new Blob())
// @ts-expect-error no such action
void client.cases.accept('id')

// A body is asked for where an action needs one.
void client.referrals.receive(referral)
void client.referrals.reject(referral, { reason: 'no-capacity' })
// @ts-expect-error a rejection has a reason
void client.referrals.reject(referral)
// @ts-expect-error no such reason
void client.referrals.reject(referral, { reason: 'too-late' })
// @ts-expect-error a record of another resource
void client.referrals.receive(record)

// A patch may take away what is optional, and nothing else.
void client.cases.update(record, { managerId: null })
// @ts-expect-error a case always has a number
void client.cases.update(record, { number: null })
// @ts-expect-error the server assigns the phase
void client.cases.update(record, { phase: 'closed' })
// @ts-expect-error a change is made on a record, not on an id
void client.cases.update('id', { urgency: 'urgent' })

// A query has the declared parameters.
// @ts-expect-error no such parameter
void client.cases.search({ phaze: 'planning' })
// @ts-expect-error no such phase
void client.cases.search({ phase: 'planing' })

// Resources of one's own take the place of the standard's.
const own = createClient({ baseUrl: 'https://caunoi.example', credentials, resources: facesOf({ places: facilityResource }) })
expectTypeOf(own.places.read('id')).toEqualTypeOf<Promise<Facility>>()
// @ts-expect-error not in the list
void own.facilities

// A province's fields have the types of their declaration, in records, drafts, patches, queries and answers of actions.
const province = defineExtension({
  namespace: 'khanh-hoa',
  title: { vi: 'Tỉnh Khánh Hòa', en: 'Khánh Hòa province' },
  about: { vi: 'Trường riêng của tỉnh.', en: 'Fields of the province.' },
  fields: { boats: field(z.int().optional(), { title: { vi: 'Số tàu', en: 'Boats' }, about: { vi: 'Số tàu cá.', en: 'Fishing boats.' } }) },
  search: { boats: { kind: 'token', path: 'boats', schema: z.string(), title: { vi: 'Số tàu', en: 'Boats' } } },
})
const vendor = defineExtension({
  ...province,
  namespace: 'phan-mem-a',
  fields: { shelf: field(z.string().optional(), province) },
  search: {},
})
const extended = createClient({
  baseUrl: 'https://caunoi.example',
  credentials,
  resources: facesOf({ cases: extendResource(extendResource(caseResource, province), vendor) }),
})
const there = await extended.cases.read('id')
expectTypeOf(there.extensions?.['khanh-hoa']?.boats).toEqualTypeOf<number | undefined>()
expectTypeOf(there.extensions?.['phan-mem-a']?.shelf).toEqualTypeOf<string | undefined>()
expectTypeOf(there).toExtend<Case>()
void extended.cases.update(there, { extensions: { 'khanh-hoa': { boats: 2 }, 'phan-mem-a': null } })
// @ts-expect-error boats are counted
void extended.cases.update(there, { extensions: { 'khanh-hoa': { boats: 'two' } } })
// @ts-expect-error no such namespace
void extended.cases.update(there, { extensions: { 'hai-phong': { boats: 2 } } })
void extended.cases.search({ 'khanh-hoa:boats': '2', phase: 'planning' })
// @ts-expect-error no such parameter
void extended.cases.search({ 'khanh-hoa:ships': '2' })
const closed = await extended.cases.reopen(there, { reason: 'Gia đình đề nghị' })
expectTypeOf(closed.extensions?.['khanh-hoa']?.boats).toEqualTypeOf<number | undefined>()
// @ts-expect-error the standard's client knows nothing of extensions
void client.cases.update(record, { extensions: {} })
// @ts-expect-error every field of an extension may be left out
defineExtension({ ...province, namespace: 'x', fields: { boats: field(z.int(), province) } })

// Answers are checked by resources of the same name.
createClient({ baseUrl: 'https://caunoi.example', credentials, validate: { referrals: referralResource } })
// @ts-expect-error no such collection
createClient({ baseUrl: 'https://caunoi.example', credentials, validate: { referral: referralResource } })
// @ts-expect-error credentials are a key or a token
createClient({ baseUrl: 'https://caunoi.example', credentials: { clientId: 'c' } })

// A refusal is narrowed by its codes.
if (isProblem(error, 'version-conflict', 'not-found')) expectTypeOf(error.problem.code).toEqualTypeOf<'version-conflict' | 'not-found'>()
if (isProblem(error)) expectTypeOf(error).toEqualTypeOf<ProblemError>()
// @ts-expect-error no such code
isProblem(error, 'conflict')

// A search of some fields gives parts.
expectTypeOf(client.cases.search({}, { fields: ['phase'], pageSize: 10 })).toExtend<AsyncIterable<Pick<Case, 'phase'> & Recorded>>()
const parts = await client.cases.search({}, { fields: ['phase'] }).toArray()
// @ts-expect-error a field that was not asked for
void parts[0]?.openedOn
