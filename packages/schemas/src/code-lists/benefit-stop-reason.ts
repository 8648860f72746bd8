import { defineCodeList } from '../code-list.ts'

/** Why a benefit ends: the reasons of the decrees, and those of support that no decree gives. */
export const BenefitStopReason = defineCodeList({
  id: 'BenefitStopReason',
  title: { vi: 'Lý do thôi hưởng', en: 'Reason for stopping a benefit' },
  source: 'NĐ 335/2026/NĐ-CP Điều 9(2), 9(3); TT 02/2021/TT-BLĐTBXH Điều 2',
  codes: {
    'dead-or-missing': {
      vi: 'Chết hoặc mất tích theo quy định của pháp luật',
      en: 'Dead or missing',
      source: 'NĐ 335/2026/NĐ-CP Điều 9(2)(a); TT 02/2021/TT-BLĐTBXH Điều 2',
    },
    'not-eligible': {
      vi: 'Không còn đủ điều kiện hưởng',
      en: 'No longer eligible',
      source: 'NĐ 335/2026/NĐ-CP Điều 9(2)(b); TT 02/2021/TT-BLĐTBXH Điều 2',
    },
    imprisoned: {
      vi: 'Chấp hành án phạt tù',
      en: 'Serves a prison sentence',
      source: 'NĐ 335/2026/NĐ-CP Điều 9(2)(c); TT 02/2021/TT-BLĐTBXH Điều 2',
    },
    'authority-decision': {
      vi: 'Theo quyết định của cơ quan có thẩm quyền',
      en: 'Decision of a competent body',
      from: '2026-10-05',
      source: 'NĐ 335/2026/NĐ-CP Điều 9(2)(c)',
    },
    refused: {
      vi: 'Từ chối hưởng',
      en: 'The person refuses it',
      source: 'NĐ 335/2026/NĐ-CP Điều 9(2)(d); TT 02/2021/TT-BLĐTBXH Điều 2',
    },
    'suspension-not-remedied': {
      vi: 'Quá 3 tháng kể từ khi tạm dừng mà không chấp hành yêu cầu',
      en: 'Three months after suspension the request is still not obeyed',
      source: 'NĐ 335/2026/NĐ-CP Điều 9(2)(đ); TT 02/2021/TT-BLĐTBXH Điều 2',
    },
    'care-party-dead-or-missing': {
      vi: 'Người được chăm sóc hoặc người chăm sóc chết, mất tích',
      en: 'The person cared for or the carer is dead or missing',
      from: '2026-10-05',
      source: 'NĐ 335/2026/NĐ-CP Điều 9(3)(a)',
    },
    'cared-for-not-eligible': {
      vi: 'Người được chăm sóc không còn thuộc diện',
      en: 'The person cared for is no longer eligible',
      from: '2026-10-05',
      source: 'NĐ 335/2026/NĐ-CP Điều 9(3)(b)',
    },
    'carer-not-qualified': {
      vi: 'Người chăm sóc không còn đáp ứng điều kiện',
      en: 'The carer no longer meets the conditions',
      from: '2026-10-05',
      source: 'NĐ 335/2026/NĐ-CP Điều 9(3)(c)',
    },
    'carer-sanctioned': {
      vi: 'Người chăm sóc bị xử phạt về trợ giúp xã hội, trẻ em hoặc bị kết án',
      en: 'The carer was sanctioned or convicted',
      from: '2026-10-05',
      source: 'NĐ 335/2026/NĐ-CP Điều 9(3)(d)',
    },
    'moved-away': {
      vi: 'Chuyển nơi cư trú; nơi mới ra quyết định tiếp',
      en: 'Moved; the new place of residence goes on',
      source: 'NĐ 335/2026/NĐ-CP Điều 8',
    },
    'higher-benefit': {
      vi: 'Chuyển sang chế độ có mức cao hơn',
      en: 'Gives way to a higher benefit',
      source: 'NĐ 335/2026/NĐ-CP Điều 6(2)',
    },
    'all-paid': { vi: 'Đã chi đủ', en: 'Everything is paid' },
    'end-condition-met': { vi: 'Đạt điều kiện kết thúc', en: 'The end condition is met' },
    'funds-ended': { vi: 'Hết nguồn tài trợ', en: 'The funds have ended' },
    'not-approved': { vi: 'Không được phê duyệt', en: 'Not approved' },
    'entered-in-error': { vi: 'Ghi nhầm', en: 'Entered in error' },
    other: { vi: 'Lý do khác', en: 'Another reason' },
  },
})
