export * from '../../../packages/api/src/resource/labels.ts'

const none = { confidentiality: 'normal', sensitivity: [] }

/** Labels nothing. */
export const labelsOf = () => none
/** Labels nothing as a whole. */
export const wholeLabelsOf = () => none.sensitivity
