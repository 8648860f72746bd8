import { isProblem, type Problem } from '@caunoi/client'

/** The refusal of a call; a call that is not refused ends the story. */
export async function refusalOf(call: Promise<unknown>): Promise<Problem> {
  try {
    await call
  } catch (error) {
    if (isProblem(error)) return error.problem
    throw error
  }
  throw new Error('The server had to refuse this call, and took it')
}

/** The codes of the faults of a refusal, with the fields they are about. */
export function faultsOf({ errors = [] }: Problem): readonly string[] {
  return errors.map(({ pointer, code }) => `${pointer} ${code}`)
}
