import { defineRule } from '../rule.ts'

/** Who says that a client was handed over says by which minutes, to whom and how. */
export const handoverRecorded = defineRule<{ readonly outcome: string; readonly handover?: object | undefined }>({
  id: 'handover-recorded',
  title: {
    vi: 'Đã bàn giao thì phải nêu biên bản, người nhận và cách bàn giao',
    en: 'A hand-over names its minutes, who took over and how',
  },
  source: 'TT 02/2020/TT-BLĐTBXH Điều 10',
  reads: ['outcome', 'handover'],
  check: ({ outcome, handover }) =>
    outcome === 'handed-over' && handover === undefined ? [{ pointer: '/handover', code: 'required-field' }] : [],
})
