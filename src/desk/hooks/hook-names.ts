/** When a hook is asked: before a command is given, or after its commit. */
export type HookMoment = 'before' | 'after'

/**
 * Commands under the names that the verbs of the shell have, where those are not the command's own last word. A verb of two
 * words is written with a dash.
 */
export const commandsOfVerbs: Readonly<Record<string, readonly string[]>> = {
  next: ['interaction.take-next'],
  note: ['note.add'],
  wrap: ['interaction.wrap-up'],
  correct: ['interaction.correct-wrap-up'],
  status: ['agent.set-status', 'agent.sign-in', 'agent.sign-out'],
  'callback-add': ['callback.schedule'],
  'callback-done': ['callback.finish'],
  'callback-missed': ['callback.finish'],
  'callback-cancel': ['callback.finish'],
  'callback-move': ['callback.reschedule'],
  'customer-add': ['customer.create'],
  'customer-contact': ['customer.add-contact-point', 'customer.remove-contact-point'],
  'customer-link': ['interaction.link-customer'],
  'customer-opt-out': ['do-not-contact.add', 'do-not-contact.lift'],
  'import-mail': ['interaction.receive'],
}

/** The names under which a command's hooks are looked for, the most general first: `any`, its verbs, its own name. */
export function hookNamesOf(command: string): readonly string[] {
  const own = command.slice(command.indexOf('.') + 1)
  const verbs = Object.entries(commandsOfVerbs).flatMap(([verb, commands]) =>
    commands.includes(command) ? [verb] : [],
  )
  return [...new Set(['any', own, ...verbs, command.replaceAll('.', '-'), command])]
}

const named = /^(before|after)-([a-z0-9][a-z0-9.-]*?)(?:\.(?:sh|bash|zsh|fish|py|rb|pl|js|mjs|cjs|ts))?$/

/** What the name of a file asks for; undefined for a file that is no hook. The ending of a script does not count. */
export function readHookName(
  file: string,
): { readonly moment: HookMoment; readonly about: string } | undefined {
  const [, moment, about] = named.exec(file) ?? []
  if (about === undefined || (moment !== 'before' && moment !== 'after')) return undefined
  return { moment, about }
}
