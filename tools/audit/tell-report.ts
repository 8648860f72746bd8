import type { ChainFault, ChainFaultKind, ChainReport } from '../../packages/api/src/index.ts'

/** Faults that are written out; of more only the number. */
const MOST = 50

const faultTexts: Readonly<Record<ChainFaultKind, string>> = {
  edited: 'sự kiện bị sửa / event was edited',
  deleted: 'sự kiện bị xóa / event was deleted',
  inserted: 'sự kiện bị chèn thêm / event was inserted',
  reordered: 'sự kiện bị đổi chỗ / event was moved',
  hidden: 'sự kiện bị giấu khỏi vết truy cập hoặc khỏi bên được đọc / event is hidden from a trail or from a reader',
  'broken-link': 'chuỗi băm bị đứt hoặc bị sửa / the hash chain is broken or was altered',
  truncated: 'nhật ký bị cắt mất phần sau / the audit was cut off from here on',
  forked: 'nhật ký đã bị viết lại trước mốc này / the audit was written anew before this checkpoint',
}

function tellFault({ kind, position, eventId }: ChainFault): string {
  const where = [
    ...(position === undefined ? [] : [`vị trí / position ${position}`]),
    ...(eventId === undefined ? [] : [`sự kiện / event ${eventId}`]),
  ]
  return `✗ ${faultTexts[kind]}: ${where.join(', ')}`
}

/** Says in both languages what a verification found. */
export function tellReport({ events, hash, unsealed, faults, isPartial }: ChainReport, checkpoints: number): string {
  const more = faults.length - MOST
  return [
    ...faults.slice(0, MOST).map(tellFault),
    ...(more > 0 ? [`… và ${more} điểm nữa / and ${more} more`] : []),
    ...(isPartial ? ['Quá nhiều sai phạm: phần còn lại chưa xem. / Too much is wrong: the rest was not looked at.'] : []),
    faults.length === 0
      ? `✓ Nhật ký nguyên vẹn: ${events} sự kiện. / The audit is sound: ${events} events.`
      : `Nhật ký KHÔNG nguyên vẹn: ${events} sự kiện trong chuỗi. / The audit is NOT sound: ${events} events in the chain.`,
    `  đã so với ${checkpoints} mốc / held against ${checkpoints} checkpoints`,
    `  chưa niêm phong / not sealed yet: ${unsealed}`,
    `  mã băm cuối / last hash: ${hash}`,
    ...(checkpoints === 0
      ? ['  Không có mốc: không phát hiện được việc cắt đuôi hay viết lại. / Without a checkpoint a cut or a rewriting is not found.']
      : []),
  ].join('\n')
}
