import { defineCodeList } from '../code-list.ts'

/** Papers and registers that give a person a number. */
export const IdentifierSystem = defineCodeList({
  id: 'IdentifierSystem',
  title: { vi: 'Loại giấy tờ', en: 'Identifier system' },
  source: 'Luật Căn cước 26/2023/QH15; TT 02/2020/TT-BLĐTBXH Mẫu 01',
  codes: {
    'personal-number': { vi: 'Số định danh cá nhân', en: 'Personal number' },
    'identity-certificate': { vi: 'Giấy chứng nhận căn cước', en: 'Identity certificate of a person of Vietnamese origin' },
    'health-insurance': { vi: 'Thẻ bảo hiểm y tế', en: 'Health insurance card' },
    'social-insurance': { vi: 'Mã số bảo hiểm xã hội', en: 'Social insurance number' },
    'birth-certificate': { vi: 'Giấy khai sinh', en: 'Birth certificate' },
    'legacy-identity-card': { vi: 'CMND 9 số', en: 'Nine-digit identity card' },
    'disability-certificate': { vi: 'Giấy xác nhận khuyết tật', en: 'Disability certificate', labels: ['disability'] },
    passport: { vi: 'Hộ chiếu', en: 'Passport' },
    'local-file': { vi: 'Số hồ sơ tại cơ sở', en: 'Local file number' },
    other: { vi: 'Giấy tờ khác', en: 'Another paper' },
  },
})
