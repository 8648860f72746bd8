import { sensitivityLabels, tokenExchange, WorkerRole } from '@caunoi/schemas'
import { exportJWK, generateKeyPair } from 'jose'
import { expect, it } from 'vitest'
import { createServices } from '../src/create-services.ts'
import { createApi, createBuiltInIssuer, createMemoryStore, registerClient } from '../src/index.ts'
import { inUnitOfWork } from '../src/unit-of-work.ts'
import { mayBeClearedFor, rolesWithRow } from './matrix/expected-rights.ts'
import { beyondReach } from './support/beyond-reach.ts'
import { validDrafts } from './support/seed-records.ts'
import { signedStatement } from './support/signed-statement.ts'

const publicUrl = 'https://caunoi.test'
const audience = `${publicUrl}/oauth/token`
const facility = '01990000-0000-7000-8000-00000000000a'
const roles = rolesWithRow.map((role) => WorkerRole.schema.parse(role))

/** A server that gives tokens, and an entry of its directory under each label; the client is registered for all labels and roles. */
async function createSetting() {
  const store = createMemoryStore()
  const app = await createApi({ demo: true, store, identity: createBuiltInIssuer({ store, publicUrl }), rates: beyondReach })
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const jwks = { keys: [await exportJWK(publicKey)] }
  await registerClient(store, {
    id: 'client',
    facility,
    jwks,
    scope: 'system/*.r',
    purposes: ['care'],
    labels: sensitivityLabels,
    roles: [...roles],
  })

  const services = await createServices({ store })
  const subject = {
    clientId: 'c',
    facilityId: facility,
    purpose: 'care',
    labels: new Set<string>(),
    scopes: new Map<string, string>(),
  } as const
  const [draft = {}] = validDrafts({ name: 'Facility' })
  const entries = await store.transaction(async (transaction) => {
    const made: (readonly [string, string])[] = []
    for (const label of sensitivityLabels) {
      const labels = { sensitivity: [], assigned: [label] }
      const { record } = await inUnitOfWork({ services, subject, requestId: label, language: 'en' }, transaction, (work) =>
        work.create('Facility', draft, async () => ({ assigned: { labels } })),
      )
      made.push([label, record.id])
    }
    return made
  })

  const sign = (subject: string, claims: object, typ?: string): Promise<string> =>
    signedStatement(privateKey, { by: 'client', subject, audience, claims, ...(typ !== undefined && { header: { typ } }) })
  /** A token for a worker of a role who is said to be cleared for some labels, or for software by itself. */
  const tokenFor = async (role: string | undefined, labels: readonly string[]): Promise<string> => {
    const statement = role && {
      subject_token: await sign('nv-1', { role, labels }, 'caunoi-worker+jwt'),
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    }
    const body = new URLSearchParams({
      grant_type: role === undefined ? 'client_credentials' : tokenExchange.grant,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await sign('client', {}),
      ...(statement || {}),
    })
    const answer = await app.fetch(new Request(audience, { method: 'POST', body }))
    const { access_token: token, ...rest }: { readonly access_token?: string } = await answer.json()
    if (token === undefined) throw new Error(JSON.stringify(rest))
    return token
  }
  const seen = async (token: string): Promise<readonly string[]> => {
    const statuses = await Promise.all(
      entries.map(async ([label, id]) => {
        const headers = { authorization: `Bearer ${token}` }
        const { status } = await app.fetch(new Request(`${publicUrl}/v1/facilities/${id}`, { headers }))
        if (status !== 200 && status !== 404) throw new Error(`${label}: ${status}`)
        return status === 200 ? [label] : []
      }),
    )
    return statuses.flat()
  }
  return { tokenFor, seen }
}

it('shows a worker what both the role and the statement about the worker are cleared for, whatever the client is registered for', async () => {
  const { tokenFor, seen } = await createSetting()
  for (const role of roles) {
    const within = sensitivityLabels.filter((label) => mayBeClearedFor(role, label))
    expect([role, await seen(await tokenFor(role, sensitivityLabels))]).toEqual([role, within])
    const some = ['hiv', 'disability', 'reporter']
    expect([role, await seen(await tokenFor(role, some))]).toEqual([role, within.filter((label) => some.includes(label))])
    expect([role, await seen(await tokenFor(role, []))]).toEqual([role, []])
  }
  expect(await seen(await tokenFor(undefined, []))).toEqual(sensitivityLabels)
})
