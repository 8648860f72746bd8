import { defineRule } from '../rule.ts'

/** A training, as far as this rule looks at who gives it. */
export interface Provided {
  readonly providerId?: string | undefined
  readonly providerName?: string | undefined
}

/** A training has a provider: a facility of the network, or the name of one outside it. */
export const providerKnown = defineRule<Provided>({
  id: 'provider-known',
  title: { vi: 'Khóa đào tạo phải nêu đơn vị tổ chức', en: 'A training has a provider' },
  reads: ['providerId', 'providerName'],
  check: ({ providerId, providerName }) =>
    providerId === undefined && providerName === undefined ? [{ pointer: '/providerId', code: 'provider-missing' }] : [],
})
