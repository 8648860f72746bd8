import { defineCodeList } from '../code-list.ts'

/** How a training is held. */
export const TrainingMode = defineCodeList({
  id: 'TrainingMode',
  title: { vi: 'Cách tổ chức đào tạo', en: 'Mode of a training' },
  source: 'Cầu Nối',
  codes: {
    'in-person': { vi: 'Trực tiếp', en: 'In person' },
    online: { vi: 'Trực tuyến', en: 'Online' },
    blended: { vi: 'Trực tiếp kết hợp trực tuyến', en: 'Blended' },
  },
})
