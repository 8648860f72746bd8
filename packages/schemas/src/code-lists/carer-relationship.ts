import { defineCodeList } from '../code-list.ts'

/** What a carer is to the person cared for. */
export const CarerRelationship = defineCodeList({
  id: 'CarerRelationship',
  title: { vi: 'Quan hệ của người chăm sóc', en: 'Relationship of a carer' },
  source: 'NĐ 56/2017/NĐ-CP; TT 02/2020/TT-BLĐTBXH Mẫu 01',
  codes: {
    father: { vi: 'Cha', en: 'Father' },
    mother: { vi: 'Mẹ', en: 'Mother' },
    'step-parent': { vi: 'Cha dượng, mẹ kế', en: 'Step-parent' },
    'adoptive-parent': { vi: 'Cha mẹ nuôi', en: 'Adoptive parent', labels: ['adoption'] },
    'paternal-grandparent': { vi: 'Ông bà nội', en: 'Paternal grandparent' },
    'maternal-grandparent': { vi: 'Ông bà ngoại', en: 'Maternal grandparent' },
    sibling: { vi: 'Anh, chị, em', en: 'Sibling' },
    'aunt-uncle': { vi: 'Cô, dì, chú, bác, cậu', en: 'Aunt or uncle' },
    spouse: { vi: 'Vợ, chồng', en: 'Spouse' },
    child: { vi: 'Con', en: 'Son or daughter' },
    grandchild: { vi: 'Cháu nội, cháu ngoại', en: 'Grandchild' },
    'child-in-law': { vi: 'Con dâu, con rể', en: 'Child-in-law' },
    'niece-nephew': { vi: 'Cháu gọi bằng cô, dì, chú, bác, cậu', en: 'Niece or nephew' },
    'alternative-carer': { vi: 'Người nhận chăm sóc thay thế', en: 'Alternative carer' },
    facility: { vi: 'Cơ sở trợ giúp xã hội', en: 'Social-assistance facility' },
    neighbour: { vi: 'Hàng xóm', en: 'Neighbour' },
    other: { vi: 'Khác', en: 'Other' },
  },
})
