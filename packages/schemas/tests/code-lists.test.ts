import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { titleOfCode } from '../src/code-list.ts'
import { MaritalStatus } from '../src/code-lists/marital-status.ts'
import { SensitivityLabel } from '../src/code-lists/sensitivity-label.ts'
import { codeLists } from '../src/code-lists.ts'
import { kebabCase } from '../src/paths.ts'

const folder = path.join(import.meta.dirname, '../src/code-lists')
const kebabOrNumber = /^[a-z0-9]+(-[a-z0-9]+)*$/
const mediaType = /^[a-z]+\/[a-z0-9.+-]+$/
const texts = codeLists.flatMap(({ id, title, codes }) => [
  { of: id, ...title },
  ...Object.entries(codes).map(([code, { vi, en }]) => ({ of: `${id} ${code}`, vi, en })),
])

test('every file of a code list is in the list of code lists, under its name', () => {
  const files = readdirSync(folder).filter((file) => !file.endsWith('.test.ts'))
  expect(codeLists.map(({ id }) => `${kebabCase(id)}.ts`).sort()).toEqual(files.sort())
})

test('no two code lists have one id', () => {
  expect(new Set(codeLists.map(({ id }) => id)).size).toBe(codeLists.length)
})

test('every title is there in Vietnamese and English, composed and without spaces at its ends', () => {
  for (const { of, vi, en } of texts) {
    for (const text of [vi, en]) {
      expect(text.trim(), of).not.toBe('')
      expect(text.normalize('NFC').trim(), of).toBe(text)
    }
  }
})

test('no English title keeps a Vietnamese letter', () => {
  const kept = texts.filter(({ en }) => /[ăâđêôơư\u1ea0-\u1ef9]/iu.test(en))
  expect(kept).toEqual([])
})

const unlisted = ['x-nha-tap-the', '970468']
const unmarked = ['nha-tap-the', 'x-', 'x-Nhà', 'x-nha--the', 'x-056190000013', 'x-nha\n', '97046']

describe.each(codeLists)('$id takes a code that it does not name', ({ open, codes, schema }) => {
  test.runIf(open)('in the marked form only, and has no other word for the rest', () => {
    expect(unlisted.filter((code) => schema.safeParse(code).success)).toHaveLength(1)
    expect(unmarked.filter((code) => schema.safeParse(code).success)).toEqual([])
    expect(codes).not.toHaveProperty('other')
    expect(Object.values(codes).flatMap(({ labels = [] }) => labels)).toEqual([])
  })

  test.runIf(!open)('in no form, for it is closed', () => {
    expect([...unlisted, ...unmarked].filter((code) => schema.safeParse(code).success)).toEqual([])
  })
})

test('a code outside the list is told as such', () => {
  expect(titleOfCode(MaritalStatus, 'widowed')).toEqual({ vi: 'Góa', en: 'Widowed' })
  for (const code of ['x-song-xa-nhau', 'constructor']) {
    expect(titleOfCode(MaritalStatus, code)).toEqual({ vi: `Ngoài danh mục: ${code}`, en: `Outside the list: ${code}` })
  }
})

describe.each(codeLists)('$id', ({ id, source, codes }) => {
  test('names its source', () => {
    expect(source).not.toBe('')
  })

  test('has codes that are kebab-case or official', () => {
    const isOfficial = (code: string) => kebabOrNumber.test(code) || (id === 'MediaType' && mediaType.test(code))
    expect(Object.keys(codes).filter((code) => !isOfficial(code) || code.startsWith('x-'))).toEqual([])
  })

  test('says each title once in a language', () => {
    for (const language of ['vi', 'en'] as const) {
      const titles = Object.values(codes).map((code) => code[language])
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
    }
  })

  test('has dates in order, groups that exist and labels of the standard', () => {
    const groups = new Set(codeLists.flatMap((other) => Object.keys(other.codes)))
    for (const [code, { from = '', to = '9999-12-31', parent, labels = [] }] of Object.entries(codes)) {
      expect(from <= to, code).toBe(true)
      if (parent !== undefined) expect(groups, code).toContain(parent)
      for (const label of labels) expect(Object.keys(SensitivityLabel.codes), code).toContain(label)
    }
  })
})
