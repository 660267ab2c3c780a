import type { FooterKey } from '../components/footer-line.ts'
import type { TextField } from '../components/text-field/text-field.ts'
import { noteKey, textUnder, type WrapUpForm } from '../forms/wrap-up-form.ts'
import type { Look } from '../look.ts'
import { namedKey } from './named-keys.ts'

/** The keys of the form in the field that they go to; `submit` says what Enter in the note does. */
export function wrapUpKeys(form: WrapUpForm, submit: string, { say }: Look): readonly FooterKey[] {
  const { focus, questions, outcomes } = form
  const isNote = focus.on === 'text' && focus.key === noteKey
  const accept = isNote ? submit : say(focus.on === 'text' ? 'keys.next-field' : 'keys.accept')
  return [
    namedKey('Enter', accept),
    ...(isNote ? [namedKey('Alt-Enter', say('keys.new-line'))] : [namedKey('Tab', say('keys.next-field'))]),
    ...(focus.on === 'outcome' && questions.severalOutcomes
      ? [namedKey('1-0', say(outcomes.length > 0 ? 'keys.again-drops' : 'keys.several'))]
      : []),
    namedKey('Ctrl-D', say('keys.finish')),
  ]
}

/** The text that keys go to; null where a code is chosen. */
export function focusedText(form: WrapUpForm): TextField | null {
  return form.focus.on === 'text' ? textUnder(form, form.focus.key) : null
}
