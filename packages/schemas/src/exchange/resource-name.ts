import { z } from 'zod'
import { named } from '../registry.ts'

/** Name of a resource of the standard, or of an extension. */
export const ResourceName = named(
  z
    .string()
    .max(60)
    .regex(/^[A-Z][A-Za-z0-9]*$/),
  {
    id: 'ResourceName',
    title: { vi: 'Tên loại bản ghi', en: 'Name of a resource' },
    about: { vi: 'Tên một loại bản ghi của chuẩn hoặc của phần mở rộng.', en: 'Name of a resource of the standard, or of an extension.' },
    example: 'Case',
  },
)
