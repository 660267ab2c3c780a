import { editTextField } from '../components/text-field/edit-text-field.ts'
import { textField, type TextField } from '../components/text-field/text-field.ts'
import { keyName, type Key } from '../input/key.ts'

export const firstRunQuestions = ['team', 'queue', 'agent'] as const
export type FirstRunQuestion = (typeof firstRunQuestions)[number]

/** The choice of an empty store, then the three questions about an own team. */
export type FirstRunForm = {
  readonly step: 'choice' | FirstRunQuestion
  readonly selected: 0 | 1
  readonly texts: Readonly<Record<FirstRunQuestion, TextField>>
}

export type EditedFirstRun = {
  readonly form: FirstRunForm
  readonly next: 'stay' | 'make-demo' | 'make-own' | 'none'
}

export function firstRunForm(): FirstRunForm {
  const short = { maxLength: 60 }
  return {
    step: 'choice',
    selected: 0,
    texts: { team: textField(short), queue: textField(short), agent: textField(short) },
  }
}

/** Gives one key to the form. */
export function editFirstRunForm(form: FirstRunForm, key: Key): EditedFirstRun {
  return form.step === 'choice' ? choose(form, keyName(key)) : answer(form, form.step, key)
}

function choose(form: FirstRunForm, name: string): EditedFirstRun {
  switch (name) {
    case 'j':
    case 'ArrowDown':
      return stay({ ...form, selected: 1 })
    case 'k':
    case 'ArrowUp':
      return stay({ ...form, selected: 0 })
    case '1':
      return { form, next: 'make-demo' }
    case '2':
      return stay({ ...form, selected: 1, step: 'team' })
    case 'Enter':
      return form.selected === 0 ? { form, next: 'make-demo' } : stay({ ...form, step: 'team' })
    default:
      return { form, next: 'none' }
  }
}

function answer(form: FirstRunForm, step: FirstRunQuestion, key: Key): EditedFirstRun {
  const at = firstRunQuestions.indexOf(step)
  const isAnswered = form.texts[step].text.trim() !== ''
  switch (keyName(key)) {
    case 'Escape':
    case 'Shift-Tab':
    case 'ArrowUp':
      return stay({ ...form, step: firstRunQuestions[at - 1] ?? 'choice' })
    case 'Enter':
    case 'Tab':
    case 'ArrowDown': {
      const next = firstRunQuestions[at + 1]
      if (!isAnswered) return stay(form)
      if (next) return stay({ ...form, step: next })
      return keyName(key) === 'Enter' ? { form, next: 'make-own' } : stay(form)
    }
    default: {
      const edited = editTextField(form.texts[step], key)
      return edited ? stay({ ...form, texts: { ...form.texts, [step]: edited } }) : { form, next: 'none' }
    }
  }
}

function stay(form: FirstRunForm): EditedFirstRun {
  return { form, next: 'stay' }
}
