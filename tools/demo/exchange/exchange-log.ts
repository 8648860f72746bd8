/** One request and what came of it, as one side saw it. */
export interface Exchange {
  readonly from: string
  readonly method: string
  readonly path: string
  /** Status of the answer; undefined when the connection broke before one came. */
  readonly status: number | undefined
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
      const write = (status: number | undefined) => {
        if (!preparations.includes(path)) exchanges.push({ from, method, path, status })
      }
      try {
        const response = await fetch(request)
        write(response.status)
        return response
      } catch (error) {
        write(undefined)
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
