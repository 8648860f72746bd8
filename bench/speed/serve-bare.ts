import { createServer, type IncomingMessage } from 'node:http'
import { createSealer } from '../../packages/api/src/chain/create-sealer.ts'
import { openStore } from '../../packages/api/src/node/index.ts'
import { serveParent } from '../support/report-to-parent.ts'
import * as beneficiaries from './bare/beneficiaries.ts'
import type { Answered, Asked } from './bare/duty.ts'
import * as referrals from './bare/referrals.ts'

// The measure: a bare server over the same store that does the same durable work, and checks nothing: node bench/speed/serve-bare.ts <database>
type Duty = (asked: Asked) => Promise<Answered>

function dutyOf(method: string, collection: string, last: string | undefined): Duty | undefined {
  if (collection === 'referrals') return last === 'accept' ? referrals.accept : last === 'complete' ? referrals.complete : referrals.send
  if (method === 'GET') return beneficiaries.read
  if (method === 'PUT') return beneficiaries.update
  return last === 'search' ? beneficiaries.search : beneficiaries.create
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

await serveParent(async () => {
  const store = await openStore(process.argv[2] ?? '')
  const sealSoon = createSealer(store, console.error)
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    const [, , collection = '', id = ''] = url.split('/')
    const facility = String(headers['x-facility'])
    const key = headers['idempotency-key']
    const duty = dutyOf(method, collection, url.split('/').at(-1))
    try {
      const asked = { store, facility, id, body: await bodyOf(request), key: typeof key === 'string' ? key : undefined }
      const { status, body, version } = duty ? await duty(asked) : { status: 404, body: '{}' }
      const etag = version === undefined ? {} : { etag: `"${version}"` }
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body), ...etag })
      response.end(body)
      sealSoon()
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`,
    async close() {
      server.closeAllConnections()
      await store.close()
    },
  }
})
