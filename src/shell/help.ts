import yargs from 'yargs'
import { globalOptions } from './global-options.ts'
import type { Page } from './page.ts'
import type { Option, Options, Verb } from './verb.ts'

/** Help as yargs lays it out: of one verb its usage, options and examples, or the list of all. */
export async function help(verbs: readonly Verb[], only: Verb | null, page: Page): Promise<string> {
  const { say } = page
  const parser = yargs([])
    .scriptName('linia')
    .help(false)
    .version(false)
    .exitProcess(false)
    .wrap(page.columns === null ? 100 : Math.min(page.columns, 100))
    .updateStrings({
      'Commands:': say('shell.help.verbs'),
      'Options:': say('shell.help.options'),
      'Examples:': say('shell.help.examples'),
      boolean: '',
      string: '',
      array: '',
      number: '',
    })
  if (only) {
    const usage = ['$0', only.name, ...only.operands].join(' ')
    parser.usage(`${usage}\n\n${say(only.summary)}`)
    addOptions(parser, only.options, page)
    for (const example of only.examples) parser.example(example, '')
  } else {
    parser.usage(say('shell.help.usage'))
    for (const verb of verbs.filter(({ isHidden }) => isHidden !== true))
      parser.command([verb.name, ...verb.operands].join(' '), say(verb.summary))
    parser.epilogue(say('shell.help.more'))
  }
  addOptions(parser, globalOptions, page)
  return `${await parser.getHelp()}\n`
}

function addOptions(parser: ReturnType<typeof yargs>, options: Options, { say }: Page): void {
  for (const [name, option] of Object.entries<Option>(options)) {
    parser.option(name, {
      describe: option.value ? `${say(option.about)} (${option.value})` : say(option.about),
      ...(option.short ? { alias: option.short } : {}),
    })
  }
}
