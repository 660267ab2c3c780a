import * as z from 'zod'
import { keyName } from '../input/key.ts'
import { verifyingPanel } from '../screens/verifying.ts'
import { chosenOf } from '../state/chosen-of.ts'
import type { Overlay } from '../state/model.ts'
import { verifyStep } from '../state/verify-step.ts'
import type { Option } from '../state/views.ts'
import { readVerifying } from '../views/read-verifying.ts'
import { acceptOrClose } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'
import { keptIndex, keptWhole } from './kept-whole.ts'

/** Who is on the line: how, who, with what result. */
export const verify: OverlayKind<'verify'> = {
  read: (_agent, reading) => ({ verifying: readVerifying(reading) }),
  draw(overlay, { scene, room, look }) {
    const { offers } = scene.views
    const { step, options: choices } = verifyStep(overlay, offers)
    const { ref, selected, problem } = overlay
    const method = labelOf(offers.verifying.methods, overlay.method)
    const who = labelOf(offers.verifying.who, overlay.who)
    const meant = step === 'method' ? choices[selected]?.key : overlay.method
    const questions = offers.verifying.methods.find(({ key }) => key === meant)?.questions ?? []
    return verifyingPanel({ questions, ref, step, choices, selected, method, who, problem }, room, look)
  },
  /**
   * Each by its digit, or by moving and Enter. `y` says that all is as it mostly is: the method that is selected, the
   * holder, passed; `n` that the holder failed.
   */
  press(overlay, { scene, key, desk: { ui } }) {
    const { ref, method, selected } = overlay
    const open = (changed: Partial<Overlay<'verify'>>) =>
      ui.change({ do: 'open', overlay: { ...overlay, problem: null, ...changed } })
    const give = (who: string, result: string) => {
      if (method !== null)
        ui.perform({ do: 'verify', ref, method, who: whoOf(who), result: resultOf(result) })
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
  },
  keys: (_overlay, look) => acceptOrClose(look),
  kept: keptWhole(
    z.object({
      ref: z.string(),
      method: z.string().nullable(),
      who: z.enum(['holder', 'attorney', 'other']).nullable(),
      selected: keptIndex,
    }),
    (kept) => ({ kind: 'verify', ...kept, problem: null }),
  ),
}

function labelOf(among: readonly Option[], key: string | null): string {
  return among.find((option) => option.key === key)?.label ?? ''
}

function whoOf(key: string): 'holder' | 'attorney' | 'other' {
  return key === 'holder' || key === 'attorney' ? key : 'other'
}

function resultOf(key: string): 'passed' | 'failed' | 'refused' {
  return key === 'passed' || key === 'failed' ? key : 'refused'
}
