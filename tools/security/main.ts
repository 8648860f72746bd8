import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { judgeClaim, type Outcome } from './judge-claim.ts'
import { type Claim, readClaims } from './read-claims.ts'

const root = path.join(import.meta.dirname, '../..')

const help = `npm run security

  Chạy mọi phép thử mà docs/security.md nêu, rồi nói từng điều khẳng định có được chứng minh hay không (khoảng mười lăm phút).
  Runs every test that docs/security.md names, then tells of each claim whether it is proved (about a quarter of an hour).

  --list   chỉ liệt kê điều khẳng định và phép thử / only lists the claims and their tests
  --help   trang này / this page

Mã thoát / exit status: 0 mọi điều được chứng minh / all proved, 1 có điều không / some are not`

/** What became of each test file, as the test runner reports it. */
function outcomesIn(file: string): ReadonlyMap<string, Outcome> {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'))
  const entries = testResults.map(
    ({ name, status, assertionResults }: { name: string; status: string; assertionResults: { status: string }[] }) => {
      const count = (of: string): number => assertionResults.filter((one) => one.status === of).length
      const failed = count('failed') + (status === 'failed' && count('failed') === 0 ? 1 : 0)
      const passed = count('passed')
      const skipped = assertionResults.length - passed - count('failed')
      return [path.relative(root, name), { passed, failed, skipped }] as const
    },
  )
  return new Map(entries)
}

function run(tests: readonly string[], report: string): Promise<void> {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
  const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...tests]
  return new Promise((resolve) => {
    spawn(process.execPath, [vitest, ...words], { cwd: root, stdio: 'inherit' }).on('close', () => resolve())
  })
}

function tell(claim: Claim, outcomes: ReadonlyMap<string, Outcome>): boolean {
  const { text, tests, commands, missing } = claim
  const { passed, failed, skipped, isProved } = judgeClaim(claim, outcomes)
  const counts = [
    `${passed} phép thử đạt / tests passed`,
    ...(failed > 0 ? [`${failed} không đạt / failed`] : []),
    ...(skipped > 0 ? [`${skipped} bị bỏ qua / skipped`] : []),
  ]
  const by = tests.length === 0 ? '' : counts.join(', ')
  const also = commands.map((command) => `\n    + ${command}`).join('')
  console.log(
    `${isProved ? (tests.length === 0 ? '·' : '✓') : '✗'} ${text}\n    ${[by, ...missing.map((one) => `không có / missing: ${one}`)].filter(Boolean).join('; ')}${also}`,
  )
  return isProved
}

const [word, ...more] = process.argv.slice(2)
const claims = readClaims(root)
if (word === '--help') console.log(help)
else if (word === '--list') for (const { text, tests, commands } of claims) console.log([text, ...tests, ...commands].join('\n    '))
else if (word !== undefined || more.length > 0) {
  console.error(`Không hiểu / not understood: ${[word, ...more].join(' ')}\n\n${help}`)
  process.exitCode = 2
} else {
  const folder = mkdtempSync(path.join(tmpdir(), 'caunoi-security-'))
  try {
    const report = path.join(folder, 'report.json')
    await run([...new Set(claims.flatMap(({ tests }) => tests))], report)
    const outcomes = outcomesIn(report)
    console.log('\nTừng điều khẳng định / claim by claim\n')
    const proved = claims.map((claim) => tell(claim, outcomes))
    const failed = proved.filter((isProved) => !isProved).length
    console.log(
      failed === 0
        ? `\n✓ ${proved.length} điều khẳng định, không điều nào bị bác. / ${proved.length} claims, none refuted. (· : lệnh riêng / by its own command)`
        : `\n✗ ${failed}/${proved.length} điều không được chứng minh. / ${failed} of ${proved.length} claims are not proved.`,
    )
    process.exitCode = failed === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true })
  }
}
