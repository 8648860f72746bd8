import { defineCodeList } from '../code-list.ts'

/** Why a worker of another body is let see records. */
export const AccessGrantKind = defineCodeList({
  id: 'AccessGrantKind',
  title: { vi: 'Loại ủy quyền truy cập', en: 'Kind of access grant' },
  source: 'NĐ 20/2021/NĐ-CP; Luật 91/2025/QH15 Điều 19',
  codes: {
    collaborator: { vi: 'Cộng tác viên công tác xã hội cấp xã', en: 'Commune collaborator' },
    supervision: { vi: 'Kiểm tra, giám sát của cơ quan quản lý', en: 'Supervision by an authority' },
    inspection: { vi: 'Thanh tra, giải quyết khiếu nại', en: 'Inspection or complaint' },
  },
})
