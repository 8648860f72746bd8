import { defineRule } from '../rule.ts'

/** A record that discloses others, as far as this rule looks at it. */
export interface WithDisclosure {
  readonly disclosure: { readonly consentId?: string | undefined; readonly legalBasis?: string | undefined }
}

/** A record leaves a facility by consent or by a legal basis. */
export const disclosureHasBasis = defineRule<WithDisclosure>({
  id: 'disclosure-has-basis',
  title: { vi: 'Chia sẻ dữ liệu phải có sự đồng ý hoặc căn cứ pháp lý', en: 'Data are disclosed by consent or by a legal basis' },
  source: 'Luật 91/2025/QH15 Điều 9, 19',
  reads: ['disclosure'],
  check: ({ disclosure }) =>
    disclosure.consentId === undefined && disclosure.legalBasis === undefined
      ? [{ pointer: '/disclosure', code: 'consent-or-legal-basis' }]
      : [],
})
