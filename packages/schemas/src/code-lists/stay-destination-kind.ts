import { defineCodeList } from '../code-list.ts'

/** Where somebody goes who leaves residential care. */
export const StayDestinationKind = defineCodeList({
  id: 'StayDestinationKind',
  title: { vi: 'Nơi đến sau khi rời cơ sở', en: 'Kind of destination' },
  source: 'TT 02/2020/TT-BLĐTBXH Điều 10; NĐ 20/2021/NĐ-CP Điều 28, 30',
  codes: {
    family: { vi: 'Gia đình (hồi gia)', en: 'Own family' },
    'adoptive-family': { vi: 'Gia đình nhận con nuôi', en: 'Adoptive family', labels: ['adoption'] },
    'alternative-family': { vi: 'Cá nhân, gia đình chăm sóc thay thế', en: 'Alternative care by a person or family' },
    'own-home': { vi: 'Sống tự lập', en: 'Independent living' },
    'other-facility': { vi: 'Cơ sở khác', en: 'Another facility' },
    hospital: { vi: 'Bệnh viện', en: 'Hospital' },
    unknown: { vi: 'Không rõ', en: 'Unknown' },
    other: { vi: 'Khác', en: 'Other' },
  },
})
