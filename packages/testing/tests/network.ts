import { type BeneficiaryDraft, type Client, type ClientOptions, createClient, type ReferralDraft } from '@caunoi/client'
import { createTestServer, type TestFacility, type TestServer, type TestServerOptions } from '../src/index.ts'

/** Two facilities of one server, each with its software. */
export interface Network {
  readonly server: TestServer
  readonly hospital: TestFacility & { readonly client: Client }
  readonly centre: TestFacility & { readonly client: Client }
}

/** A hospital and a centre on a server of their own; `fetchOf` may stand between them and the server. */
export async function createNetwork(options?: TestServerOptions, clientOptions: Partial<ClientOptions> = {}): Promise<Network> {
  const server = await createTestServer(options)
  const join = async (facility: TestFacility) => ({ ...facility, client: clientOf(server, facility, clientOptions) })
  return {
    server,
    hospital: await join(await server.addFacility({ name: 'Bệnh viện Đa khoa tỉnh', kind: 'hospital' })),
    centre: await join(await server.addFacility()),
  }
}

/** A client of a facility that reaches the server without msw. */
export function clientOf(server: TestServer, { credentials }: TestFacility, options: Partial<ClientOptions> = {}): Client {
  return createClient({ baseUrl: server.url, credentials, fetch: server.fetch, ...options })
}

/** What the hospital writes when a child is brought in at night. */
export function referralDraft(beneficiaryId: string, toFacilityId: string): ReferralDraft {
  return {
    senderReference: 'CG-2026-0042',
    kind: 'service',
    toFacilityId,
    beneficiaryId,
    urgency: 'emergency',
    reason: 'Trẻ nhập viện ban đêm, nghi bị bạo lực.',
    requestedServices: ['emergency-intake'],
    contact: { name: 'Lê Thị An', phone: '0905000111' },
    disclosure: { dataClasses: ['identity', 'health'], legalBasis: 'child-protection-report' },
    safetyNote: { text: 'Không báo cho người cha.', mustNotBeInformed: [{ relationship: 'father' }] },
  }
}

/** A child of whom little is known. */
export const child: BeneficiaryDraft = {
  identifiers: [{ system: 'personal-number', value: '056317000013', verification: 'document-seen' }],
  name: 'Nguyễn Thị Ngọc',
  sex: 'female',
  birthDate: { value: '2017', accuracy: 'estimated' },
}
