import { defineCodeList } from '../code-list.ts'

/** How far a person can do something alone. */
export const AbilityLevel = defineCodeList({
  id: 'AbilityLevel',
  title: { vi: 'Khả năng', en: 'Ability' },
  source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01',
  codes: {
    full: { vi: 'Làm được', en: 'Able' },
    partial: { vi: 'Làm được khi có người giúp', en: 'Able with help' },
    none: { vi: 'Không làm được', en: 'Not able' },
  },
})
