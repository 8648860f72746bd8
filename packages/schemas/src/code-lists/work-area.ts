import { defineCodeList } from '../code-list.ts'

/** The area of work to which a kind of record belongs: purposes and roles open areas, not single records. */
export const WorkArea = defineCodeList({
  id: 'WorkArea',
  title: { vi: 'Mảng công việc', en: 'Area of work' },
  source: 'Luật 91/2025/QH15 Điều 9; TT 02/2020/TT-BLĐTBXH',
  codes: {
    directory: { vi: 'Danh bạ cơ sở, dịch vụ, mô hình', en: 'Directory of facilities, services and programmes' },
    workforce: { vi: 'Nhân sự, đào tạo, truyền thông', en: 'Workers, training and outreach' },
    client: { vi: 'Đối tượng, hộ gia đình', en: 'Beneficiaries and households' },
    casework: { vi: 'Quản lý trường hợp', en: 'Casework' },
    exchange: { vi: 'Chuyển gửi', en: 'Referral' },
    support: { vi: 'Chế độ và chi trả', en: 'Benefits and payments' },
    funding: { vi: 'Vận động nguồn lực', en: 'Sponsors and contributions' },
    consent: { vi: 'Sự đồng ý', en: 'Consents' },
    rights: { vi: 'Yêu cầu của chủ thể dữ liệu, sự cố', en: 'Privacy requests and breaches' },
    emergency: { vi: 'Truy cập khẩn cấp', en: 'Emergency access' },
    audit: { vi: 'Nhật ký truy cập', en: 'Audit trail' },
    figures: { vi: 'Chỉ tiêu, báo cáo', en: 'Indicators and reports' },
  },
})
