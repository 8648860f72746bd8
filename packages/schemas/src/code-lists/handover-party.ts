import { defineCodeList } from '../code-list.ts'

/** In what capacity somebody signs the minutes of an intake or a handover. */
export const HandoverParty = defineCodeList({
  id: 'HandoverParty',
  title: { vi: 'Tư cách người ký biên bản', en: 'Capacity of a signer' },
  source: 'NĐ 20/2021/NĐ-CP Điều 28(2); TT 02/2020/TT-BLĐTBXH Điều 10, Mẫu 06',
  codes: {
    facility: { vi: 'Đại diện cơ sở', en: 'For the facility' },
    client: { vi: 'Đối tượng', en: 'The client' },
    guardian: { vi: 'Người giám hộ, gia đình', en: 'Guardian or family' },
    finder: { vi: 'Người phát hiện', en: 'Who found the person' },
    commune: { vi: 'Đại diện UBND cấp xã', en: 'For the commune' },
    police: { vi: 'Đại diện công an', en: 'For the police' },
    'receiving-facility': { vi: 'Đại diện cơ sở tiếp nhận', en: 'For the receiving facility' },
    other: { vi: 'Khác', en: 'Other' },
  },
})
