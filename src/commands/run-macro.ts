import { type Decision, accept, refuse } from '../domain/decision.ts'
import type { Actor } from '../domain/ids.ts'
import { nearest } from '../domain/nearest.ts'
import { type MacroRow, macroList, visible } from '../queries/template-list.ts'
import type { GivenCommand } from '../store/given-command.ts'
import type { Store } from '../store/open-store.ts'
import type { BatchHandle } from '../store/outcome.ts'
import type { Reader } from '../store/reader.ts'
import { fillInput } from '../writing/placeholders.ts'
import { commandOfStep } from './check-macro.ts'
import { fillTemplateNamed, textSourceOf } from './fill-template.ts'

/** A macro as somebody runs it, on an interaction or a case, or on nothing. */
export type MacroAsked = {
  readonly macro: string
  readonly ref: string | null
  readonly actor: Actor
  readonly now: number
  /** Shows what it would do, and keeps nothing. */
  readonly isRehearsal?: boolean
}

/** What a macro did, step by step; without a batch in a rehearsal. */
export type MacroRun = {
  readonly macro: string
  readonly batch: string | null
  readonly steps: readonly { readonly command: string; readonly value: unknown }[]
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
  const batch: BatchHandle = { ref: null }
  const given = stepsOf(store.reader, macro.value, asked, batch)
  if (!given.ok) return given
  const outcomes = isRehearsal
    ? await store.runner.rehearse(given.value)
    : await store.runner.runTogether(given.value)
  if ('ok' in outcomes) return outcomes
  const steps: { command: string; value: unknown }[] = []
  for (const [index, outcome] of outcomes.entries()) {
    if (!outcome.ok) return outcome
    const command = macro.value.steps[index]?.command ?? ''
    steps.push({ command, value: 'already' in outcome ? null : outcome.value })
  }
  return accept({ macro: macro.value.shortName, batch: batch.ref, steps })
}

function stepsOf(
  reader: Reader,
  macro: MacroRow,
  { ref, actor, now }: MacroAsked,
  batch: BatchHandle,
): Decision<readonly GivenCommand<never>[]> {
  const where = { actor, now, ref }
  const source = textSourceOf(reader, where)
  if (source.denied) return refuse(source.denied)
  const language = source.languages.find((one) => one !== null) ?? 'en'
  const filling = { ...source, scope: source.scopeIn(language), now }
  const given: GivenCommand<never>[] = []
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
    const parsed = command.parse({
      ...(filled.value as object),
      ...(text && { text: text.value.text }),
      ...(text && text.value.subject !== null && { subject: text.value.subject }),
    })
    if (!parsed.ok) return parsed
    given.push({ command, input: parsed.value, actor, batch })
  }
  return accept(given)
}
