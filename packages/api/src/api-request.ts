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
  /** The bytes of its body; more than `maximum` are refused. */
  bytes(maximum: number): Promise<Uint8Array>
  /** Has something checked once the body is there, before anybody works with it. */
  onceRead(check: () => Promise<void>): void
}
