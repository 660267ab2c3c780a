import { commandRegistry } from '../../commands/registry.ts'
import { type Hook, hooksFor, hooksIn, whyNotRun } from '../../desk/hooks/hook-files.ts'
import { hookSettings, isStrict, secondsFor } from '../../desk/hooks/hook-settings.ts'
import { sayHookProblem } from '../../language/say-hook.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Page } from '../page.ts'
import type { Shell } from '../shell.ts'

/** The hooks of this person in the order of their names, what each is asked for, and what keeps it from running. */
export async function hooks(_call: Call, { hookFiles }: Shell): Promise<Answer> {
  const { folder, settingsFile } = hookFiles()
  const settings = await hookSettings(settingsFile)()
  if (!settings.ok) return refuseWith(settings.refusal)
  const rows = hooksIn(folder).map((hook) => ({
    hook,
    commands: commandsOf(hook),
    seconds: secondsFor(hook, settings.value),
    strict: hook.moment === 'before' && isStrict(hook, settings.value),
    problem: whyNotRun(hook) ?? null,
  }))
  const json = rows.map(({ hook: { name, moment, about }, ...row }) => ({ name, moment, about, ...row }))
  return show({ folder, settingsFile, rows: json }, (page) => {
    const { say, clean, table, format } = page
    if (rows.length === 0) return say('shell.hooks.none', { folder })
    const listed = table(
      [
        { title: say('shell.column.hook'), cell: ({ hook }) => clean(hook.name) },
        {
          title: say('shell.column.commands'),
          cell: ({ hook, commands }) => commandsText(hook, commands, page),
          isFlexible: true,
        },
        { title: say('shell.column.seconds'), cell: ({ seconds }) => format.number(seconds), align: 'right' },
        { title: say('shell.column.strict'), cell: ({ strict }) => (strict ? say('word.yes') : clean('')) },
        {
          title: say('shell.column.hook-state'),
          cell: ({ problem }) => (problem ? sayHookProblem(problem, say) : say('shell.hooks.fine')),
        },
      ],
      rows,
    )
    return `${listed}\n${say('shell.hooks.folder', { folder })}`
  })
}

/** The commands that a hook is asked for, by name. */
export function commandsOf(hook: Hook): readonly string[] {
  return [...commandRegistry.keys()].filter((command) => hooksFor([hook], command, hook.moment).length > 0)
}

function commandsText(hook: Hook, commands: readonly string[], { say, clean }: Page) {
  if (hook.about === 'any') return say('shell.hooks.all-commands')
  return commands.length === 0 ? say('shell.hooks.no-command') : clean(commands.join(', '))
}
