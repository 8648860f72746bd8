import { describe, expect, test, vi } from 'vitest'
import { CauNoiError } from './cau-noi-error.ts'
import { NoAnswerError } from './no-answer-error.ts'
import { parseProblem } from './parse-problem.ts'
import { isProblem, ProblemError } from './problem-error.ts'
import { UnreadableAnswerError } from './unreadable-answer-error.ts'

const problem = {
  type: 'urn:caunoi:problem:version-conflict',
  code: 'version-conflict',
  title: 'Bản ghi đã được người khác sửa',
  status: 412,
  requestId: 'r-1',
  clause: 'HTTP-4.3',
} as const

describe('the errors of the client', () => {
  test('are told apart by instanceof', () => {
    const errors = [
      new ProblemError(problem, { retryable: false }),
      new UnreadableAnswerError('x', { status: 200 }),
      new NoAnswerError('network'),
    ]
    const classes = [ProblemError, UnreadableAnswerError, NoAnswerError]
    expect(errors.map((error) => classes.map((one) => error instanceof one))).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ])
    expect(errors.every((error) => error instanceof CauNoiError)).toBe(true)
    expect(new Error('another') instanceof CauNoiError).toBe(false)
  })

  test('are recognised when a second copy of the package made them', async () => {
    vi.resetModules()
    const copy = await import('./no-answer-error.ts')
    expect(copy.NoAnswerError).not.toBe(NoAnswerError)
    expect(new copy.NoAnswerError('timeout')).toBeInstanceOf(NoAnswerError)
    expect(new copy.NoAnswerError('timeout')).toBeInstanceOf(CauNoiError)
    expect(new copy.NoAnswerError('timeout')).not.toBeInstanceOf(ProblemError)
  })

  test('say whether to call again', () => {
    expect(
      [new NoAnswerError('network'), new NoAnswerError('timeout'), new NoAnswerError('aborted')].map(({ retryable }) => retryable),
    ).toEqual([true, true, false])
  })

  test('keep their cause', () => {
    const cause = new Error('socket hang up')
    expect(new NoAnswerError('network', cause).cause).toBe(cause)
    expect('cause' in new NoAnswerError('timeout')).toBe(false)
  })

  test('name code, status and request in the message, and nothing of the detail', () => {
    const error = new ProblemError({ ...problem, detail: 'Nguyễn Thị Ngọc' }, { retryable: false })
    expect(error.message).toBe('Bản ghi đã được người khác sửa (version-conflict, HTTP 412, request r-1)')
  })
})

describe('isProblem', () => {
  const error: unknown = new ProblemError(problem, { retryable: false })

  test('holds for any refusal when no code is asked for', () => {
    expect(isProblem(error)).toBe(true)
    expect(isProblem(new NoAnswerError('network'))).toBe(false)
  })

  test('holds for the codes that are asked for', () => {
    expect(isProblem(error, 'not-found', 'version-conflict')).toBe(true)
    expect(isProblem(error, 'not-found')).toBe(false)
  })
})

describe('parseProblem', () => {
  test('takes the request id from the answer where the body has none', () => {
    const { requestId: _, ...body } = problem
    expect(parseProblem(body, 'r-7')?.requestId).toBe('r-7')
  })

  test.each([
    ['a text', 'Bad gateway'],
    ['a problem without a code', { ...problem, code: undefined }],
    ['errors that are no list', { ...problem, errors: {} }],
    ['errors without a pointer', { ...problem, errors: [{ code: 'wrong-type' }] }],
    ['allowed moves without an action', { ...problem, allowed: [{ to: 'accepted' }] }],
  ])('does not take %s for a problem', (_, body) => {
    expect(parseProblem(body, undefined)).toBeUndefined()
  })
})
