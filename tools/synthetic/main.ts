import { halfYearOfKhanhHoa, playSteps, StepRefusedError, syntheticProvince } from '../../packages/testing/src/index.ts'
import { joinWithCredentials } from './join-with-credentials.ts'
import { openLog } from './open-log.ts'
import { CommandError, readSyntheticCommand, type SyntheticCommand, syntheticHelp } from './options.ts'
import { writeFolder } from './write-folder.ts'

/** So many people take seconds to draw. */
const MANY = 5000

// npm run synthetic: a made-up province as files, or played into a server as its facilities would record it.
try {
  const command = readSyntheticCommand(process.argv.slice(2))
  if (command.help) console.log(syntheticHelp)
  else await run(command)
} catch (error) {
  const isAsked = error instanceof CommandError || error instanceof RangeError
  if (!isAsked && !(error instanceof StepRefusedError)) throw error
  console.error(isAsked ? `${error.message}\n\n${syntheticHelp}` : error.message)
  process.exitCode = isAsked ? 2 : 1
}

async function run({ story, out, credentials, url, ...options }: SyntheticCommand): Promise<void> {
  if (options.size >= MANY) console.error(`Đang sinh dữ liệu của ${options.size} người … / drawing ${options.size} people …`)
  const steps = story === 'half-year' ? halfYearOfKhanhHoa() : syntheticProvince(options)
  if (out !== undefined) {
    const files = await writeFolder(out, steps)
    console.log(`${steps.length} bước, ${files.length} tệp trong ${out} / ${steps.length} steps, ${files.length} files in ${out}`)
  }
  if (credentials !== undefined) {
    const join = await joinWithCredentials(credentials, url)
    const { key, earlier, note } = await openLog(credentials, url, steps)
    const { ids } = await playSteps(steps, {
      join,
      key,
      earlier,
      onStep(done, total, id) {
        note(id)
        showProgress(done, total)
      },
    })
    console.log(`${ids.size} bản ghi đã ghi / ${ids.size} records are there`)
  }
}

function showProgress(done: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done}/${total}${done === total ? '\n' : ''}`)
  else if (done % 1000 === 0 || done === total) console.error(`${done}/${total}`)
}
