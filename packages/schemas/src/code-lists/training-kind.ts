import { defineCodeList } from '../code-list.ts'

/** Kinds of training that are counted apart: those who attend short courses are never added to those who are trained under a plan. */
export const TrainingKind = defineCodeList({
  id: 'TrainingKind',
  title: { vi: 'Loại hình đào tạo', en: 'Kind of training' },
  source: 'QĐ 112/QĐ-TTg; NĐ 110/2024/NĐ-CP Điều 34, 35',
  codes: {
    'short-course': { vi: 'Tập huấn ngắn hạn', en: 'Short course' },
    planned: { vi: 'Đào tạo, bồi dưỡng theo kế hoạch', en: 'Training under the yearly plan' },
    'post-graduate': { vi: 'Đào tạo sau đại học', en: 'Post-graduate education' },
    'practice-before-registration': { vi: 'Thực hành trước khi đăng ký hành nghề', en: 'Practice before registration' },
    'knowledge-update': { vi: 'Cập nhật kiến thức công tác xã hội', en: 'Updating of professional knowledge' },
    other: { vi: 'Hình thức khác', en: 'Other form' },
  },
})
