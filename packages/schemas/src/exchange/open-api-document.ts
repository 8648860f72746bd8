import { z } from 'zod'
import { field, named } from '../registry.ts'

/** A document of OpenAPI 3.1. */
export const OpenApiDocument = named(
  z.looseObject({
    openapi: field(z.string().regex(/^3\.1\.\d+$/), {
      title: { vi: 'Phiên bản OpenAPI', en: 'Version of OpenAPI' },
      about: {
        vi: 'Phiên bản của đặc tả OpenAPI, không phải của chuẩn này.',
        en: 'Version of the OpenAPI specification, not of this standard.',
      },
      example: '3.1.1',
    }),
  }),
  {
    id: 'OpenApiDocument',
    title: { vi: 'Tài liệu OpenAPI', en: 'OpenAPI document' },
    about: { vi: 'Toàn bộ giao diện của máy chủ này, dạng OpenAPI 3.1.', en: 'The whole interface of this server, as OpenAPI 3.1.' },
    clause: 'HTTP-1.1',
  },
)
