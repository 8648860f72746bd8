import { SensitivityLabel, sensitivityLabels } from './code-lists/sensitivity-label.ts'
import { field } from './registry.ts'

/** A label whose content is opened to somebody: it names the matter beside the person, and is shown to those only who are cleared for it. */
export const ReleasedLabel = field(SensitivityLabel.schema, {
  title: { vi: 'Nhãn được mở', en: 'Label released' },
  about: {
    vi: 'Nhãn của nội dung được phép đọc; ai không được xem nội dung mang nhãn đó thì không thấy nhãn này.',
    en: 'The label of content that may be read; only who is cleared for a label sees it here.',
  },
  codeLabels: Object.fromEntries(sensitivityLabels.map((label) => [label, [label]])),
})
