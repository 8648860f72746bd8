import { expect, test } from 'vitest'
import { residentFile } from './resident-file.ts'

test.each([
  ['nothing at all', [], [], [false, false, false, false]],
  ['an assessment without a conclusion', [{}], [], [true, false, false, false]],
  [
    'a classification and a plan that nobody approved',
    [{ classification: 'facility-care' }],
    [{ status: 'draft' }],
    [true, true, false, false],
  ],
  ['a plan that gave way to another', [{ classification: 'facility-care' }], [{ status: 'revised' }], [true, true, false, false]],
  ['a plan without an assessment', [], [{ status: 'active' }], [false, false, true, false]],
  ['all three', [{}, { classification: 'facility-care' }], [{ status: 'revised' }, { status: 'approved' }], [true, true, true, true]],
])('the file of a resident with %s', (_name, assessments, plans, expected) => {
  const { hasAssessment, hasClassification, hasPlan, isComplete } = residentFile(assessments, plans)
  expect([hasAssessment, hasClassification, hasPlan, isComplete]).toEqual(expected)
})
