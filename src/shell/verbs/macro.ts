import { keptMacroKey } from '../../domain/macro-key.ts'
import { macroNamed, runMacro } from '../../commands/messages/run-macro.ts'
import { type StepProblem, whyNotStep } from '../../commands/messages/check-macro.ts'
import { textSourceOf } from '../../commands/messages/fill-template.ts'
import { removeMacro } from '../../commands/messages/remove-macro.ts'
import { saveMacro } from '../../commands/messages/save-macro.ts'
import { labelIn } from '../../domain/labels.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { type MacroRow, macroList, templateList, visible } from '../../queries/messages/template-list.ts'
import { type Answer, mistakenBy, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { commandWords } from '../command-words.ts'
import { cutList } from '../cut-list.ts'
import { actorOf, give } from '../give.ts'
import { isMaskedOn } from '../leaving.ts'
import { noteText } from '../note-text.ts'
import { inputWords } from '../input-words.ts'
import type { Page } from '../page.ts'
import { macroStepKeptText, macroStepShape, macroStepText } from '../prints/print-macro-step.ts'
import { dotted } from '../prints/words.ts'
import type { ShellOnStore, ShellReading } from '../shell.ts'

/** The macros one may run: the site's, and one's own. */
export function macroListed(call: Call, { reader }: ShellReading): Answer {
  const { rows, below } = cutList(visible(reader.all(macroList, { agent: actorOf(call) })), call.limit)
  return show({ rows: rows.map(macroShape) }, (page) => {
    const { say, clean, table, language } = page
    if (rows.length === 0) return say('shell.macro.none')
    const text = table(
      [
        { title: say('shell.column.short-name'), cell: ({ shortName }) => clean(shortName) },
        {
          title: say('shell.column.label'),
          cell: ({ labels }) => clean(labelIn(labels, language)),
          isFlexible: true,
        },
        {
          title: say('shell.column.steps'),
          cell: ({ steps }) => clean(steps.map(({ command }) => commandWords(command, page)).join(', ')),
          isFlexible: true,
        },
        { title: say('shell.column.whose'), cell: ({ owner }) => clean(owner ?? '') },
      ],
      rows,
    )
    return text + below(page)
  })
}

/** The steps of a macro, as they are given. */
export function macroShow(call: Call, { reader }: ShellReading): Answer {
  const [name = ''] = call.operands
  const found = macroNamed(reader, name, actorOf(call))
  if (!found.ok) return refuseWith(found.refusal)
  const { shortName, labels, steps } = found.value
  const words = inputWords(reader)
  return show(macroShape(found.value), (page) => {
    const label = labelIn(labels, page.language)
    const title = dotted([page.paint.strong(page.clean(shortName)), label !== shortName && page.clean(label)])
    const texts = steps.map((step, index) => macroStepKeptText(step, { number: index + 1, words }, page))
    return [title, ...texts].join('\n')
  })
}

/** Runs a macro on a contact or a case as one batch, or shows what it would do; on several, each by itself in one batch. */
export async function macroRun(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [macro = '', ref] = call.operands
  if (call.operands.length > 2) return (await import('../macro-on-several.ts')).macroOnSeveral(call, shell)
  const isRehearsal = call.is('dry-run')
  const ran = await runMacro(shell.store, {
    macro,
    ref: ref ?? null,
    actor: actorOf(call),
    now: shell.now(),
    isRehearsal,
  })
  if (!ran.ok) return refuseWith(ran.refusal)
  const { batch, steps } = ran.value
  const showing = { isRehearsal, isMasked: isMaskedOn(ref ?? '', call, shell.reader) }
  const words = inputWords(shell.reader)
  const json = {
    ...(isRehearsal && { dryRun: true }),
    macro: ran.value.macro,
    batch,
    steps: steps.map((step) => macroStepShape(step, showing)),
  }
  return show(json, (page) =>
    [
      ...(isRehearsal ? [page.say('shell.dry-run')] : []),
      ...steps.map((step, index) => macroStepText(step, { ...showing, words, number: index + 1 }, page)),
      ...(batch === null ? [] : [page.say('shell.batch', { batch })]),
    ].join('\n'),
  )
}

/** Saves a macro of one's own: its steps as JSON, from an option or standard input. */
export async function macroSave(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [shortName = ''] = call.operands
  const text = (await noteText(call.text('steps') ?? '-', shell)) ?? ''
  const steps = readSteps(text)
  if (steps === undefined) {
    const wanted = '[{"command":"note.add","input":{"ref":"{ref}","text":"…"}}]'
    const verb = 'macro save'
    return mistakenBy({ kind: 'option-invalid', verb, option: 'steps', value: text.slice(0, 80), wanted })
  }
  const typedKey = call.text('key')
  const hotKey = typedKey === null ? null : keptMacroKey(typedKey)
  const parsed = saveMacro.parse({ shortName, steps, ...(hotKey !== null && { hotKey }) })
  if (!parsed.ok) return refuseWith(parsed.refusal)
  const actor = actorOf(call)
  const { vocabulary } = textSourceOf(shell.reader, { actor, now: shell.now(), ref: null })
  const templates = new Set(shell.reader.all(templateList, { agent: actor }).map((row) => row.shortName))
  for (const [index, step] of parsed.value.steps.entries()) {
    const why = whyNotStep(step, { vocabulary, templates })
    if (!why) continue
    const at = { macro: shortName, step: index + 1 }
    const refusal: StepRefusal = { code: 'macro-step-invalid', ...at, ...wordsOf(why) }
    // There is no macro yet whose steps could be shown.
    return { kind: 'refused', refusal, hint: (page) => hintOf(why, at.step, page) }
  }
  return give(
    {
      command: saveMacro,
      inputs: [parsed.value],
      json: (value) => value,
      text: (value, { say }) => say('shell.done.macro-save', { name: value.shortName }),
    },
    call,
    shell,
  )
}

/** Removes a macro of one's own. */
export function macroRemove(call: Call, shell: ShellOnStore) {
  const [shortName = ''] = call.operands
  return give(
    {
      command: removeMacro,
      inputs: [{ shortName }],
      json: (value) => value,
      text: (value, { say }) => say('shell.done.macro-remove', { name: value.shortName }),
    },
    call,
    shell,
  )
}

/** Steps as they are typed; a template may be left out. */
function readSteps(text: string): readonly object[] | undefined {
  try {
    const read: unknown = JSON.parse(text)
    if (!Array.isArray(read)) return undefined
    return read.map((step: unknown) => ({
      template: null,
      input: {},
      ...(typeof step === 'object' && step !== null ? step : {}),
    }))
  } catch {
    return undefined
  }
}

type StepRefusal = Extract<Refusal, { code: 'macro-step-invalid' }>

function wordsOf(why: StepProblem): Pick<StepRefusal, 'problem' | 'detail' | 'wrong'> {
  switch (why.what) {
    case 'text':
      return { problem: why.problem.what, detail: `${why.path}: ${why.problem.detail}` }
    case 'input':
      return { problem: why.what, detail: why.path, wrong: why.wrong }
    case 'command-unknown':
    case 'template-unknown':
      return { problem: why.what, detail: why.name }
    default:
      return why satisfies never
  }
}

function hintOf(why: StepProblem, step: number, { say }: Page): string {
  const names = 'nearest' in why ? why.nearest.join(', ') : ''
  return names === ''
    ? say('shell.hint.macro-not-saved', { step })
    : say('shell.hint.macro-not-saved-nearest', { names })
}

function macroShape({ shortName, labels, hotKey, steps, owner }: MacroRow) {
  return { shortName, labels, hotKey, steps, owner }
}
