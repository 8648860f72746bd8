/** Which parts of the personal file of a resident exist. */
export interface ResidentFileFacts {
  readonly hasAssessment: boolean
  readonly hasClassification: boolean
  readonly hasPlan: boolean
  /** All three are there. */
  readonly isComplete: boolean
}

/** States of a plan that somebody with the power to do so has approved. */
const APPROVED = ['approved', 'active', 'completed']

/**
 * Which parts of the personal file of a resident exist: an assessment, a classification that one concludes with, an approved plan
 * (Circular 02/2020, articles 4 to 6).
 *
 * @example
 * ```ts
 * residentFile([{ classification: 'facility-care' }], [{ status: 'draft' }]).isComplete // false
 * ```
 */
export function residentFile(
  assessments: readonly { readonly classification?: string | undefined }[],
  plans: readonly { readonly status: string }[],
): ResidentFileFacts {
  const hasAssessment = assessments.length > 0
  const hasClassification = assessments.some(({ classification }) => classification !== undefined)
  const hasPlan = plans.some(({ status }) => APPROVED.includes(status))
  return { hasAssessment, hasClassification, hasPlan, isComplete: hasClassification && hasPlan }
}
