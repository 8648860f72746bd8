import { parseArgs, styleText } from 'node:util'
import { checks } from './check/checks.ts'
import { runCheck } from './check/run-check.ts'

// pnpm check: everything that must hold before a change is merged, besides the tests. A failure does not stop the checks after it.
const { values } = parseArgs({ options: { only: { type: 'string', multiple: true }, help: { type: 'boolean', short: 'h' } } })
const known = checks.map(({ name }) => name)
const unknown = values.only?.filter((name) => !known.includes(name)) ?? []

if (values.help || unknown.length > 0) {
  const list = checks.map(({ name, about }) => `  ${name.padEnd(12)}${about}`).join('\n')
  const complaint = unknown.length > 0 ? `No check is called ${unknown.join(', ')}.\n\n` : ''
  console.log(`${complaint}Usage: pnpm check [--only <name>]…\n\n${list}`)
  process.exit(unknown.length > 0 ? 2 : 0)
}

const chosen = checks.filter(({ name }) => values.only === undefined || values.only.includes(name))
const needed = checks.filter(({ name }) => chosen.some((check) => check.name === name || check.after?.includes(name)))
const failed: string[] = []
for (const check of needed) {
  const blocker = check.after?.find((name) => failed.includes(name))
  const started = performance.now()
  const failure = blocker ? `not run, because ${blocker} failed` : await runCheck(check)
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`
  console.log(
    `${failure === undefined ? styleText('green', '✓') : styleText('red', '✗')} ${check.name.padEnd(12)} ${seconds.padStart(7)}  ${check.about}`,
  )
  if (failure === undefined) continue
  failed.push(check.name)
  console.log(failure.replace(/^/gm, '    '))
}
if (failed.length > 0) console.log(`${failed.length} of ${needed.length} checks failed: ${failed.join(', ')}`)
process.exitCode = failed.length > 0 ? 1 : 0
