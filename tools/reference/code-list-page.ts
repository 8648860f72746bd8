import { type CodeList, emitCodeList } from '../../packages/schemas/src/index.ts'
import { both, code, page, section, table } from './markdown.ts'
import { linkWithTitle } from './places.ts'

/** The page of a code list. */
export function codeListPage(list: CodeList, usedBy: readonly string[]): string {
  const { id, title, source, codes, unlisted } = emitCodeList(list)
  const rows = codes.map(({ code: key, vi, en, from, to, parent, labels = [], source: own }) => [
    code(key),
    vi,
    en,
    [
      ...(from || to ? [`${from ?? '…'} – ${to ?? '…'}`] : []),
      ...(parent ? [`thuộc · *of* ${code(parent)}`] : []),
      ...(labels.length > 0 ? [`nhãn · *labels*: ${labels.map(code).join(', ')}`] : []),
      ...(own ? [own] : []),
    ].join('<br>'),
  ])
  return page(both(title), [
    `${code(id)} · ${source}`,
    `${code(`GET /v1/code-lists/${id}`)}`,
    ...(unlisted === undefined
      ? []
      : [
          `Danh mục mở: khi không mã nào đúng, bản ghi dùng mã theo mẫu · *Open list: where no code fits, a record holds one of the form* ${code(unlisted)}`,
        ]),
    section(`${codes.length} mã · codes`, table(['Mã · *Code*', 'Tiếng Việt', 'English', 'Thêm · *More*'], rows)),
    section('Dùng ở · Used by', usedBy.map(linkWithTitle).join(', ')),
  ])
}
