import type { oas31 } from 'openapi3-ts'
import type { ResourceList } from '../operations/includes.ts'
import { described } from '../operations/responses.ts'
import type { Text } from '../text.ts'

interface Group {
  readonly title: Text
  readonly about: Text
}

const fixed: Readonly<Record<string, Group>> = {
  Changes: {
    title: { en: 'Changes', vi: 'Thay đổi' },
    about: { en: 'What has changed, in order.', vi: 'Những thay đổi, theo thứ tự.' },
  },
  'Code lists': {
    title: { en: 'Code lists', vi: 'Danh mục' },
    about: { en: 'Codes that records use, and what they mean on a day.', vi: 'Các mã dùng trong bản ghi và nghĩa của mã vào một ngày.' },
  },
  Discovery: {
    title: { en: 'Discovery', vi: 'Khám phá máy chủ' },
    about: { en: 'What a server offers.', vi: 'Máy chủ cung cấp những gì.' },
  },
  Identity: {
    title: { en: 'Identity', vi: 'Định danh phần mềm' },
    about: { en: 'Access tokens and the keys that sign them.', vi: 'Mã truy cập và khóa ký.' },
  },
  Operation: {
    title: { en: 'Operation', vi: 'Vận hành' },
    about: { en: 'For those who run the server.', vi: 'Dành cho người vận hành.' },
  },
}

/** Describes the groups of operations in the order in which they first occur. */
export function tagsOf(resources: ResourceList, routes: readonly { readonly tags: string[] }[]): oas31.TagObject[] {
  const groups = new Map(Object.values(resources).map(({ name, title, about }): [string, Group] => [name, { title, about }]))
  return [...new Set(routes.flatMap(({ tags }) => tags))].map((name) => {
    const group = groups.get(name) ?? fixed[name]
    return { name, ...(group && { 'x-displayName': group.title.en, 'x-displayName-vi': group.title.vi, ...described(group.about) }) }
  })
}
