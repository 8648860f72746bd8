import type { View } from './view.ts'

/** Answers with a record as JSON. */
export function recordResponse(
  { body, etag }: Pick<View, 'body' | 'etag'>,
  status: 200 | 201,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(body, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', etag, 'cache-control': 'no-store', ...headers },
  })
}
