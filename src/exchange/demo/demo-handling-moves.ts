import { endInteraction } from '../../commands/interactions/end-interaction.ts'
import { holdInteraction } from '../../commands/interactions/hold-interaction.ts'
import { resumeInteraction } from '../../commands/interactions/resume-interaction.ts'
import { wrapUpInteraction } from '../../commands/interactions/wrap-up-interaction.ts'
import type { SiteDefinition } from '../../domain/site-definition.ts'
import type { DemoContact } from './demo-lines.ts'
import { type DemoMove, type DemoSteps, move } from './demo-move.ts'
import type { DemoPlace } from './demo-place.ts'
import { demoPromise } from './demo-promise.ts'

/** A promise of the day that names no time is for the same time tomorrow, or when they are open next. */
const dayMs = 86_400_000

/** What an agent does with a contact that he has taken, until it is wrapped up; a hold falls in the middle of the talk. */
export function demoHandlingMoves(
  contact: Extract<DemoContact, { state: 'done' }>,
  place: DemoPlace,
  { step, ref }: DemoSteps,
): readonly DemoMove[] {
  const { handledBy, waitSeconds, talkSeconds, holdSeconds, acwSeconds } = contact
  const heldAfter = waitSeconds + Math.floor(talkSeconds / 2)
  const endedAfter = waitSeconds + talkSeconds + holdSeconds
  const held = [
    move(step(handledBy, heldAfter), holdInteraction, (refs) => ({ ref: ref(refs) })),
    move(step(handledBy, heldAfter + holdSeconds), resumeInteraction, (refs) => ({ ref: ref(refs) })),
  ]
  const ended = [move(step(handledBy, endedAfter), endInteraction, (refs) => ({ ref: ref(refs) }))]
  const wrappedUp = step(handledBy, endedAfter + acwSeconds)
  const { reason, outcome, fields, note } = contact
  return [
    ...(holdSeconds > 0 ? held : []),
    ...(acwSeconds > 0 ? ended : []),
    move(wrappedUp, wrapUpInteraction, (refs) => {
      const caused = consequencesOf(place.site, outcome)
      for (const { kind } of caused) if (kind !== 'do-not-contact') refs.draw()
      const isUndated = caused.some((one) => one.kind === 'callback' && one.afterSeconds === null)
      return {
        ref: ref(refs),
        reason,
        outcome,
        ...(fields ? { fields } : {}),
        ...(note === null ? {} : { note }),
        ...(isUndated
          ? { callback: { dueAt: demoPromise(wrappedUp.at + dayMs, contact.queue, place) } }
          : {}),
      }
    }),
  ]
}

function consequencesOf(site: SiteDefinition, outcome: string) {
  return site.codes.find(({ kind, path }) => kind === 'outcome' && path === outcome)?.consequences ?? []
}
