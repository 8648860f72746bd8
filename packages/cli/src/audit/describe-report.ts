import type { ChainFault, ChainFaultKind, ChainReport } from '@caunoi/api'
import type { AuditCheckpoint, Language, Text } from '@caunoi/schemas'
import { faultLines } from './fault-lines.ts'

const faultTexts: Readonly<Record<ChainFaultKind, Text>> = {
  edited: { vi: 'sự kiện bị sửa', en: 'event was edited' },
  deleted: { vi: 'sự kiện bị xóa', en: 'event was deleted' },
  inserted: { vi: 'sự kiện bị chèn thêm', en: 'event was inserted' },
  reordered: { vi: 'sự kiện bị đổi chỗ', en: 'event was moved' },
  hidden: { vi: 'sự kiện bị giấu khỏi vết truy cập hoặc khỏi bên được đọc', en: 'event is hidden from a trail or from a reader' },
  'broken-link': { vi: 'chuỗi băm bị đứt hoặc bị sửa', en: 'the hash chain is broken or was altered' },
  truncated: { vi: 'nhật ký bị cắt mất phần sau', en: 'the audit was cut off from here on' },
  forked: { vi: 'nhật ký đã bị viết lại trước mốc này', en: 'the audit was written anew before this checkpoint' },
}

/** Says in a language what a verification found. */
export function describeReport(
  { events, hash, unsealed, faults, isPartial }: ChainReport,
  { checkpoints, unproved }: { readonly checkpoints: number; readonly unproved: readonly AuditCheckpoint[] },
  language: Language,
): string {
  const say = (vi: string, en: string): string => (language === 'vi' ? vi : en)
  const describeFault = ({ kind, position, eventId }: ChainFault): string => {
    const at = position === undefined ? [] : [`${say('vị trí', 'position')} ${position}`]
    const of = eventId === undefined ? [] : [`${say('sự kiện', 'event')} ${eventId}`]
    return `${faultTexts[kind][language]}: ${[...at, ...of].join(', ')}`
  }
  const isSound = faults.length === 0 && unproved.length === 0
  return [
    ...unproved.map(
      ({ position, at }) =>
        `✗ ${say('chữ ký của mốc không khớp khóa của máy chủ', 'no key of the server proves the checkpoint')}: ${position}, ${at}`,
    ),
    ...faultLines(faults, describeFault, language),
    ...(isPartial ? [say('Quá nhiều sai phạm: phần còn lại chưa xem.', 'Too much is wrong: the rest was not looked at.')] : []),
    isSound
      ? say(`✓ Nhật ký nguyên vẹn: ${events} sự kiện.`, `✓ The audit is sound: ${events} events.`)
      : say(`Nhật ký KHÔNG nguyên vẹn: ${events} sự kiện trong chuỗi.`, `The audit is NOT sound: ${events} events in the chain.`),
    `  ${say('đã so với số mốc', 'held against checkpoints')}: ${checkpoints}`,
    `  ${say('chưa niêm phong', 'not sealed yet')}: ${unsealed}`,
    `  ${say('mã băm cuối', 'last hash')}: ${hash}`,
    ...(checkpoints === 0
      ? [
          `  ${say('Không có mốc: không phát hiện được việc cắt đuôi hay viết lại.', 'Without a checkpoint a cut or a rewriting is not found.')}`,
        ]
      : []),
  ].join('\n')
}
