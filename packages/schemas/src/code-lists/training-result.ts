import { defineCodeList } from '../code-list.ts'

/** How a training ended for one worker. */
export const TrainingResult = defineCodeList({
  id: 'TrainingResult',
  title: { vi: 'Kết quả học tập', en: 'Result of a training' },
  source: 'NĐ 110/2024/NĐ-CP Điều 34',
  codes: {
    completed: { vi: 'Hoàn thành', en: 'Completed' },
    certified: { vi: 'Hoàn thành, được cấp chứng chỉ', en: 'Completed with a certificate' },
    'not-completed': { vi: 'Không hoàn thành', en: 'Not completed' },
  },
})
