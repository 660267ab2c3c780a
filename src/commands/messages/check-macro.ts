import type { InputProblem as WrongValue } from '../../domain/input-problem.ts'
import type { MacroStep } from '../../domain/site/writing-definition.ts'
import { nearest } from '../../domain/nearest.ts'
import { type InputProblem, type PlaceValues, fillInput } from '../../writing/placeholders.ts'
import { scopeOf } from '../../writing/facts.ts'
import type { Vocabulary } from '../../writing/vocabulary.ts'
import type { DeclaredCommand } from '../command.ts'
import { commandRegistry } from '../registry.ts'
import { isForMacros } from './for-macros.ts'
import { wrongInput } from '../wrong-input.ts'

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
