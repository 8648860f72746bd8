import { defineCodeList } from '../code-list.ts'

/** Why a person has no paper that identifies them. */
export const NoIdentifierReason = defineCodeList({
  id: 'NoIdentifierReason',
  title: { vi: 'Lý do không có giấy tờ', en: 'Reason for having no identifier' },
  source: 'TT 02/2020/TT-BLĐTBXH Mẫu 01',
  codes: {
    'not-issued': { vi: 'Chưa được cấp giấy tờ', en: 'Not issued yet' },
    lost: { vi: 'Mất giấy tờ', en: 'Lost' },
    abandoned: { vi: 'Bị bỏ rơi', en: 'Abandoned' },
    unidentified: { vi: 'Không xác định được danh tính', en: 'Not known who it is' },
    refused: { vi: 'Từ chối cung cấp', en: 'Refused to tell' },
    'not-collected': { vi: 'Chưa thu thập được', en: 'Not collected yet' },
    'not-disclosed': { vi: 'Bên gửi không chia sẻ', en: 'Not disclosed by the sender', source: 'Luật 91/2025/QH15' },
  },
})
