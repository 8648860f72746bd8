/** Most causes behind one another that are told. */
const MOST_CAUSES = 4

function codeOf(error: Error): string {
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? ` ${code}` : ''
}

/**
 * What a log may hold of an error: its kind, its code and where it happened, and the same of its causes. Its message is left out: parsers and
 * databases quote in theirs what they were given.
 */
export function describeError(error: unknown, causes = MOST_CAUSES): string {
  if (!(error instanceof Error)) return 'unknown error'
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const told = [`${error.name}${codeOf(error)}`, ...places].join('\n')
  return error.cause === undefined || causes === 0 ? told : `${told}\ncaused by ${describeError(error.cause, causes - 1)}`
}
