/** One way in which the server is measured; each leaves out more than the one before. */
export type Variant = 'full' | 'without policy and masking' | 'without audit of reads'

/** Modules of the server, and what the bench puts in the place of each. */
type StandIns = readonly (readonly [module: string, standIn: string])[]

const policy: StandIns = [
  ['packages/schemas/src/policy/index.ts', 'policy.ts'],
  ['packages/api/src/resource/label-mask.ts', 'label-mask.ts'],
  ['packages/api/src/resource/labels.ts', 'labels.ts'],
  ['packages/api/src/resource/hide-labelled.ts', 'hide-labelled.ts'],
  ['packages/api/src/resource/parts-by-label.ts', 'parts-by-label.ts'],
  ['packages/api/src/resource/clearance-faults.ts', 'clearance-faults.ts'],
  ['packages/api/src/resource/with-hidden.ts', 'with-hidden.ts'],
]
const audit: StandIns = [
  ['packages/api/src/audit.ts', 'audit.ts'],
  ['packages/api/src/node/open-store.ts', 'open-store.ts'],
]

/** What each variant replaces. */
export const variants: Readonly<Record<Variant, StandIns>> = {
  full: [],
  'without policy and masking': policy,
  'without audit of reads': [...policy, ...audit],
}
