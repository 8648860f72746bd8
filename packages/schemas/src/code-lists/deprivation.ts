import { defineCodeList } from '../code-list.ts'

/** The twelve indicators by which a household is found to go without a basic service. */
export const Deprivation = defineCodeList({
  id: 'Deprivation',
  title: { vi: 'Chỉ số thiếu hụt', en: 'Deprivation indicator' },
  source: 'NĐ 07/2021/NĐ-CP Điều 3, Phụ lục',
  codes: {
    work: { vi: 'Việc làm', en: 'Work' },
    dependants: { vi: 'Người phụ thuộc trong hộ gia đình', en: 'Dependants' },
    nutrition: { vi: 'Dinh dưỡng', en: 'Nutrition' },
    'health-insurance': { vi: 'Bảo hiểm y tế', en: 'Health insurance' },
    'adult-education': { vi: 'Trình độ giáo dục của người lớn', en: 'Education of adults' },
    'child-schooling': { vi: 'Tình trạng đi học của trẻ em', en: 'Schooling of children' },
    'housing-quality': { vi: 'Chất lượng nhà ở', en: 'Quality of housing' },
    'housing-area': { vi: 'Diện tích nhà ở bình quân đầu người', en: 'Housing area per person' },
    water: { vi: 'Nguồn nước sinh hoạt', en: 'Water' },
    toilet: { vi: 'Nhà tiêu hợp vệ sinh', en: 'Sanitary toilet' },
    telecommunications: { vi: 'Sử dụng dịch vụ viễn thông', en: 'Use of telecommunications' },
    'information-devices': { vi: 'Phương tiện phục vụ tiếp cận thông tin', en: 'Means of access to information' },
  },
})
