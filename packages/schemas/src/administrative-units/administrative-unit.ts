import type { AdministrativeUnitKind } from './administrative-unit-kinds.ts'

/** Level of an administrative unit; the district level ended on 2025-06-30 and has no units here. */
export type AdministrativeUnitLevel = 'province' | 'commune'

/**
 * One administrative unit of Viet Nam during the days in which its name, kind and place did not change.
 *
 * A code means nothing without its date: most commune codes and seven province codes named another place before 2025-07-01.
 * Source: Quyết định 19/2025/QĐ-TTg; Nghị quyết 202/2025/QH15.
 */
export interface AdministrativeUnit {
  readonly level: AdministrativeUnitLevel
  /** Two digits for a province, five for a commune, kept as text: `01`, `00004`. */
  readonly code: string
  /** Name without its kind, NFC, tone marks in the older placement: `Khánh Hòa`. */
  readonly name: string
  readonly kind: AdministrativeUnitKind
  /** Code of the province that the commune belongs to in the same days; absent on provinces. */
  readonly provinceCode?: string
  /** District of a former commune with its kind, as text: `Quận Gò Vấp`. */
  readonly districtName?: string
  /** Three digits that open the personal numbers of people whose birth was registered there; former provinces only. */
  readonly birthRegistrationCode?: string
  /** First day; absent where the unit is older than this table, which does not follow it further back. */
  readonly validFrom?: string
  /** Last day, included; absent while the unit exists. */
  readonly validTo?: string
}
