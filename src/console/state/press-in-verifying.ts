import type { Scene, Ui } from '../actions/action.ts'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { keyName, type Key } from '../input/key.ts'
import type { Look } from '../look.ts'
import { chosenOf } from './chosen-of.ts'
import type { Overlay } from './model.ts'
import { verifyStep } from './verify-step.ts'

type Of<Kind extends Overlay['kind']> = Extract<Overlay, { readonly kind: Kind }>

/**
 * How, who, with what result: each by its digit, or by moving and Enter. `y` says that all is as it mostly is: the method
 * that is selected, the holder, passed; `n` that the holder failed.
 */
export function pressInVerify(scene: Scene, overlay: Of<'verify'>, key: Key, ui: Ui): boolean {
  const { ref, method, selected } = overlay
  const open = (changed: Partial<Of<'verify'>>) =>
    ui.change({ do: 'open', overlay: { ...overlay, problem: null, ...changed } })
  const give = (who: string, result: string) => {
    if (method !== null) ui.perform({ do: 'verify', ref, method, who: whoOf(who), result: resultOf(result) })
  }
  const name = keyName(key)
  if (name === 'Escape') {
    ui.change({ do: 'close' })
    return true
  }
  if (name === 'Backspace' || name === 'ArrowLeft') {
    open(overlay.who === null ? { method: null, selected: 0 } : { who: null, selected: 0 })
    return true
  }
  const { step, options } = verifyStep(overlay, scene.views.offers)
  const chosen = chosenOf({ key, options, selected, select: (index) => open({ selected: index }) })
  if (chosen && step === 'method') open({ method: chosen.key, selected: 0 })
  else if (chosen && step === 'who') open({ who: whoOf(chosen.key), selected: 0 })
  else if (chosen) give(overlay.who ?? 'holder', chosen.key)
  else if (name === 'y' && step === 'method') open({ method: options[selected]?.key ?? null, selected: 0 })
  else if ((name === 'y' || name === 'n') && step !== 'method')
    give(overlay.who ?? 'holder', name === 'y' ? 'passed' : 'failed')
  else return !/^(?:Alt-|F\d)/.test(name)
  return true
}

function whoOf(key: string): 'holder' | 'attorney' | 'other' {
  return key === 'holder' || key === 'attorney' ? key : 'other'
}

function resultOf(key: string): 'passed' | 'failed' | 'refused' {
  return key === 'passed' || key === 'failed' ? key : 'refused'
}

/** Why a card is revealed, in the agent's own words. */
export function pressInReveal(
  overlay: Of<'reveal'>,
  key: Key,
  { ui, look }: { ui: Ui; look: Look },
): boolean {
  const { customer, field } = overlay
  const why = field.text.trim()
  switch (keyName(key)) {
    case 'Escape':
      ui.change({ do: 'close' })
      return true
    case 'Enter':
      if (why === '')
        ui.change({ do: 'open', overlay: { ...overlay, problem: look.say('reveal.why-missing') } })
      else ui.perform({ do: 'reveal', customer, why })
      return true
    default: {
      const edited = editTextField(field, key)
      if (edited) ui.change({ do: 'open', overlay: { ...overlay, field: edited, problem: null } })
      return edited !== null
    }
  }
}
