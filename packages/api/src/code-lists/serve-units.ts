import type { ListedCode } from '@caunoi/schemas'
import {
  type AdministrativeUnit,
  type AdministrativeUnitLevel,
  administrativeUnitKinds,
  listUnits,
  resolveUnit,
  unitsOfCode,
  unitTitle,
} from '@caunoi/schemas/administrative-units'
import type { ServedList } from './served-list.ts'

const facts: Readonly<Record<AdministrativeUnitLevel, ServedList['facts']>> = {
  province: {
    id: 'Province',
    title: { vi: 'Tỉnh, thành phố', en: 'Province' },
    source: 'NQ 202/2025/QH15; QĐ 19/2025/QĐ-TTg',
    validity: 'reassigned',
  },
  commune: {
    id: 'Commune',
    title: { vi: 'Xã, phường, đặc khu', en: 'Commune' },
    source: 'QĐ 19/2025/QĐ-TTg',
    validity: 'reassigned',
  },
}

function listedUnit(unit: AdministrativeUnit): ListedCode {
  const { code, name, kind, provinceCode, districtName, validFrom, validTo } = unit
  return {
    code,
    title: { vi: unitTitle(unit), en: `${name} (${administrativeUnitKinds[kind].en.toLowerCase()})` },
    ...(validFrom !== undefined && { from: validFrom }),
    ...(validTo !== undefined && { to: validTo }),
    ...(provinceCode !== undefined && { parent: provinceCode }),
    kind,
    ...(districtName !== undefined && { formerDistrict: districtName }),
  }
}

/** Serves the provinces or the communes of any day as a code list. */
export function serveUnits(level: AdministrativeUnitLevel): ServedList {
  return {
    facts: facts[level],
    codesOn: (on, provinceCode) => listUnits(level, on, { provinceCode }).map(listedUnit),
    meaningsOf: (code) => unitsOfCode(level, code).map(listedUnit),
    resolve: (code, on, to) => {
      const { status, reason, units } = resolveUnit(level, code, on, to)
      return { on: to, status, reason, codes: units.map(listedUnit) }
    },
  }
}
