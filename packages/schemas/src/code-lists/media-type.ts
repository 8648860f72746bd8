import { defineCodeList } from '../code-list.ts'

/** File formats that a document may have: none that runs anything when it is opened in a browser. */
export const MediaType = defineCodeList({
  id: 'MediaType',
  title: { vi: 'Định dạng tệp', en: 'Media type' },
  source: 'RFC 6838',
  codes: {
    'application/pdf': { vi: 'Văn bản PDF', en: 'PDF document' },
    'image/jpeg': { vi: 'Ảnh JPEG', en: 'JPEG image' },
    'image/png': { vi: 'Ảnh PNG', en: 'PNG image' },
    'image/webp': { vi: 'Ảnh WebP', en: 'WebP image' },
    'text/plain': { vi: 'Văn bản thuần', en: 'Plain text' },
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { vi: 'Văn bản Word', en: 'Word document' },
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { vi: 'Bảng tính Excel', en: 'Excel workbook' },
    'application/vnd.oasis.opendocument.text': { vi: 'Văn bản OpenDocument', en: 'OpenDocument text' },
    'audio/mpeg': { vi: 'Âm thanh MP3', en: 'MP3 audio' },
    'audio/mp4': { vi: 'Âm thanh MP4', en: 'MP4 audio' },
    'video/mp4': { vi: 'Video MP4', en: 'MP4 video' },
  },
})
