import { z } from 'zod'
import { field, named } from '../registry.ts'
import { CodesAsOf, CommuneCode, ProvinceCode } from './address.ts'

/** A province, or one commune of it, by the codes of a day: where a service is offered or an event took place. */
export const AdministrativeArea = named(
  z.strictObject({
    provinceCode: field(ProvinceCode, {
      title: { vi: 'Tỉnh, thành phố', en: 'Province' },
      about: { vi: 'Mã tỉnh, thành phố trực thuộc trung ương.', en: 'Code of the province or centrally-run city.' },
    }),
    communeCode: field(CommuneCode.optional(), {
      title: { vi: 'Xã, phường, đặc khu', en: 'Commune' },
      about: { vi: 'Bỏ trống khi là cả tỉnh.', en: 'Left out when the whole province is meant.' },
    }),
    codesAsOf: CodesAsOf,
  }),
  {
    id: 'AdministrativeArea',
    title: { vi: 'Địa bàn', en: 'Administrative area' },
    about: {
      vi: 'Một tỉnh hoặc một xã, phường, đặc khu; không có số nhà, đường.',
      en: 'A province or one of its communes; not a postal address.',
    },
  },
)
export interface AdministrativeArea extends z.output<typeof AdministrativeArea> {}
