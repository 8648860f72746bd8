import { defineCodeList } from '../code-list.ts'

/** In what kind of place a resident lives. */
export const StayPlaceKind = defineCodeList({
  id: 'StayPlaceKind',
  title: { vi: 'Loại nơi ở', en: 'Kind of place' },
  source: 'NĐ 103/2017/NĐ-CP Điều 5; NĐ 20/2021/NĐ-CP Điều 18, 24',
  codes: {
    room: { vi: 'Phòng ở của cơ sở', en: 'Room of the facility' },
    infirmary: { vi: 'Khu y tế, phòng chăm sóc đặc biệt', en: 'Infirmary' },
    'social-house': { vi: 'Nhà xã hội', en: 'Social house' },
    'safe-house': { vi: 'Nơi tạm lánh', en: 'Safe house', labels: ['safe-house'] },
    other: { vi: 'Khác', en: 'Other' },
  },
})
