import type { FooterKey } from '../components/footer-line.ts'
import type { TextField } from '../components/text-field/text-field.ts'
import { isAnswer, noteKey, pointedCode, textUnder, type WrapUpForm } from '../forms/wrap-up-form.ts'
import type { MessageKey } from '../../language/say.ts'
import type { Look } from '../look.ts'
import { namedKey } from './named-keys.ts'

/** What Enter in the note does, and what Ctrl-D does anywhere in the form; null where Enter is what is left to press. */
type WrapUpEnds = { readonly enter: string; readonly finish: string | null }

/** The keys of the form in the field that they go to. */
export function wrapUpKeys(form: WrapUpForm, ends: WrapUpEnds, { say }: Look): readonly FooterKey[] {
  const { focus, questions, outcomes } = form
  const isNote = focus.on === 'text' && focus.key === noteKey
  const isGathered = form.gathersOutcomes || outcomes.length > 0
  const isSeveral = focus.on === 'outcome' && questions.severalOutcomes && isGathered
  const accept = isNote ? ends.enter : say(isSeveral ? ofSeveral(form) : focus.on === 'text' ? 'keys.next-field' : 'keys.accept') // prettier-ignore
  return [
    namedKey('Enter', accept),
    ...(isNote ? [namedKey('Alt-Enter', say('keys.new-line'))] : [namedKey('Tab', say('keys.next-field'))]),
    ...(isSeveral
      ? [
          namedKey(
            '1-0',
            say(form.isKept ? 'keys.replaces' : outcomes.length > 0 ? 'keys.again-drops' : 'keys.several'),
          ),
        ]
      : []),
    ...(ends.finish === null ? [] : [namedKey('Ctrl-D', ends.finish)]),
    ...(isNote ? [namedKey('Ctrl-G', say('keys.editor'))] : []),
  ]
}

/** What Enter does where several outcomes may stand: it adds the one under the pointer, or goes on from one that stands. */
function ofSeveral(form: WrapUpForm): MessageKey {
  const code = pointedCode(form)
  const isAdded = code && (form.filter.text !== '' || !isAnswer(form, 'outcome', code))
  return isAdded ? 'keys.add' : 'keys.go-on'
}

/** The note while keys go to it; null while they go elsewhere. */
export function writtenNote(form: WrapUpForm): TextField | null {
  return form.focus.on === 'text' && form.focus.key === noteKey ? textUnder(form, noteKey) : null
}

/** The form with another note. */
export function withNote(form: WrapUpForm, note: TextField): WrapUpForm {
  return { ...form, warned: null, texts: { ...form.texts, [noteKey]: note } }
}

/** The text that keys go to; null where a code is chosen. */
export function focusedText(form: WrapUpForm): TextField | null {
  return form.focus.on === 'text' ? textUnder(form, form.focus.key) : null
}
