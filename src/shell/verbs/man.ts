import { exitCodes } from '../exit-codes.ts'
import { globalOptions } from '../global-options.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Page } from '../page.ts'
import type { Shell } from '../shell.ts'
import type { Options, Verb } from '../verb.ts'
import { verbTable } from '../verb-table.ts'

/** Prints the manual page, made of the verb table, as `man` reads it. */
export async function man(_call: Call, shell: Shell): Promise<Answer> {
  const page = manualOf(
    verbTable.filter(({ isHidden }) => isHidden !== true),
    await shell.page(),
  )
  return show({ page }, () => page)
}

/** The manual page in the language of the page that it is written for. It names no version and no date, so that it stays equal. */
function manualOf(verbs: readonly Verb[], { say, language }: Page): string {
  const lines: string[] = [
    `.TH LINIA 1 "" "linia" "${roff(say('shell.man.title'))}"`,
    `.SH ${section(say('shell.man.name'))}`,
    `linia \\- ${roff(say('shell.man.about'))}`,
    `.SH ${section(say('shell.man.synopsis'))}`,
    '.B linia',
    '.br',
    '.B linia',
    `.I ${say('shell.man.verb')}`,
    `.RI [ "${roff(say('shell.man.options'))}" ]`,
    `.SH ${section(say('shell.man.description'))}`,
    roff(say('shell.help.usage')),
    `.SH ${section(say('shell.man.verbs'))}`,
    ...verbs.flatMap((verb) => verbLines(verb)),
    `.SH ${section(say('shell.help.options'))}`,
    ...optionLines(globalOptions),
    `.SH ${section(say('shell.man.status'))}`,
    ...Object.entries(exitCodes).flatMap(([name, code]) => [
      '.TP',
      `.B ${code}`,
      roff(say(`shell.man.exit.${name as keyof typeof exitCodes}`)),
    ]),
    `.SH ${section(say('shell.man.environment'))}`,
    ...(['LINIA_STORE', 'LINIA_AGENT', 'LINIA_LANG', 'LINIA_BELL', 'NO_COLOR'] as const).flatMap((name) => [
      '.TP',
      `.B ${name}`,
      roff(say(`shell.man.env.${name}`)),
    ]),
    `.SH ${section(say('shell.man.files'))}`,
    ...(['linia.db', 'hooks', 'hooks.yaml', 'keys.yaml'] as const).flatMap((name) => [
      '.TP',
      `.I ${roff(`${name === 'linia.db' ? '~/.local/share' : '~/.config'}/linia/${name}`)}`,
      roff(say(`shell.man.file.${name}`)),
    ]),
  ]
  return `.\\" -*- coding: utf-8; language: ${language} -*-\n${lines.join('\n')}\n`

  function verbLines({ name, operands, summary, options, examples }: Verb): readonly string[] {
    const usage = operands.length === 0 ? [] : [`.I ${roff(operands.join(' '))}`]
    return [
      `.SS linia ${roff(name)}`,
      `.B linia ${roff(name)}`,
      ...usage,
      '.PP',
      roff(say(summary)),
      ...optionLines(options),
      '.PP',
      '.EX',
      ...examples.map((example) => `    ${roff(example)}`),
      '.EE',
    ]
  }
  function optionLines(options: Options): readonly string[] {
    return Object.entries(options).flatMap(([name, { value, short, about }]) => [
      '.TP',
      `.BR ${roff(short === undefined ? `--${name}` : `-${short}, --${name}`).replaceAll(' ', '\\~')}${value === undefined ? '' : ` " \\fI${roff(value)}\\fP"`}`,
      roff(say(about)),
    ])
  }
}

function section(title: string): string {
  return roff(title.replace(/:$/, '').toLocaleUpperCase('pl'))
}

/** Text as roff prints it: backslashes and dashes as they are, nothing at the beginning of a line taken for a request. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replaceAll("'", '\\(aq')
    .replaceAll('`', '\\(ga')
    .replaceAll('~', '\\(ti')
    .replaceAll('^', '\\(ha')
    .replace(/^\./, '\\&.')
}
