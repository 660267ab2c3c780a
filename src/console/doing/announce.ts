import { announce } from '../../commands/announcements/announce.ts'
import { newAnnouncement, type AnnouncementDraft } from '../../desk/drafts.ts'
import { sayUnclear } from '../../language/say-unclear.ts'
import { parseWhen } from '../../language/when.ts'
import { announceForm } from '../forms/announce-form.ts'
import { readTimeZone } from '../views/read-offers.ts'
import type { Doing } from './doing.ts'
import { give } from './give.ts'
import { saidRefusal, tellDone } from './tell.ts'

/** Opens the form of an announcement, with what was typed in it before and not announced. */
export function beginAnnouncement({ ui, desk }: Doing): void {
  const form = announceForm(desk.drafts.announcements.read(newAnnouncement))
  ui.change({ do: 'open-over', overlay: { kind: 'announce', form, problem: null } })
}

/** Announces something; what is wrong stands in the form. */
export async function makeAnnouncement(doing: Doing, draft: AnnouncementDraft): Promise<void> {
  const { title, text, to, until, mustBeRead } = draft
  const untilAt = until.trim() === '' ? null : parseWhen(until, doing.now(), readTimeZone(doing.reading))
  if (typeof untilAt === 'object' && untilAt !== null) {
    const { message, hint } = sayUnclear(untilAt, doing.look.language)
    tellProblem(doing, `${message} ${hint}`)
    return
  }
  const done = await give(doing, announce, {
    title,
    text,
    to: to.length === 0 ? ['everyone'] : [...to],
    ...(untilAt !== null && { untilAt }),
    ...(mustBeRead && { mustBeRead }),
  })
  if (!done.ok) {
    tellProblem(doing, saidRefusal(doing, done.refusal).message)
    return
  }
  doing.desk.drafts.announcements.letGo(newAnnouncement, draft)
  doing.ui.change({ do: 'close' })
  const { ref, title: announced, told } = done.value
  tellDone(doing, 'shell.done.announce', { ref, title: announced, n: told })
}

function tellProblem({ ui }: Doing, problem: string): void {
  const { overlay } = ui.scene().model
  if (overlay?.kind === 'announce') ui.change({ do: 'open', overlay: { ...overlay, problem } })
}
