import * as z from 'zod'
import {
  callbackDraftOf,
  callbackForm,
  chosenQueue,
  editCallbackForm,
  withDraft,
} from '../forms/callback-form.ts'
import { callbackPanel } from '../screens/callback-panels.ts'
import { readServedQueues, readTimeZone } from '../views/read-offers.ts'
import { namedKey } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'

const kept = z.object({ of: z.string(), queue: z.string().nullable() })

/** A new callback. */
export const callback: OverlayKind<'callback'> = {
  read: (agent, reading) => ({
    queues: readServedQueues(agent, reading),
    timeZone: readTimeZone(reading),
  }),
  draw({ form, problem }, { scene, now, room, look }) {
    const { queues, timeZone } = scene.views.offers
    const queue = chosenQueue(form, queues.map(({ key }) => key)) // prettier-ignore
    const queueLabel = queues.find(({ key }) => key === queue)?.label ?? queue ?? ''
    return callbackPanel({ form, queueLabel, problem, now, timeZone }, room, look)
  },
  press(overlay, { scene, key, desk: { ui } }) {
    const queues = scene.views.offers.queues.map((queue) => queue.key)
    const { form, next } = editCallbackForm(overlay.form, key, queues)
    switch (next) {
      case 'close':
        ui.change({ do: 'close' })
        return true
      case 'send': {
        const { of, whose, when, note } = form
        const queue = chosenQueue(form, queues)
        ui.perform({ do: 'schedule-callback', of, queue, whose, when: when.text, note: note.text })
        return true
      }
      case 'stay':
        ui.change({ do: 'open', overlay: { ...overlay, form, problem: null } })
        return true
      case 'none':
        return false
      default:
        return next satisfies never
    }
  },
  isChangedElsewhere: (overlay, { callbacks }) => callbacks.isChangedElsewhere(overlay.form.of),
  withOtherDraft(overlay, { callbacks }) {
    const draft = callbacks.takeOther(overlay.form.of)
    return draft && { ...overlay, form: withDraft(overlay.form, draft), problem: null }
  },
  keys: (_overlay, { say }) => [
    namedKey('Ctrl-D', say('keys.save')),
    namedKey('Tab', say('keys.next-field')),
    namedKey('Esc', say('keys.keep-draft')),
  ],
  kept: {
    keep: ({ form: { of, queue } }) => ({ of, queue }),
    keepTyped: ({ form }, { drafts }) => drafts.callbacks.keep(form.of, callbackDraftOf(form)),
    comeBack(from, { ui, desk }) {
      const parsed = kept.safeParse(from)
      if (!parsed.success) return
      const { of, queue } = parsed.data
      const form = callbackForm(of, queue, desk.drafts.callbacks.read(of))
      ui.change({ do: 'open', overlay: { kind: 'callback', form, problem: null } })
    },
  },
}
