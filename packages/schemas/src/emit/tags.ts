import type { oas31 } from 'openapi3-ts'
import type { ResourceList } from '../operations/includes.ts'

const fixed: Readonly<Record<string, { en: string; vi: string }>> = {
  Changes: { en: 'What has changed, in order.', vi: 'Những thay đổi, theo thứ tự.' },
  'Code lists': {
    en: 'Codes that records use, and what they mean on a day.',
    vi: 'Các mã dùng trong bản ghi và nghĩa của mã vào một ngày.',
  },
  Discovery: { en: 'What a server offers.', vi: 'Máy chủ cung cấp những gì.' },
  Identity: { en: 'Access tokens and the keys that sign them.', vi: 'Mã truy cập và khóa ký.' },
  Operation: { en: 'For those who run the server.', vi: 'Dành cho người vận hành.' },
}

/** Describes the groups of operations in the order in which they first occur. */
export function tagsOf(resources: ResourceList, routes: readonly { readonly tags: string[] }[]): oas31.TagObject[] {
  const abouts = new Map(Object.values(resources).map(({ name, about }) => [name, about]))
  return [...new Set(routes.flatMap(({ tags }) => tags))].map((name) => {
    const about = abouts.get(name) ?? fixed[name]
    return { name, ...(about && { description: about.en, 'x-description-vi': about.vi }) }
  })
}
