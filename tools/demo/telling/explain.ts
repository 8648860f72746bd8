import { styleText } from 'node:util'
import { CauNoiError, isProblem } from '../../../packages/client/src/index.ts'
import { StoryError } from './story-error.ts'

/** What went wrong, for somebody who runs the demo. */
export function explain(error: unknown): string {
  const headline = (text: string) => styleText('red', `✗ ${text}`, { stream: process.stderr })
  if (error instanceof StoryError) return `\n${headline(`Không đúng như kể: ${error.claim.vi}`)}\n  Not as it is told: ${error.claim.en}`
  if (isProblem(error)) {
    const { status, code, title, detail = '', errors = [], requestId } = error.problem
    const faults = errors.map(({ pointer, message }) => `    ${pointer}: ${message}`)
    return [
      '',
      headline(`Máy chủ từ chối / refused: ${status} ${code}`),
      `  ${title}. ${detail}`,
      ...faults,
      `  ${requestId}`,
      '',
      stackOf(error),
    ].join('\n')
  }
  if (error instanceof CauNoiError) return `\n${headline(`Không có câu trả lời / no answer: ${error.message}`)}\n${stackOf(error)}`
  return `\n${headline('Lỗi / error')}\n${stackOf(error)}`
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
