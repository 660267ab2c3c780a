import { editWrapUpForm } from '../forms/edit-wrap-up-form.ts'
import { answersOf, draftOf, isComplete, noteKey, wrapUpForm } from '../forms/wrap-up-form.ts'
import { wrapUpDraft } from '../../desk/drafts.ts'
import { bulkPreviewLines } from '../screens/bulk-preview.ts'
import { whatIsOpen, whyNoCode, wrapUpLabelColumns } from '../screens/wrap-up-words.ts'
import { wrapUpScreen } from '../screens/wrap-up.ts'
import { cutProblem } from './cut-problem.ts'
import { namedKey } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'
import { focusedText, withNote, wrapUpKeys, writtenNote } from './wrap-up-keys.ts'

/** One answer for all that is marked. */
export const wrapUpMarked: OverlayKind<'wrap-up-marked'> = {
  draw({ form, records, preview, problem }, { room, look }) {
    const title = look.say('bulk.wrap-up-title', { n: records.length })
    const foot = preview ? bulkPreviewLines(preview, look) : []
    return wrapUpScreen({ title, form, customerName: null, timer: null, problem, foot }, room, look)
  },
  /**
   * As soon as nothing is missing, what would become of all is shown; Enter does it, or shows it first when the answers
   * are others by now.
   */
  press(overlay, { key, desk: { ui, columns, look } }) {
    const fieldColumns = columns - wrapUpLabelColumns(overlay.form, columns, look) - 2
    const { form, next } = editWrapUpForm(overlay.form, key, fieldColumns)
    const { records } = overlay
    const answer = draftOf(form)
    const preview = overlay.preview?.of === answersOf(answer) ? overlay.preview : null
    switch (next) {
      case 'stay': {
        const problem = cutProblem(focusedText(form), key, look)
        ui.change({ do: 'open', overlay: { ...overlay, form, preview, problem } })
        const isAtEnd = form.focus.on === 'text' && form.focus.key === noteKey
        if (preview === null && isAtEnd && isComplete(form))
          ui.perform({ do: 'preview-marked', answer, records })
        return true
      }
      case 'incomplete':
        ui.change({ do: 'open', overlay: { ...overlay, form, preview, problem: whatIsOpen(form, look) } })
        return true
      case 'no-match':
        ui.change({ do: 'open', overlay: { ...overlay, form, preview, problem: whyNoCode(form, look) } })
        return true
      case 'submit':
        // From the note, to which the preview belongs, Enter does what it shows.
        ui.change({
          do: 'open',
          overlay: { ...overlay, preview, form: { ...form, focus: { on: 'text', key: noteKey } } },
        })
        ui.perform({ do: preview === null ? 'preview-marked' : 'wrap-up-marked', answer, records })
        return true
      case 'close':
        ui.change({ do: 'close' })
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
        of: null,
        with: (note, problem) => ({ ...overlay, form: withNote(overlay.form, note), problem }),
      }
    )
  },
  kept: {
    keep: ({ form }) => draftOf(form),
    comeBack(from, { scene: { model, views }, ui }) {
      const parsed = wrapUpDraft.safeParse(from)
      const { place } = model
      if (!parsed.success || (place.at !== 'queues' && place.at !== 'view')) return
      if ((views.place.of !== 'queues' && views.place.of !== 'view') || !views.place.wrapUp) return
      const records = [...place.marks.records.values()]
      if (records.length === 0) return
      const form = wrapUpForm({
        ref: '',
        ...views.place.wrapUp,
        draft: parsed.data,
        gathersOutcomes: true,
      })
      const overlay = { kind: 'wrap-up-marked', form, records, preview: null, problem: null } as const
      ui.change({ do: 'open', overlay })
    },
  },
  keys({ form, preview }, look) {
    const enter = look.say(preview ? 'keys.does-it' : 'keys.preview')
    // Below its preview nothing is left but to do it.
    const finish = preview && form.focus.on === 'text' && form.focus.key === noteKey ? null : enter
    return [...wrapUpKeys(form, { enter, finish }, look), namedKey('Esc', look.say('keys.close'))]
  },
}
