import { noDuplicates } from './no-duplicates.ts'

/** A referral names each service that it asks for, each class of data and each record that it discloses, once. */
export const disclosesOnce = noDuplicates([
  'requestedServices[]',
  'disclosure.dataClasses[]',
  'disclosure.assessmentIds[]',
  'disclosure.documentIds[]',
])
