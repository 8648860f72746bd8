import { defineCodeList } from '../code-list.ts'

/** What a member of a household is to its head. */
export const HouseholdRelationship = defineCodeList({
  id: 'HouseholdRelationship',
  title: { vi: 'Quan hệ với chủ hộ', en: 'Relationship to the head of the household' },
  source: 'Luật Cư trú 68/2020/QH14; TT 02/2020/TT-BLĐTBXH Mẫu 01',
  codes: {
    head: { vi: 'Chủ hộ', en: 'Head' },
    spouse: { vi: 'Vợ, chồng', en: 'Spouse' },
    parent: { vi: 'Cha, mẹ', en: 'Parent' },
    'parent-in-law': { vi: 'Cha mẹ vợ, cha mẹ chồng', en: 'Parent-in-law' },
    child: { vi: 'Con', en: 'Child' },
    'child-in-law': { vi: 'Con dâu, con rể', en: 'Child-in-law' },
    grandparent: { vi: 'Ông, bà', en: 'Grandparent' },
    grandchild: { vi: 'Cháu nội, cháu ngoại', en: 'Grandchild' },
    sibling: { vi: 'Anh, chị, em', en: 'Sibling' },
    'aunt-uncle': { vi: 'Cô, dì, chú, bác, cậu', en: 'Aunt or uncle' },
    'niece-nephew': { vi: 'Cháu gọi bằng cô, dì, chú, bác, cậu', en: 'Niece or nephew' },
    guardian: { vi: 'Người giám hộ', en: 'Guardian' },
    ward: { vi: 'Người được giám hộ', en: 'Ward' },
    lodger: { vi: 'Ở nhờ, ở mượn, ở thuê', en: 'Lodger' },
    other: { vi: 'Khác', en: 'Other' },
  },
})
