import type { Text } from '../../packages/schemas/src/index.ts'

/** What the forms that the standard cites are for. */
export const formTitles: Readonly<Record<string, Text>> = {
  'NĐ 20/2021/NĐ-CP Mẫu 07': { vi: 'Tờ khai vào cơ sở trợ giúp xã hội', en: 'Application for a place in a facility' },
  'NĐ 20/2021/NĐ-CP Mẫu 08': { vi: 'Hợp đồng dịch vụ', en: 'Contract of service' },
  'NĐ 56/2017/NĐ-CP Mẫu 01': { vi: 'Ghi nhận thông báo, tố giác', en: 'Report received' },
  'NĐ 56/2017/NĐ-CP Mẫu 02': { vi: 'Đánh giá ban đầu', en: 'Initial assessment' },
  'NĐ 56/2017/NĐ-CP Mẫu 03': { vi: 'Thu thập thông tin, đánh giá cụ thể', en: 'Information and detailed assessment' },
  'NĐ 56/2017/NĐ-CP Mẫu 04': { vi: 'Kế hoạch hỗ trợ, can thiệp', en: 'Support and intervention plan' },
  'NĐ 56/2017/NĐ-CP Mẫu 05': { vi: 'Kế hoạch hỗ trợ, can thiệp', en: 'Support and intervention plan' },
  'NĐ 56/2017/NĐ-CP Mẫu 06': { vi: 'Rà soát, đánh giá', en: 'Review' },
  'NĐ 110/2024/NĐ-CP Mẫu 04': { vi: 'Phân công người hướng dẫn thực hành', en: 'Appointment of a practice supervisor' },
  'NĐ 335/2026/NĐ-CP Mẫu 01': {
    vi: 'Đề nghị trợ cấp xã hội hằng tháng, trợ cấp hưu trí xã hội',
    en: 'Application for monthly assistance and social pension',
  },
  'NĐ 335/2026/NĐ-CP Mẫu 02': { vi: 'Nhận chăm sóc, hỗ trợ chăm sóc', en: 'Taking in, and support of carers' },
  'NĐ 335/2026/NĐ-CP Mẫu 03': { vi: 'Hỗ trợ chi phí mai táng', en: 'Funeral support' },
  'TT 01/2019/TT-BLĐTBXH Mẫu 04': { vi: 'Ý kiến của nhà trường', en: 'Opinion of the school' },
  'TT 01/2019/TT-BLĐTBXH Mẫu 06': { vi: 'Giấy xác nhận khuyết tật', en: 'Certificate of disability' },
  'TT 02/2020/TT-BLĐTBXH Mẫu 01': { vi: 'Thu thập thông tin', en: 'Information on the client' },
  'TT 02/2020/TT-BLĐTBXH Mẫu 02': { vi: 'Đánh giá nhu cầu', en: 'Assessment of needs' },
  'TT 02/2020/TT-BLĐTBXH Mẫu 03': { vi: 'Phân loại đối tượng', en: 'Classification of the client' },
  'TT 02/2020/TT-BLĐTBXH Mẫu 04': { vi: 'Kế hoạch hỗ trợ', en: 'Support plan' },
  'TT 02/2020/TT-BLĐTBXH Mẫu 05': { vi: 'Theo dõi', en: 'Monitoring' },
  'TT 02/2020/TT-BLĐTBXH Mẫu 06': { vi: 'Kết thúc', en: 'Closure' },
}
