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

/** The codes with which calls that run at once are refused: each is waited for from the start, or the runner would count its refusal as unhandled. */
export async function refusalCodes(...calls: readonly Promise<unknown>[]): Promise<readonly string[]> {
  return (await Promise.all(calls.map(refusalOf))).map(({ code }) => code)
}
