import type { oas31 } from 'openapi3-ts'
import { fieldsOf } from '../fields.ts'
import { metaOf } from '../registry.ts'
import { IndicatorCode } from '../resources/indicator.ts'
import { ReportRequest } from '../resources/report.ts'
import { schemaOrRef } from './schema-or-ref.ts'

/** What a report is asked by, in a query. */
export const reportParameters: readonly oas31.ParameterObject[] = Object.entries(fieldsOf(ReportRequest)).map(([name, schema]) => ({
  name,
  in: 'query',
  required: schema._zod.optin !== 'optional',
  description: metaOf(schema)?.about?.en ?? name,
  'x-description-vi': metaOf(schema)?.about?.vi ?? name,
  schema: schemaOrRef(schema),
}))

/** The indicator whose records are asked for. */
export const indicatorParameter: oas31.ParameterObject = {
  name: 'indicator',
  in: 'query',
  required: true,
  description: 'Code of the indicator whose records are asked for.',
  'x-description-vi': 'Mã chỉ tiêu cần xem bản ghi.',
  schema: schemaOrRef(IndicatorCode),
}
