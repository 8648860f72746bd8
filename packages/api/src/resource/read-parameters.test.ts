import { expect, it } from 'vitest'
import { fromQuery } from './read-parameters.ts'

it('brings the ends of a range together, and keeps what follows one, so that it is refused and not taken for it', () => {
  const read = (query: string) => fromQuery(new URLSearchParams(query))
  expect(read('openedOn.from=2026-01-01&openedOn.to=2026-02-01')).toEqual({ openedOn: { from: '2026-01-01', to: '2026-02-01' } })
  expect(read('openedOn.from.x=2026-01-01')).toEqual({ openedOn: { 'from.x': '2026-01-01' } })
})
