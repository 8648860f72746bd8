import { z } from 'zod'
import { field, named } from '../registry.ts'

/** A document of OpenAPI 3.1. */
export const OpenApiDocument = named(
  z.looseObject({
    openapi: field(z.string().regex(/^3\.1\.\d+$/), { title: { vi: 'Phiên bản OpenAPI', en: 'Version of OpenAPI' }, example: '3.1.1' }),
  }),
  { id: 'OpenApiDocument', title: { vi: 'Tài liệu OpenAPI', en: 'OpenAPI document' }, clause: 'HTTP-1.1' },
)
