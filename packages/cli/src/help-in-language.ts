import type { Language, Text } from '@caunoi/schemas'
import { type Command, type CommanderError, Help } from 'commander'

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Lệnh:',
}
const places: Readonly<Record<string, string>> = { '[options]': '[tùy chọn]', '[command]': '[lệnh]' }

const faults: Readonly<Record<string, Text>> = {
  'commander.missingArgument': { vi: 'thiếu tham số', en: 'an argument is missing' },
  'commander.excessArguments': { vi: 'thừa tham số', en: 'there are too many arguments' },
  'commander.optionMissingArgument': { vi: 'tùy chọn thiếu giá trị', en: 'an option lacks its value' },
  'commander.missingMandatoryOptionValue': { vi: 'thiếu tùy chọn bắt buộc', en: 'a required option is missing' },
  'commander.invalidArgument': { vi: 'giá trị không được chấp nhận', en: 'the value is not accepted' },
  'commander.unknownOption': { vi: 'không có tùy chọn này', en: 'there is no such option' },
  'commander.unknownCommand': { vi: 'không có lệnh này', en: 'there is no such command' },
  'commander.conflictingOption': { vi: 'hai tùy chọn không đi cùng nhau', en: 'two options exclude each other' },
}

const inVietnamese = (usage: string): string => usage.replace(/\[(options|command)\]/g, (place) => places[place] ?? place)

/** Makes a command speak one language: its headings, its help, its version of every usage fault. */
export function speak(command: Command, language: Language): Command {
  return command
    .helpOption('-h, --help', { vi: 'trang này', en: 'this page' }[language])
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp(
      language === 'vi'
        ? {
            styleTitle: (title) => titles[title] ?? title,
            commandUsage: (described) => inVietnamese(new Help().commandUsage(described)),
            subcommandTerm: (described) => inVietnamese(new Help().subcommandTerm(described)),
          }
        : {},
    )
}

/** What is wrong with a command line, and where to read on; quotes only names of options, arguments and commands. */
export function faultOf(error: CommanderError, language: Language): string {
  const known = faults[error.code] ?? { vi: 'dòng lệnh không hiểu được', en: 'the command line cannot be understood' }
  const named = /'(-{1,2}[\w-]+[^']*|<?[\w-]{1,30}>?)'/.exec(error.message)?.[1]
  const more = { vi: 'xem --help', en: 'see --help' }[language]
  return `${known[language]}${named === undefined ? '' : `: ${named}`} (${more})`
}
