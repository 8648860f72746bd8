import { pointerTo } from '../json-pointer.ts'
import { defineRule, type Rule } from '../rule.ts'
import { valuesOf } from './field-path.ts'
import type { AnyRecord } from './record.ts'

/** Makes the rule that a child from seven years acts together with a parent, a guardian or another legal representative, never alone. */
export function childWithGuardian(list: string): Rule<AnyRecord> {
  return defineRule<AnyRecord>({
    id: 'child-with-guardian',
    title: {
      vi: 'Trẻ từ đủ 7 tuổi cùng quyết định với cha mẹ, người giám hộ hoặc người đại diện, không một mình',
      en: 'A child from seven years acts together with a parent, guardian or representative, never alone',
    },
    source: 'Luật 91/2025/QH15 Điều 24',
    reads: [list],
    check: (record) => {
      const roles = new Set(valuesOf(record, `${list}[].role`).map(({ value }) => value))
      const isAlone = roles.has('child') && !roles.has('guardian') && !roles.has('representative')
      return isAlone ? [{ pointer: pointerTo([list]), code: 'guardian-missing' }] : []
    },
  })
}
