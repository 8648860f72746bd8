import type { ReportRequest } from '@caunoi/schemas'
import { findUnit, listUnits } from '@caunoi/schemas/administrative-units'
import type { Subject } from '@caunoi/schemas/policy'
import { Refusal } from '../refusal.ts'
import type { FactArea } from '../stores/fact-query.ts'

/** Where a report counts, and the province whose targets hold there. */
export interface ReportArea {
  readonly area: FactArea
  readonly provinceCode?: string
  /** Communes of the area; left out where an area has none. */
  readonly communes?: number
}

/** Whether a report is asked for by a body or by parameters. */
export type ReportAsking = 'invalid' | 'invalid-parameter'

/** Finds the area of a report; the figures of one facility are for itself. */
export function reportAreaOf(
  { facilityId }: Subject,
  { scope, area = '', to }: Pick<ReportRequest, 'scope' | 'area' | 'to'>,
  refusal: ReportAsking,
): ReportArea {
  const noUnit = (): Refusal => new Refusal(refusal, { faults: [{ pointer: '/area', code: 'area-not-of-scope' }] })
  switch (scope) {
    case 'facility':
      if (area !== facilityId) throw new Refusal('forbidden', { rule: 'owner' })
      return { area: { facility: area } }
    case 'commune': {
      const provinceCode = findUnit('commune', area, to)?.provinceCode
      if (provinceCode === undefined) throw noUnit()
      return { area: { place: `${provinceCode}${area}` }, provinceCode, communes: 1 }
    }
    case 'province': {
      if (!findUnit('province', area, to)) throw noUnit()
      return { area: { place: area }, provinceCode: area, communes: listUnits('commune', to, { provinceCode: area }).length }
    }
    case 'country':
      return { area: 'country', communes: listUnits('commune', to).length }
  }
}
