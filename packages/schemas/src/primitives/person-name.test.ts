import { expect, test } from 'vitest'
import { PersonName } from './person-name.ts'

test.each(['Nguyễn Thị Ngọc', 'Nguyễn Thị Ngọc'.normalize('NFD'), 'Y Bhĭm', 'H’Hen Niê', "K'Brêu", 'An', 'J. O’Neill', '’t Hooft'])(
  'accepts %s',
  (name) => {
    expect(PersonName.safeParse(name).success).toBe(true)
  },
)

test.each(['', ' ', '-', '...', '’', ' Ngọc', 'Ngọc 2'])('refuses “%s”, which is no name', (name) => {
  expect(PersonName.safeParse(name).success).toBe(false)
})
