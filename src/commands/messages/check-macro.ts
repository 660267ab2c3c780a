import { defaultRights } from '../../domain/default-rights.ts'
import type { InputProblem as WrongValue } from '../../domain/input-problem.ts'
import type { MacroStep } from '../../domain/site/writing-definition.ts'
import { nearest } from '../../domain/nearest.ts'
import { type InputProblem, type PlaceValues, fillInput } from '../../writing/placeholders.ts'
import { scopeOf } from '../../writing/facts.ts'
import type { Vocabulary } from '../../writing/vocabulary.ts'
import type { DeclaredCommand } from '../command.ts'
import { commandRegistry } from '../registry.ts'
import { wrongInput } from '../wrong-input.ts'

/** Commands that an agent may give and no macro does, each with the reason. */
const notInMacros: Readonly<Record<string, string>> = {
  undo: 'takes others back, and is told by number which',
  'site.apply': 'is the site itself, which has its own check and preview',
  'interaction.receive': 'says that somebody wrote or called, which only a channel knows',
  'interaction.abandon': 'says that the caller gave up, which only a channel knows',
  'template.save': 'changes what macros are made of',
  'template.remove': 'changes what macros are made of',
  'view.save': 'says what somebody looks at, not what is done to a record',
  'view.remove': 'says what somebody looks at, not what is done to a record',
  'announcement.make': 'tells people something, which is nothing about a record',
  'announcement.read': 'says what somebody has read, which nobody says beforehand',
  'announcement.withdraw': 'tells people something, which is nothing about a record',
  'process.publish': 'is the site itself, which has its own check and preview',
  'process.step': 'says what was done at a step, which nobody says beforehand',
  'refused-work.settle': 'says that somebody has dealt with it, which nobody says beforehand',
  'macro.save': 'changes what macros are made of',
  'macro.remove': 'changes what macros are made of',
}

/**
 * Whether a macro may give a command: one that some role may give at all, because what nobody may is the program's own, that
 * imports nothing and is not left out by name.
 */
function isForMacros(name: string): boolean {
  const scopes = Object.hasOwn(defaultRights, name) ? Object.values(defaultRights[name] ?? {}) : []
  const isAnybodys = scopes.some((scope) => scope !== 'none')
  return isAnybodys && !name.endsWith('.import') && !Object.hasOwn(notInMacros, name)
}

/** What is wrong with a step of a macro. */
export type StepProblem =
  | { readonly what: 'command-unknown'; readonly name: string; readonly nearest: readonly string[] }
  | { readonly what: 'template-unknown'; readonly name: string; readonly nearest: readonly string[] }
  | ({ readonly what: 'text' } & InputProblem)
  /** `given` is what the command would have been given, with what stands for records in its places. */
  | { readonly what: 'input'; readonly path: string; readonly wrong: WrongValue; readonly given: unknown }

/** What stands for records while a macro is only looked at. */
const samplePlaces: PlaceValues = {
  ref: 'KX-1',
  case: 'KX-2',
  customer: 'KX-3',
  queue: 'queue',
  agent: 'agent',
}
const sampleText = 'sample'

/** The command of a macro's step; undefined where no macro may give it. */
export function commandOfStep(name: string): DeclaredCommand<string, never, unknown> | undefined {
  return isForMacros(name) ? commandRegistry.get(name) : undefined
}

/**
 * What is wrong with a step, before it is ever run: a command or a template that is not there, a text that cannot be read, or
 * an input that the command would not take; undefined when nothing is.
 */
export function whyNotStep(
  step: MacroStep,
  { vocabulary, templates }: { readonly vocabulary: Vocabulary; readonly templates: ReadonlySet<string> },
): StepProblem | undefined {
  const { command: name, template } = step
  const command = commandOfStep(name)
  if (!command) {
    const known = [...commandRegistry.keys()].filter(isForMacros)
    return { what: 'command-unknown', name, nearest: nearest(name, known) }
  }
  if (template !== null && !templates.has(template)) {
    return { what: 'template-unknown', name: template, nearest: nearest(template, templates) }
  }
  const filled = fillInput(step.input, {
    places: samplePlaces,
    vocabulary,
    scope: sampleScope(vocabulary),
    now: 0,
    timeZone: 'UTC',
  })
  if (!filled.ok) return { what: 'text', path: filled.path, problem: filled.problem }
  const given = { ...(filled.value as object), ...(template !== null && { text: sampleText }) }
  const [issue] = command.schema.safeParse(given).error?.issues ?? []
  return issue && { what: 'input', ...wrongInput(issue, given), given }
}

/** A scope in which nothing is missing. */
function sampleScope(vocabulary: Vocabulary): object {
  const field = (key: string) => ({ key, type: 'text' as const, choices: [], value: sampleText })
  const fieldsOf = (of: string) =>
    [...vocabulary].flatMap((name) => (name.startsWith(of) ? [field(name.slice(of.length))] : []))
  return scopeOf(
    {
      site: { name: sampleText },
      agent: { name: sampleText },
      today: 0,
      customer: { ref: 'KX-3', name: sampleText, account: sampleText },
      customerFields: fieldsOf('customer.fields.'),
      interaction: { ref: 'KX-1', subject: sampleText, queue: sampleText, arrivedAt: 0, dueAt: 0 },
      case: { ref: 'KX-2', subject: sampleText, openedAt: 0, dueAt: 0 },
      caseFields: fieldsOf('case.fields.'),
    },
    { language: 'en', timeZone: 'UTC' },
  )
}
