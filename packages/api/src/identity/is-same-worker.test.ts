import { expect, test } from 'vitest'
import { isSameWorker } from './is-same-worker.ts'

test('two spellings of one id name one worker, two names that differ by a mark do not', () => {
  for (const other of ['LAN.NGUYỄN@yte', 'lan.nguyễn@yte'.normalize('NFD'), ' lan.nguyễn@yte', 'lan.nguyễn@yte\u200b', 'ｌan.nguyễn@yte'])
    expect(isSameWorker('lan.nguyễn@yte', other), JSON.stringify(other)).toBe(true)
  for (const other of ['lan.nguyen@yte', 'lân.nguyễn@yte', 'lan.nguyễn@yte2']) expect(isSameWorker('lan.nguyễn@yte', other)).toBe(false)
})
