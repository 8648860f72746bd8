/** One request and what came of it, as one side saw it. */
export interface Exchange {
  readonly from: string
  readonly method: string
  readonly path: string
  /** Status of the answer; undefined when the connection broke before one came. */
  readonly status: number | undefined
  /** What the answer says, in a few words: the version and state of a record, the size of a page, the code of a refusal. */
  readonly gist: string
}

/** What was exchanged and not told yet. */
export interface ExchangeLog {
  /** A `fetch` for the client of one side, which writes down every exchange. */
  fetchFor(from: string): (request: Request) => Promise<Response>
  /** Takes what was written down since the last time. */
  take(): readonly Exchange[]
}

/** Paths by which a client gets ready: they are told once, not at every step. */
const preparations = ['/oauth/token', '/.well-known/oauth-authorization-server']

/** Makes an empty log. */
export function createExchangeLog(): ExchangeLog {
  let exchanges: Exchange[] = []
  return {
    fetchFor: (from) => async (request) => {
      const { method } = request
      const { pathname: path } = new URL(request.url)
      const write = (status: number | undefined, gist: string) => {
        if (!preparations.includes(path)) exchanges.push({ from, method, path, status, gist })
      }
      try {
        const response = await fetch(request)
        write(response.status, gistOf(await response.clone().text()))
        return response
      } catch (error) {
        write(undefined, '')
        throw error
      }
    },
    take: () => {
      const taken = exchanges
      exchanges = []
      return taken
    },
  }
}

/** Shortens the record ids in a path, whose first parts are a time and look alike. */
export function shortPath(path: string): string {
  return path.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{6}(?=[0-9a-f]{6})/g, '…')
}

function gistOf(text: string): string {
  const { code, items, version, status, phase }: Readonly<Record<string, unknown>> = text.startsWith('{') ? JSON.parse(text) : {}
  if (typeof code === 'string') return code
  if (Array.isArray(items)) return `×${items.length}`
  return [version === undefined ? [] : `v${version}`, status ?? [], phase ?? []].flat().join(' ')
}
