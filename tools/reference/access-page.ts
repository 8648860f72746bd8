import {
  AccessPurpose,
  type AnyResource,
  resources,
  SensitivityLabel,
  sensitivityLabels,
  type Text,
  WorkArea,
  WorkerRole,
} from '../../packages/schemas/src/index.ts'
import { type AreaRights, purposeRights, type RoleRights, roleRights } from '../../packages/schemas/src/policy/index.ts'
import { both, code, page, section, stacked, table } from './markdown.ts'
import { pageOfSchema } from './places.ts'

const kinds: readonly AnyResource[] = Object.values(resources)
const areas: readonly (readonly [string, Text])[] = Object.entries(WorkArea.codes)
const [purposes, roles] = [new Map(Object.entries<Text>(AccessPurpose.codes)), new Map(Object.entries<Text>(WorkerRole.codes))]
const labels = new Map(Object.entries<Text>(SensitivityLabel.codes))

/** Each name with its code, as codes stand in tokens. */
function named(titles: ReadonlyMap<string, Text>, key: string): string {
  return `${both(titles.get(key) ?? { vi: key, en: key })}<br>${code(key)}`
}

/** What is open, an area in each column. */
function rightsIn(rights: AreaRights): readonly string[] {
  const opened = new Map(Object.entries(rights))
  return areas.map(([area]) => opened.get(area) ?? '')
}

function clearanceOf({ labels: most }: RoleRights): string {
  if (most === 'every') return `theo đăng ký · *as registered* (${sensitivityLabels.length})`
  return most.length === 0
    ? 'không nhãn nào · *none*'
    : most.map((label) => both(labels.get(label) ?? { vi: label, en: label })).join('<br>')
}

function noteOf({ onlyByName, sandboxOnly }: RoleRights): string {
  return [
    ...(onlyByName ? [{ vi: 'chỉ bản ghi được mở đích danh', en: 'only what was opened to the worker by name' }] : []),
    ...(sandboxOnly ? [{ vi: 'chỉ máy chủ thử nghiệm', en: 'demonstration servers only' }] : []),
  ]
    .map(both)
    .join('<br>')
}

/** Which fields of each kind of record a relation shows by itself, beside what a disclosure names. */
function viewRows(): readonly (readonly string[])[] {
  return kinds.flatMap(({ name, title, views }) =>
    Object.entries(views).map(([relation, fields]) => [
      `[${both(title)}](${pageOfSchema(name)})`,
      code(relation),
      fields.map(code).join(', '),
    ]),
  )
}

/** The page of who may do what: what each purpose and each role opens, of which kinds of record, and what a relation shows. */
export function accessPage(): string {
  const columns = areas.map(([area]) => code(area))
  const ofArea = (area: string): string =>
    kinds.flatMap((kind) => (kind.area === area ? [`[${both(kind.title)}](${pageOfSchema(kind.name)})`] : [])).join('<br>')
  return page('Ai được làm gì · *Who may do what*', [
    stacked({
      vi: 'Một việc chỉ được làm khi phạm vi (scope), mục đích của mã truy cập, vai trò của nhân viên và quan hệ của cơ sở với bản ghi đều cho phép; nội dung mang nhãn nhạy cảm còn cần được phép xem nhãn đó. Chữ cái: `c` tạo, `r` đọc, `u` sửa và thực hiện bước, `s` tìm.',
      en: 'Something may be done only where the scope, the purpose of the token, the role of the worker and the relation of the facility to the record all permit it; content that bears a sensitivity label takes a clearance for it as well. Letters: `c` create, `r` read, `u` change and act, `s` search.',
    }),
    section(
      'Mảng công việc · Areas of work',
      table(
        ['Mảng · *Area*', 'Bản ghi · *Records*'],
        areas.map(([area, title]) => [`${both(title)}<br>${code(area)}`, ofArea(area)]),
      ),
    ),
    section(
      'Mục đích mở gì · What a purpose opens',
      table(
        ['Mục đích · *Purpose*', ...columns],
        Object.entries(purposeRights).map(([purpose, rights]) => [named(purposes, purpose), ...rightsIn(rights)]),
      ),
    ),
    section(
      'Vai trò mở gì · What a role opens',
      table(
        ['Vai trò · *Role*', ...columns],
        Object.entries(roleRights).map(([role, { areas: rights }]) => [named(roles, role), ...rightsIn(rights)]),
      ),
    ),
    section(
      'Nhãn mà một vai trò có thể được xem · Labels that a role may be cleared for',
      table(
        ['Vai trò · *Role*', 'Nhãn · *Labels*', 'Ghi chú · *Note*'],
        Object.entries(roleRights).map(([role, rights]) => [named(roles, role), clearanceOf(rights), noteOf(rights)]),
      ),
    ),
    section(
      'Quan hệ cho thấy gì · What a relation shows',
      table(['Bản ghi · *Record*', 'Quan hệ · *Relation*', 'Trường · *Fields*'], viewRows()),
    ),
  ])
}
