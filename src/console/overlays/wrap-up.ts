import * as z from 'zod'
import { openCorrection } from '../actions/correct-wrap-up.ts'
import type { Scene, Ui } from '../actions/action.ts'
import { openWrapUp } from '../actions/open-wrap-up.ts'
import { acwTimer } from '../components/acw-timer.ts'
import { span, type Line } from '../components/line.ts'
import { endingOf } from '../forms/ending-of.ts'
import { editWrapUpForm, focusedOn } from '../forms/edit-wrap-up-form.ts'
import { replySentBy } from '../forms/reply-form.ts'
import { draftOf, noteKey, withDraft } from '../forms/wrap-up-form.ts'
import { keyName } from '../input/key.ts'
import { processesOfReason } from '../forms/processes-of-reason.ts'
import { reasonProcessLines } from '../screens/reason-process-lines.ts'
import { whatIsOpen, whyNoCode, wrapUpLabelColumns } from '../screens/wrap-up-words.ts'
import { wrapUpScreen } from '../screens/wrap-up.ts'
import { openScriptPick } from '../state/give-script.ts'
import { cutProblem } from './cut-problem.ts'
import { namedKey } from './named-keys.ts'
import type { Overlay } from '../state/model.ts'
import type { OverlayKind } from './overlay-kind.ts'
import { focusedText, withNote, wrapUpKeys, writtenNote } from './wrap-up-keys.ts'

const keptFocus = z.union([
  z.object({ on: z.enum(['reason', 'outcome']) }),
  z.object({ on: z.literal('text'), key: z.string() }),
])
const kept = z.object({
  ref: z.string(),
  thenNext: z.boolean(),
  isCorrection: z.boolean().default(false),
  focus: keptFocus.optional(),
})

/** Why they called and what came of it. */
export const wrapUp: OverlayKind<'wrap-up'> = {
  draw({ form, over, ...overlay }, { scene, now, room, look }) {
    const { place } = scene.views
    const work = place.of === 'workspace' ? place.work : null
    const customerName = place.of === 'workspace' ? (place.card?.name ?? null) : null
    const timer = work && (work.state === 'wrapping-up' ? acwTimer(work, now) : null)
    const title = look.say(overlay.isCorrection ? 'wrap-up.title-correct' : 'wrap-up.title', {
      ref: form.ref,
    })
    const isOverlooked = over === null && place.of === 'workspace' && place.hasReplyDraft
    const problem = overlay.problem ?? (isOverlooked ? look.say('reply.unsent') : null)
    const goesToo = span(`   ${look.glyphs.arrow} ${look.say('reply.goes-too')}`, 'accent')
    const endsToo = work?.ref === form.ref ? endingOf(work) : null
    const foot: readonly Line[] = [
      ...(overlay.isCorrection ? [] : reasonProcessLines(broughtByReason(form, scene), room.columns, look)),
      ...(over ? [[goesToo]] : []),
      ...(endsToo
        ? [[span(`   ${look.glyphs.arrow} ${look.say(`wrap-up.ends-${endsToo}`)}`, 'accent')]]
        : []),
    ]
    return wrapUpScreen({ title, form, customerName, timer, problem, foot }, room, look)
  },
  press(overlay, { scene, key, desk: { ui, columns, look } }) {
    if (keyName(key) === 'Ctrl-p' && !overlay.isCorrection) {
      startProposed(overlay, scene, ui)
      return true
    }
    const fieldColumns = columns - wrapUpLabelColumns(overlay.form, columns, look) - 2
    const { form, next } = editWrapUpForm(overlay.form, key, fieldColumns)
    switch (next) {
      case 'stay': {
        const problem = cutProblem(focusedText(form), key, look)
        ui.change({ do: 'open', overlay: { ...overlay, form, problem } })
        return true
      }
      case 'incomplete':
        ui.change({ do: 'open', overlay: { ...overlay, form, problem: whatIsOpen(form, look) } })
        return true
      case 'no-match':
        ui.change({ do: 'open', overlay: { ...overlay, form, problem: whyNoCode(form, look) } })
        return true
      case 'submit':
        if (overlay.isCorrection) ui.perform({ do: 'correct-wrap-up', ref: form.ref, answer: draftOf(form) })
        else
          ui.perform({
            do: 'wrap-up',
            ref: form.ref,
            answer: draftOf(form),
            thenNext: overlay.thenNext,
            reply: overlay.over && replySentBy(overlay.over.form),
          })
        return true
      case 'close':
        ui.change(overlay.over ? { do: 'open', overlay: overlay.over } : { do: 'close' })
        return true
      case 'none':
        return false
      default:
        return next satisfies never
    }
  },
  written(overlay) {
    const field = writtenNote(overlay.form)
    return (
      field && {
        field,
        of: { kind: 'wrap-up', under: overlay.form.ref, field: noteKey },
        with: (note, problem) => ({ ...overlay, form: withNote(overlay.form, note), problem }),
      }
    )
  },
  isChangedElsewhere: (overlay, { wrapUps }) => wrapUps.isChangedElsewhere(overlay.form.ref),
  withOtherDraft(overlay, { wrapUps }) {
    const draft = wrapUps.takeOther(overlay.form.ref)
    return (
      draft && {
        ...overlay,
        form: focusedOn(withDraft(overlay.form, draft), overlay.form.focus),
        problem: null,
      }
    )
  },
  keys({ form, thenNext, isCorrection }, look) {
    const enter = look.say(
      isCorrection
        ? 'action.interaction.correct-wrap-up'
        : thenNext
          ? 'action.interaction.wrap-up-and-next'
          : 'action.interaction.wrap-up',
    )
    const leave = look.say(isCorrection ? 'keys.close' : 'keys.keep-draft')
    return [...wrapUpKeys(form, { enter, finish: enter }, look), namedKey('Esc', leave)]
  },
  kept: {
    keep: ({ form, thenNext, isCorrection = false }) => ({
      ref: form.ref,
      thenNext,
      isCorrection,
      focus: form.focus,
    }),
    // What corrects is no draft of a wrap-up: nothing waits for it.
    keepTyped: ({ form, isCorrection }, { drafts }) => {
      if (!isCorrection) drafts.wrapUps.keep(form.ref, draftOf(form))
    },
    comeBack(from, { scene, ui }) {
      const parsed = kept.safeParse(from)
      if (!parsed.success) return
      if (parsed.data.isCorrection) openCorrection(scene, ui)
      else openWrapUp(scene, ui, parsed.data.thenNext)
      const { overlay } = ui.scene().model
      const { focus } = parsed.data
      if (overlay?.kind === 'wrap-up' && focus)
        ui.change({ do: 'open', overlay: { ...overlay, form: focusedOn(overlay.form, focus) } })
    },
  },
}

/** What the chosen reason brings with it at the contact on screen. */
function broughtByReason({ reason }: Overlay<'wrap-up'>['form'], { views: { place } }: Scene) {
  return processesOfReason(place.of === 'workspace' ? place.reasonProcesses : [], reason?.path ?? null)
}

/** Starts what the reason proposes, or lets one of several be chosen; the form stays as a draft, a reply as its own. */
function startProposed({ form, over }: Overlay<'wrap-up'>, scene: Scene, ui: Ui): void {
  const { proposed } = broughtByReason(form, scene)
  const [first, second] = proposed
  if (!first) return
  if (over) ui.change({ do: 'open', overlay: over })
  if (second) openScriptPick(ui, 'start', form.ref)
  else ui.perform({ do: 'start-process', interaction: form.ref, process: first.process })
}
