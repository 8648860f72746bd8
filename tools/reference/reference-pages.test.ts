import { expect, test } from 'vitest'
import {
  AccessPurpose,
  type AnyResource,
  codeLists,
  kebabCase,
  problems,
  resources,
  rules,
  WorkerRole,
} from '../../packages/schemas/src/index.ts'
import { citationsOf } from './citations.ts'
import { findBrokenLinks } from './find-broken-links.ts'
import { readWorkedCases } from './read-worked-cases.ts'
import { referencePages } from './reference-pages.ts'

const pages = referencePages(readWorkedCases())
const entries = Object.values<AnyResource>(resources)

test('whatever is declared has a page', () => {
  const expected = [
    ...entries.map(({ name }) => `resources/${kebabCase(name)}.md`),
    ...entries.flatMap(({ name, machine }) => (machine ? [`state-machines/${kebabCase(name)}.md`] : [])),
    ...codeLists.map(({ id }) => `code-lists/${kebabCase(id)}.md`),
    ...[...rules, ...entries.flatMap((resource) => resource.rules)].map(({ id }) => `rules/${id}.md`),
    ...Object.keys(problems).map((code) => `problems/${code}.md`),
  ]
  expect(expected.filter((path) => !pages.has(path))).toEqual([])
})

test('the page of who may do what has every purpose and role with what it opens, and every kind of record in its area', () => {
  const text = pages.get('access.md') ?? ''
  const rowsOf = (key: string) => text.split('\n').filter((line) => line.includes(`<br>\`${key}\` |`))
  for (const purpose of Object.keys(AccessPurpose.codes)) expect(rowsOf(purpose), purpose).not.toEqual([])
  for (const role of Object.keys(WorkerRole.codes)) expect(rowsOf(role), role).toHaveLength(2)
  for (const { name } of entries) expect(text).toContain(`](resources/${kebabCase(name)}.md)`)
  expect(rowsOf('audit')[1]).toMatch(/\| rs \| {2}\| {2}\| {2}\| {2}\| {2}\| {2}\| {2}\| {2}\| rs \| rs \| {2}\|$/)
})

test('every link between the pages leads somewhere', () => {
  expect(findBrokenLinks(pages)).toEqual([])
})

test('a link that leads nowhere is named with its page and line; code is no link', () => {
  const broken = new Map([
    ['index.md', '# A\n\n[b](b/c.md), `[x](y)`, [web](https://a.example)'],
    ['b/d.md', '[a](../index.md#b)'],
  ])
  expect(findBrokenLinks(broken)).toEqual(['index.md:3: there is no b/c.md'])
})

test('a resource page tells every field in both languages, with its type, source, data class and labels', () => {
  const text = pages.get('resources/beneficiary.md') ?? ''
  expect(text).toContain('| `disabilities` | **Khuyết tật** · *Disabilities*<br>')
  expect(text).toContain('danh sách · *list of* [Disability](../types/disability.md)')
  expect(text).toContain('nhóm dữ liệu · *data class*: `health`<br>nhãn · *labels*: `disability`')
})

test('a field shows the rules that read it and a value as people write it; the record stands whole below', () => {
  const text = pages.get('resources/benefit.md') ?? ''
  const [row = ''] = text.split('\n').filter((line) => line.startsWith('| `schedule`'))
  expect(row).toContain('[schedule-complete](../rules/schedule-complete.md)')
  expect(text.split('\n').filter((line) => line.startsWith('| `senderReference`'))[0]).toMatch(/example\*: `"[^"]+"`/)
  expect(text).toMatch(/## Ví dụ · Example\n\n```json\n\{\n {2}"senderReference"/)
})

test('every record and every part has an example', () => {
  const without = [...pages].filter(([path, text]) => /^(resources|types)\//.test(path) && !text.includes('## Ví dụ · Example'))
  expect(without.map(([path]) => path)).toEqual([])
})

test.each(entries.flatMap(({ name, machine }) => (machine ? [{ name, machine }] : [])))(
  'the drawing of $name has every state, a dot where each move begins, and an arrow where it ends',
  ({ name, machine }) => {
    const drawing = pages.get(`state-machines/${kebabCase(name)}.svg`) ?? ''
    for (const state of machine.states) expect(drawing).toContain(`>${state}</text>`)
    const changing = machine.moves.filter(({ to }) => to !== undefined)
    expect(drawing.match(/class="arrow"/g)?.length).toBeGreaterThanOrEqual(changing.length)
    expect(drawing.match(/class="(from|stays)"/g)).toHaveLength(machine.moves.flatMap(({ from }) => from).length)
  },
)

test('the page of a rule tells its law and its worked cases', () => {
  const text = pages.get('rules/allowance.md') ?? ''
  expect(text).toContain('NĐ 20/2021/NĐ-CP')
  expect(text).toMatch(/## \d+ ví dụ · worked cases/)
})

test('the page of a rule over records tells which fields it reads, and shows a draft that it refuses with the message', () => {
  const text = pages.get('rules/dates-in-order.md') ?? ''
  expect(text).toContain('- [Mục tiêu · *Target*](../resources/target.md): `from`, `to`')
  expect(text).toMatch(/## Ví dụ bị từ chối · A refusal\n\n```json\n[^`]+```\n\n`\/to` · `dates-out-of-order`<br>Ngày này đứng trước/)
})

test('a source names its texts, and in each its articles and forms', () => {
  expect(citationsOf('NĐ 56/2017/NĐ-CP Điều 29; TT 02/2020/TT-BLĐTBXH Mẫu 01–02, 05, Điều 9; HSDS 3.1')).toEqual([
    { text: 'NĐ 56/2017/NĐ-CP', place: 'Điều 29' },
    { text: 'TT 02/2020/TT-BLĐTBXH', place: 'Mẫu 01' },
    { text: 'TT 02/2020/TT-BLĐTBXH', place: 'Mẫu 02' },
    { text: 'TT 02/2020/TT-BLĐTBXH', place: 'Mẫu 05' },
    { text: 'TT 02/2020/TT-BLĐTBXH', place: 'Điều 9' },
    { text: 'HSDS 3.1', place: '' },
  ])
})

test('every form that is cited says what it is for, and leads to the records that hold it', () => {
  const rows = (pages.get('legal-texts.md') ?? '').split('\n').filter((line) => /^\| \S+ \d+\/\d+\S* Mẫu /.test(line))
  expect(rows.length).toBeGreaterThan(15)
  expect(rows.filter((row) => !/^\| [^|]+ \| [^|]+ \| \[/.test(row))).toEqual([])
  expect(rows.find((row) => row.startsWith('| TT 02/2020/TT-BLĐTBXH Mẫu 06'))).toContain(
    '[Kết thúc hồ sơ · *Case closure*](types/case-closure.md)',
  )
})
