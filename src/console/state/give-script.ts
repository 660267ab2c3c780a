import type { Ui } from '../actions/action.ts'
import { scriptLineField } from '../forms/script-answer.ts'
import type { ScriptChoice, ScriptView } from '../screens/script-view.ts'
import type { ProcessDid } from './intent.ts'
import type { ScriptLine } from './overlay-shapes.ts'
import type { Desk } from './press.ts'
import { isPreviewOf } from './step-preview.ts'

type Giving = Pick<Desk, 'ui' | 'look' | 'unread'>

/** Gives what was done at the step that is on screen. */
export function giveDid(script: ScriptView, did: ProcessDid, ui: Ui): void {
  const { ref, sequence, step } = script
  ui.perform({ do: 'step-process', ref, step: step.key, sequence, did })
}

/** Gives the command of the step; never what nobody could read yet. */
export function giveCommand(script: ScriptView, { ui, look, unread }: Giving): void {
  const { ref, sequence, step, contact } = script
  if (isPreviewOf(ui.scene().model.stepPreview, script) && !unread.isUnread())
    ui.perform({ do: 'step-process', ref, step: step.key, sequence, did: 'command', contact })
  else ui.change({ do: 'notice', notice: { kind: 'refused', text: look.say('script.look-first'), hint: '' } })
}

/** Opens the line for what is typed at the step with what was begun of it: its answer, or a reason. */
export function openScriptLine(
  script: ScriptView,
  what: ScriptLine['what'],
  { ui, typed = '', to = null }: { readonly ui: Ui; readonly typed?: string; readonly to?: string | null },
): void {
  const { ref, sequence, step, asked, draft, reasonDrafts, outline } = script
  const isAnswer = what === 'answer'
  const field = scriptLineField(`${what === 'answer' ? draft : reasonDrafts[what]}${typed}`)
  const target = outline.find(({ key }) => key === to)
  ui.change({
    do: 'open',
    overlay: {
      kind: 'script-line',
      what,
      ref,
      step: step.key,
      sequence,
      title: target?.title ?? step.title,
      type: isAnswer && asked.is === 'field' ? asked.type : 'text',
      to,
      field,
      problem: null,
    },
  })
}

/** Gives the choice of a digit or of the list; which way it goes on nobody chooses without a reason. */
export function giveChoice(script: ScriptView, { key }: Pick<ScriptChoice, 'key'>, giving: Giving): void {
  const { ui } = giving
  const { ref, sequence, step, asked } = script
  const at = { do: 'step-process', ref, step: step.key, sequence } as const
  switch (asked.is) {
    case 'choice':
      ui.perform({ ...at, did: 'answered', typed: { text: key, type: 'text' } })
      return
    case 'command':
      if (key === 'command') giveCommand(script, giving)
      else ui.perform({ ...at, did: 'refused' })
      return
    case 'check':
      ui.perform({ ...at, did: key as ProcessDid })
      return
    case 'way':
      openScriptLine(script, 'way', { ui, to: key })
      return
    case 'said':
    case 'field':
    case 'waiting':
    case 'over':
      return
    default:
      asked satisfies never
  }
}

/** What can be chosen at the step; empty where something else is to be done. */
export function choicesOf({ asked }: ScriptView): readonly ScriptChoice[] {
  return 'choices' in asked ? asked.choices : []
}

/** Opens a list to pick from. */
export function openScriptPick(ui: Ui, what: 'answer' | 'way' | 'jump' | 'start', ref: string): void {
  const field = scriptLineField('')
  ui.change({ do: 'open', overlay: { kind: 'script-pick', what, ref, field, selected: 0, problem: null } })
}
