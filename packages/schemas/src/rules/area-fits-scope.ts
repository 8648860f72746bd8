import { defineRule } from '../rule.ts'

/** What is asked for: which report, over what, of which area. */
export interface AskedReport {
  readonly report: string
  readonly scope: string
  readonly area?: string | undefined
}

const LENGTHS: Readonly<Record<string, number | undefined>> = { facility: 36, commune: 5, province: 2, country: undefined }

/** The area of a report is what its scope asks for, and the indicators of a facility are computed over its own records. */
export const areaFitsScope = defineRule<AskedReport>({
  id: 'area-fits-scope',
  title: { vi: 'Mã đơn vị phải đúng với phạm vi báo cáo', en: 'The area of a report is what its scope asks for' },
  reads: ['report', 'scope', 'area'],
  check: ({ report, scope, area }) => [
    ...(area?.length === LENGTHS[scope] ? [] : [{ pointer: '/area', code: 'area-not-of-scope' } as const]),
    ...(report === 'own' && scope !== 'facility' ? [{ pointer: '/scope', code: 'own-records-only' } as const] : []),
  ],
})
