import { isProblem, type Problem } from '../../../packages/client/src/index.ts'
import { StoryError } from './story-error.ts'

/** The refusal of a call; a call that is not refused ends the story. */
export async function refusalOf(call: Promise<unknown>): Promise<Problem> {
  try {
    await call
  } catch (error) {
    if (isProblem(error)) return error.problem
    throw error
  }
  throw new StoryError({
    vi: 'Máy chủ phải từ chối yêu cầu này, nhưng đã chấp nhận.',
    en: 'The server had to refuse this request, and took it.',
  })
}
