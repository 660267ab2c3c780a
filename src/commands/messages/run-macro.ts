import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { Actor } from '../../domain/ids.ts'
import { nearest } from '../../domain/nearest.ts'
import { type MacroRow, macroList, visible } from '../../queries/messages/template-list.ts'
import type { GivenCommand } from '../../store/given-command.ts'
import type { Store } from '../../store/open-store.ts'
import type { BatchHandle } from '../../store/outcome.ts'
import type { Reader } from '../../store/reader.ts'
import { fillInput } from '../../writing/placeholders.ts'
import { commandOfStep } from './check-macro.ts'
import { composeMessage } from './compose-message.ts'
import { type FilledNamed, fillTemplateNamed, textSourceOf } from './fill-template.ts'

/** A macro as somebody runs it, on an interaction or a case, or on nothing. */
export type MacroAsked = {
  readonly macro: string
  readonly ref: string | null
  readonly actor: Actor
  readonly now: number
  /** One batch for all that it is run on; one of its own unless given. */
  readonly batch?: BatchHandle
  /** Shows what it would do, and keeps nothing. */
  readonly isRehearsal?: boolean
}

/** What a macro did, step by step; without a batch in a rehearsal. */
export type MacroRun = {
  readonly macro: string
  readonly batch: string | null
  readonly steps: readonly MacroRunStep[]
}

/** A step with the input that its command was given, and what came of its template where it has one. */
export type MacroRunStep = {
  readonly command: string
  readonly input: unknown
  readonly value: unknown
  readonly template: { readonly name: string; readonly filled: FilledNamed } | null
}

/** The macro of a short name, an agent's own before the site's. Refuses: macro-not-found. */
export function macroNamed(reader: Reader, shortName: string, actor: string): Decision<MacroRow> {
  const rows = visible(reader.all(macroList, { agent: actor }))
  const found = rows.find((row) => row.shortName === shortName)
  if (found) return accept(found)
  const known = rows.map((row) => row.shortName)
  return refuse({ code: 'macro-not-found', macro: shortName, nearest: nearest(shortName, known) })
}

/**
 * Runs a macro: all of its commands in one transaction and one batch, so that one undo takes all of it back; the rules and the
 * rights of each command decide about it, and with one refused none is done. Its texts are filled in with what is at hand when
 * it begins. Refuses: macro-not-found, macro-step-invalid, macro-place-empty, and what its templates and commands are refused for.
 */
export async function runMacro(store: Store, asked: MacroAsked): Promise<Decision<MacroRun>> {
  const { actor, isRehearsal = false } = asked
  const macro = macroNamed(store.reader, asked.macro, actor)
  if (!macro.ok) return macro
  const batch: BatchHandle = asked.batch ?? { ref: null }
  const given = stepsOf(store.reader, macro.value, asked, batch)
  if (!given.ok) return given
  const commands = given.value.map(({ command }) => command)
  const outcomes = isRehearsal
    ? await store.runner.rehearse(commands)
    : await store.runner.runTogether(commands)
  if ('ok' in outcomes) return outcomes
  const steps: MacroRunStep[] = []
  for (const [index, { command, template }] of given.value.entries()) {
    const outcome = outcomes[index]
    if (!outcome) throw new Error('a step of a macro was not answered')
    if (!outcome.ok) return outcome
    const value: unknown = 'already' in outcome ? null : outcome.value
    steps.push({ command: command.command.name, input: command.input, value, template })
  }
  return accept({ macro: macro.value.shortName, batch: batch.ref, steps })
}

type MacroStepGiven = {
  readonly command: GivenCommand<never>
  readonly template: MacroRunStep['template']
}

function stepsOf(
  reader: Reader,
  macro: MacroRow,
  { ref, actor, now }: MacroAsked,
  batch: BatchHandle,
): Decision<readonly MacroStepGiven[]> {
  const where = { actor, now, ref }
  const source = textSourceOf(reader, where)
  if (source.denied) return refuse(source.denied)
  const language = source.languages.find((one) => one !== null) ?? 'en'
  const filling = { ...source, scope: source.scopeIn(language), now }
  const given: MacroStepGiven[] = []
  for (const [index, { command: name, input, template }] of macro.steps.entries()) {
    const at = { macro: macro.shortName, step: index + 1 }
    const command = commandOfStep(name)
    if (!command) {
      return refuse({ code: 'macro-step-invalid', ...at, problem: 'command-unknown', detail: name })
    }
    const filled = fillInput(input, filling)
    if (!filled.ok) {
      const { what, detail } = filled.problem
      if (what === 'value-hidden')
        return refuse({ code: 'template-value-hidden', template: macro.shortName, detail })
      if (what === 'place-empty' || what === 'value-missing') {
        return refuse({ code: 'macro-place-empty', ...at, place: detail })
      }
      return refuse({ code: 'macro-step-invalid', ...at, problem: what, detail })
    }
    const text = template === null ? undefined : fillTemplateNamed(reader, { template }, where)
    if (text && !text.ok) return text
    // An answer keeps the subject that it answers; what begins a thread is called what its template says, unless the step does.
    const subject = name === composeMessage.name ? (text?.value.subject ?? null) : null
    const parsed = command.parse({
      ...(subject !== null && { subject }),
      ...(filled.value as object),
      ...(text && { text: text.value.text }),
    })
    if (!parsed.ok) return parsed
    const named = template !== null && text ? { name: template, filled: text.value } : null
    given.push({ command: { command, input: parsed.value, actor, batch }, template: named })
  }
  return accept(given)
}
