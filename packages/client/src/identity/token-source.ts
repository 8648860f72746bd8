/** Where the tokens come from. */
export interface TokenSource {
  /** A token that is valid now; rejects when the signal is aborted. */
  get(signal?: AbortSignal): Promise<string>
  /** Forgets a token that the server refused. */
  drop(token: string): void
}
