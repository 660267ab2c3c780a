import { accept, refuse } from '../domain/decision.ts'
import { agentList } from '../queries/agents/agent-list.ts'
import { command } from './command.ts'
import { changeRights, raisesSomebody } from './finding/raises-somebody.ts'
import { whyNotApplySite } from './finding/why-not-apply-site.ts'
import { siteInput } from './site-input.ts'
import { stageAccessEnd } from './staging/stage-access-end.ts'
import { stageSite } from './staging/stage-site.ts'

/**
 * Makes a site what its files say: what is new is added, what differs changed, what they leave out retired. A code whose
 * meaning changes needs a new version; a queue in which work waits cannot be retired, nor what has work in hand.
 * Whoever is left out has left: at a server all that lets him in ends.
 * Who may, may not by that raise anybody, himself included: rights, roles and his own reach are a right of their own.
 * Refuses: not-permitted, site-code-changed, site-queue-not-empty, site-work-in-hand, nothing-to-change.
 */
export const applySite = command('site.apply', siteInput, async (tx, given, context) => {
  // Read again: an event from before a part of the site existed comes without it.
  const site = siteInput.parse(given)
  const raises = await raisesSomebody(tx, site, context.actor)
  const refusal =
    (await context.permit({})) ??
    (raises ? await context.permit({}, changeRights) : undefined) ??
    (await whyNotApplySite(tx, site, context.at))
  if (refusal) return refuse(refusal)
  const stay = new Set(site.people.filter(({ retired }) => !retired).map(({ key }) => key))
  for (const { key, isDisabled } of await tx.all(agentList, {})) {
    if (!isDisabled && !stay.has(key)) await stageAccessEnd(tx, key, context)
  }
  const changed = await stageSite(tx, site, context)
  return changed === 0 ? refuse({ code: 'nothing-to-change' }) : accept({ changed })
})
