import { textFaults } from './texts/text-faults.ts'
import { textsOfStandard } from './texts/texts-of-standard.ts'

// Everything that people read of the standard is there in both languages, and the Vietnamese is written as Vietnamese is.
const { texts, missing } = textsOfStandard()
const faults = [...new Set([...missing, ...texts.flatMap(textFaults)])]
if (faults.length > 0) {
  console.error(faults.join('\n'))
  console.error(`${faults.length} faults. A word or a text that is right nevertheless belongs to tools/texts/allowed.ts`)
  process.exitCode = 1
} else console.log(`${texts.length} texts, each in Vietnamese and English`)
