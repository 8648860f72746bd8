import type { CodeOf } from '../code-list.ts'
import type { AccessPurpose } from '../code-lists/access-purpose.ts'
import type { AreaRights } from './area-rights.ts'

const known = { directory: 'rs', workforce: 'rs' }
const work = { ...known, client: 'crus', casework: 'crus', exchange: 'crus', consent: 'crus', emergency: 'rus' }

/** What each purpose opens: the areas of work that it cannot do without, and no other (Law 91/2025/QH15, article 9). */
export const purposeRights: Readonly<Record<CodeOf<typeof AccessPurpose>, AreaRights>> = Object.freeze({
  care: { ...work, support: 'crus', funding: 'rs' },
  referral: work,
  protection: { ...work, support: 'rs' },
  benefit: { ...work, casework: 'rs', exchange: 'rs', support: 'crus', funding: 'crus' },
  'school-support': { ...work, support: 'rs', funding: 'rs' },
  statistics: { directory: 'rs', figures: 'crus' },
  audit: { directory: 'rs', emergency: 'rs', audit: 'rs' },
  'subject-rights': { ...known, client: 'rs', casework: 'rs', consent: 'crus', rights: 'crus', emergency: 'rus', audit: 'rs' },
  'break-glass': { directory: 'rs', client: 'r', emergency: 'cr' },
  operations: { directory: 'crus', workforce: 'crus', funding: 'crus', figures: 'crus' },
})
