import type { RecordFault, RecordFaultKind, RecordsReport } from '@caunoi/api'
import type { Language, Text } from '@caunoi/schemas'
import { faultLines } from './fault-lines.ts'

const faultTexts: Readonly<Record<RecordFaultKind, Text>> = {
  'put-back': { vi: 'hồ sơ bị đưa về phiên bản cũ', en: 'record was put back to an earlier version' },
  missing: { vi: 'hồ sơ bị lấy khỏi cơ sở dữ liệu', en: 'record was taken away' },
  unwitnessed: {
    vi: 'phiên bản không có trong nhật ký, không do máy chủ ghi',
    en: 'version of which no event tells, and no server stored',
  },
  unreadable: {
    vi: 'hồ sơ bị sửa, bị chép vào hoặc được khôi phục từ bản sao lưu sau khi đã xóa, không mở được bằng khóa của máy chủ',
    en: 'record was altered, planted or brought back by a backup after its erasure: the keys of the server do not open it',
  },
}

/** Says in a language how records agree with the audit, and what is not found where they are not closed under keys. */
export function describeComparison({ records, faults }: RecordsReport, isClosed: boolean, language: Language): string {
  const say = (vi: string, en: string): string => (language === 'vi' ? vi : en)
  const describe = ({ kind, resource, recordId, version, witnessed }: RecordFault): string => {
    const versions = [
      ...(version === undefined ? [] : [say(`đang có phiên bản ${version}`, `version ${version} is there`)]),
      ...(witnessed === undefined ? [] : [say(`nhật ký có phiên bản ${witnessed}`, `the audit tells of version ${witnessed}`)]),
    ]
    const named = recordId === undefined ? resource : `${resource} ${recordId}`
    return `${faultTexts[kind][language]}: ${[named, ...versions].join(', ')}`
  }
  return [
    ...faultLines(faults, describe, language),
    faults.length === 0
      ? say(`✓ Hồ sơ khớp với nhật ký: ${records} hồ sơ.`, `✓ The records are as the audit says: ${records} records.`)
      : say(
          `Hồ sơ KHÔNG khớp với nhật ký: ${faults.length} điểm sai trong ${records} hồ sơ.`,
          `The records are NOT as the audit says: faults ${faults.length}, records ${records}.`,
        ),
    `  ${say('Chỉ đáng tin khi nhật ký nguyên vẹn: chạy audit verify với mốc đã giữ.', 'Worth as much as the audit: run audit verify with a kept checkpoint.')}`,
    ...(isClosed
      ? []
      : [
          `  ${say('Hồ sơ không mã hóa: không phát hiện được nội dung bị sửa mà giữ nguyên số phiên bản.', 'The records are not encrypted: content that was altered under the same version is not found.')}`,
        ]),
  ].join('\n')
}
