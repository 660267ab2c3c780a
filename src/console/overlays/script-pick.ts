import * as z from 'zod'
import type { Scene } from '../actions/action.ts'
import { choicePanel } from '../screens/choice-panel.ts'
import { processesOfReason } from '../forms/processes-of-reason.ts'
import { choicesOf, giveChoice, openScriptLine } from '../state/give-script.ts'
import { matchingOptions } from '../state/matching-options.ts'
import type { Overlay } from '../state/model.ts'
import type { Option } from '../state/views.ts'
import { readStartable } from '../views/read-startable.ts'
import { keptField, keptIndex, keptWhole } from './kept-whole.ts'
import { acceptOrClose } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'
import { pressPick } from './press-pick.ts'

/** One thing is picked of a process by typing: the answer, the way on, a step to go to, or which process begins. */
export const scriptPick: OverlayKind<'script-pick'> = {
  read: (_agent, reading, { what, ref }) => (what === 'start' ? { picks: readStartable(ref, reading) } : {}),
  draw(overlay, { scene, room, look }) {
    const { what, field, selected, problem } = overlay
    const script = scriptOf(scene)
    const title = look.say(`script.pick.${what}`, { step: script?.step.title ?? '' })
    const choices = matchingOptions(optionsOf(overlay, scene), field.text)
    return choicePanel({ title, choices, selected, filter: field, problem }, room, look)
  },
  press(overlay, { scene, key, desk }) {
    const { ui } = desk
    const { what, ref, field, selected } = overlay
    const options = matchingOptions(optionsOf(overlay, scene), field.text)
    return pressPick(key, {
      field,
      selected,
      options,
      open: (changed) => ui.change({ do: 'open', overlay: { ...overlay, problem: null, ...changed } }),
      close: () => ui.change({ do: 'close' }),
      pick(option) {
        const script = scriptOf(scene)
        if (what === 'start') ui.perform({ do: 'start-process', interaction: ref, process: option.key })
        else if (!script) ui.change({ do: 'close' })
        else if (what === 'jump') openScriptLine(script, 'jump', { ui, to: option.key })
        else giveChoice(script, option, desk)
      },
      typed: () => undefined,
    })
  },
  keys: (_overlay, look) => acceptOrClose(look),
  kept: keptWhole(
    z.object({
      what: z.enum(['answer', 'way', 'jump', 'start']),
      ref: z.string(),
      field: keptField,
      selected: keptIndex,
    }),
    (one) => ({ kind: 'script-pick', ...one, problem: null }),
  ),
}

function scriptOf({ views: { place } }: Scene) {
  return place.of === 'workspace' ? place.script : null
}

function optionsOf({ what }: Overlay<'script-pick'>, scene: Scene): readonly Option[] {
  const script = scriptOf(scene)
  if (what === 'start') return proposedFirst(scene)
  if (!script) return []
  if (what === 'jump')
    return script.outline
      .filter(({ standing }) => standing !== 'current')
      .map(({ key, number, title, answer }) => ({
        key,
        label: `${number}. ${title}`,
        hint: answer ?? '',
        hotKey: null,
      }))
  return choicesOf(script).map(({ key, label, leadsTo }, index) => ({
    key,
    label,
    hint: leadsTo ?? '',
    hotKey: index < 9 ? String(index + 1) : null,
  }))
}

/** What can be started, and first what the reason proposes that the contact was given. */
function proposedFirst({ views: { place, offers } }: Scene): readonly Option[] {
  const reason = place.of === 'workspace' ? (place.wrapUp?.draft?.reason ?? null) : null
  const { proposed } = processesOfReason(place.of === 'workspace' ? place.reasonProcesses : [], reason)
  const isProposed = ({ key }: Option): boolean => proposed.some(({ process }) => process === key)
  return offers.picks
    .toSorted((a, b) => Number(isProposed(b)) - Number(isProposed(a)))
    .map((option, index) => ({ ...option, hotKey: index < 9 ? String(index + 1) : null }))
}
