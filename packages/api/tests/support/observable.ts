/** What a caller can tell of an answer about a record: all but the id and time of the request, and the id that was asked for itself. */
export async function observable(response: Response, asked = ''): Promise<string> {
  const headers = [...response.headers].filter(([name]) => name !== 'x-request-id' && name !== 'date')
  const text = (await response.text()).replace(/"requestId":"[^"]*"/, '')
  const answer = JSON.stringify({ status: response.status, headers, text })
  return asked === '' ? answer : answer.replaceAll(asked, '{id}')
}
