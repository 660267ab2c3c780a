import yargs from 'yargs'
import { placeholderIn } from '../language/placeholders.ts'
import { globalOptions } from './global-options.ts'
import type { Page } from './page.ts'
import type { Option, Options, Verb } from './verb.ts'
import { verbGroups, verbTable } from './verb-table.ts'

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
  const isAll = only === null && verbs.length >= verbTable.length
  if (only) {
    const usage = [
      '$0',
      only.name,
      ...only.operands.map((operand) => placeholderIn(operand, page.language)),
    ].join(' ')
    parser.usage(`${usage}\n\n${say(only.summary)}`)
    addOptions(parser, only.options, page)
    for (const example of only.examples) parser.example(example, '')
  } else {
    if (!isAll) parser.usage(say('shell.help.usage'))
    for (const verb of isAll ? [] : shown(verbs))
      parser.command(namedWithOperands(verb, page), say(verb.summary))
    parser.epilogue(say('shell.help.more'))
  }
  addOptions(parser, globalOptions, page)
  // yargs would take the indentation out of a text of several lines.
  const head = isAll ? `${say('shell.help.usage')}\n\n${allVerbs(page)}\n\n` : ''
  return `${head}${await parser.getHelp()}\n`
}

function namedWithOperands({ name, operands }: Verb, { language }: Page): string {
  return [name, ...operands.map((operand) => placeholderIn(operand, language))].join(' ')
}

function shown(verbs: readonly Verb[]): readonly Verb[] {
  return verbs.filter(({ isHidden }) => isHidden !== true)
}

/** Every verb with what it does, by what they are about; of a family one line with the words that may follow. */
function allVerbs(page: Page): string {
  return verbGroups
    .map(({ title, verbs }) => {
      const families = new Map<string, Verb[]>()
      for (const verb of shown(verbs)) {
        const [first = ''] = verb.name.split(' ')
        families.set(first, [...(families.get(first) ?? []), verb])
      }
      const lines = [...families].map(([first, family]) => verbLine(first, family, page))
      return [page.paint.strong(page.say(title)), ...lines].join('\n')
    })
    .join('\n\n')
}

const verbColumns = 24

function verbLine(first: string, family: readonly Verb[], page: Page): string {
  const { say, columns } = page
  const [only] = family
  const isFamily = family.some(({ name }) => name !== first)
  const name = isFamily || !only ? `${first} …` : namedWithOperands(only, page)
  const words = family.map((verb) => verb.name.slice(first.length + 1)).filter((word) => word !== '')
  const about = isFamily ? words.join(', ') : only ? say(only.summary) : ''
  const width = Math.min(columns ?? 100, 100) - verbColumns - 3
  const [head = '', ...rest] = broken(about, width)
  const margin = ' '.repeat(verbColumns + 3)
  const isLong = name.length > verbColumns
  return [
    `  ${isLong ? `${name}\n${margin}` : `${name.padEnd(verbColumns)} `}${head}`,
    ...rest.map((line) => margin + line),
  ].join('\n')
}

/** A text in lines of at most so many columns, broken between words. */
function broken(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines.splice(-1, 1, `${last} ${word}`)
    else lines.push(word)
  }
  return lines
}

function addOptions(parser: ReturnType<typeof yargs>, options: Options, { say, language }: Page): void {
  for (const [name, option] of Object.entries<Option>(options)) {
    parser.option(name, {
      describe: option.value
        ? `${say(option.about)} (${placeholderIn(option.value, language)})`
        : say(option.about),
      ...(option.short ? { alias: option.short } : {}),
    })
  }
}
