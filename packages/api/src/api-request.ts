/** What a handler reads of an HTTP request, whatever carries it. */
export interface ApiRequest {
  readonly raw: Request
  /** Network address that the request comes from, where it is known. */
  readonly peer: string | undefined
  /** Path with query, as it was asked. */
  readonly target: string
  header(name: string): string | undefined
  /** A parameter of the path. */
  parameter(name: string): string
  query(): URLSearchParams
}
