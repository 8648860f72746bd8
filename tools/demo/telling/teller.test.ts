import { expect, test, vi } from 'vitest'
import { createExchangeLog } from '../exchange/exchange-log.ts'
import { columnsOf, wrap } from './layout.ts'
import { StoryError } from './story-error.ts'
import { createTeller } from './teller.ts'

const claim = { vi: 'Không có bản trùng.', en: 'No duplicate.' }

test('ends the story when something is not as it is told', () => {
  const print = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const tell = createTeller(['vi', 'en'], createExchangeLog())
  tell.holds(claim, true)
  expect(() => tell.holds(claim, false)).toThrow(StoryError)
  expect(print).toHaveBeenCalledTimes(2)
  print.mockRestore()
})

test('breaks decomposed Vietnamese by what is seen, not by code points', () => {
  const text = 'Người cha đang tìm bé. '.repeat(20).trim().normalize('NFD')
  for (const line of wrap(text, '    ')) expect(columnsOf(line)).toBeLessThanOrEqual(100)
  expect(wrap(text, '').join(' ')).toBe(text)
})
