import * as z from 'zod'
import { newAnnouncement } from '../../desk/drafts.ts'
import {
  announcedText,
  announceForm,
  announcementDraftOf,
  announceStops,
  editAnnounceForm,
  soughtAudiences,
} from '../forms/announce-form.ts'
import { keyLabel } from '../key-label.ts'
import { announceLabelColumns, announcePanel } from '../screens/announce-panel.ts'
import { readAudiences, readTimeZone } from '../views/read-offers.ts'
import { cutProblem } from './cut-problem.ts'
import { namedKey } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'

const kept = z.object({ focus: z.enum(announceStops) })

/** A new announcement. */
export const announce: OverlayKind<'announce'> = {
  read: (_agent, reading) => ({ audiences: readAudiences(reading), timeZone: readTimeZone(reading) }),
  draw({ form, problem }, { scene, now, room, look }) {
    const { audiences, timeZone } = scene.views.offers
    return announcePanel({ form, audiences, problem, now, timeZone }, room, look)
  },
  press(overlay, { scene, key, desk: { ui, columns, look } }) {
    const { audiences } = scene.views.offers
    const at = { audiences, columns: columns - announceLabelColumns - 1 }
    const { form, next } = editAnnounceForm(overlay.form, key, at)
    switch (next) {
      case 'close':
        ui.change({ do: 'close' })
        return true
      case 'send':
        ui.perform({ do: 'announce', announcement: announcementDraftOf(form) })
        return true
      case 'stay':
        ui.change({ do: 'open', overlay: { ...overlay, form, problem: cutProblem(announcedText(form), key, look) } }) // prettier-ignore
        return true
      case 'nobody': {
        const who = form.sought.text.trim()
        const isOpen = soughtAudiences(form, audiences).length > 1
        const problem = look.say(isOpen ? 'announce.several' : 'announce.nobody', { who })
        ui.change({ do: 'open', overlay: { ...overlay, form, problem } })
        return true
      }
      case 'none':
        return false
      default:
        return next satisfies never
    }
  },
  keys: ({ form: { focus, sought } }, { say, glyphs }) => [
    ...(focus === 'to'
      ? [
          namedKey('Space', say('announce.turn')),
          namedKey(`${keyLabel('ArrowLeft', glyphs)} ${keyLabel('ArrowRight', glyphs)}`, say('keys.choose')),
        ]
      : []),
    ...(focus === 'text' ? [namedKey('Enter', say('keys.new-line'))] : []),
    namedKey('Tab', say(focus === 'to' && sought.text !== '' ? 'keys.complete' : 'keys.next-field')),
    namedKey('Ctrl-D', say('announce.make')),
    namedKey('Esc', say('keys.keep-draft')),
  ],
  kept: {
    keep: ({ form: { focus } }) => ({ focus }),
    keepTyped: ({ form }, { drafts }) =>
      drafts.announcements.keep(newAnnouncement, announcementDraftOf(form)),
    comeBack(from, { ui, desk }) {
      const parsed = kept.safeParse(from)
      if (!parsed.success) return
      const form = { ...announceForm(desk.drafts.announcements.read(newAnnouncement)), ...parsed.data }
      ui.change({ do: 'open', overlay: { kind: 'announce', form, problem: null } })
    },
  },
}
