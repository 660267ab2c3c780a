import type { Refusal } from '../../domain/refusal.ts'
import type { SiteDefinition } from '../../domain/site-definition.ts'
import { wrapUpCodeId } from '../../domain/wrap-up-code.ts'
import { agentList } from '../../queries/agents/agent-list.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { queueCounts } from '../../queries/interactions/queue-counts.ts'
import { siteRows } from '../../queries/site/site-rows.ts'
import { workInHand } from '../../queries/agents/work-in-hand.ts'
import type { CommandView } from '../../store/command-definition.ts'

/**
 * Why a site cannot be made what its files say: history would change its meaning, or work would be left with nobody.
 * Refuses: site-code-changed, site-queue-not-empty, site-work-in-hand.
 */
export async function whyNotApplySite(
  tx: CommandView,
  site: SiteDefinition,
  now: number,
): Promise<Refusal | undefined> {
  return (
    (await changedCode(tx, site)) ?? (await retiredWithWork(tx, site, now)) ?? (await retiredInHand(tx, site))
  )
}

/** A code is immutable: what it asks, causes and counts as stays with its version. */
async function changedCode(tx: CommandView, site: SiteDefinition): Promise<Refusal | undefined> {
  const known = new Map((await tx.all(siteRows.wrap_up_codes, {})).map((row) => [row.id, row]))
  for (const code of site.codes) {
    const before = known.get(wrapUpCodeId(code.kind, code.path, code.version))
    if (!before) continue
    const isSame =
      before.fields === JSON.stringify(code.fields) &&
      before.consequences === JSON.stringify(code.consequences) &&
      before.flags === JSON.stringify(code.flags) &&
      before.note_required === (code.isNoteRequired ? 1 : 0) &&
      before.system === code.system
    if (!isSame) return { code: 'site-code-changed', wrapUpCode: code.path, version: code.version }
  }
  return undefined
}

async function retiredWithWork(
  tx: CommandView,
  site: SiteDefinition,
  now: number,
): Promise<Refusal | undefined> {
  const kept = new Set(site.queues.filter((queue) => !queue.retired).map((queue) => queue.key))
  for (const row of await tx.all(siteRows.queues, {})) {
    if (row.retired === 1 || kept.has(row.id)) continue
    const counts = await tx.one(queueCounts, { queueId: row.id, now })
    if (counts && counts.waiting > 0) {
      return { code: 'site-queue-not-empty', queue: row.name, waiting: counts.waiting }
    }
  }
  return undefined
}

/** Who leaves, and a queue that goes, leave nothing behind that nobody can hand on. */
async function retiredInHand(tx: CommandView, site: SiteDefinition): Promise<Refusal | undefined> {
  const people = new Set(site.people.filter(({ retired }) => !retired).map(({ key }) => key))
  const queues = new Set(site.queues.filter(({ retired }) => !retired).map(({ key }) => key))
  const ofQueues = new Map<string, string[]>()
  for (const { key } of await tx.all(agentList, {})) {
    const work = await tx.all(workInHand, { agent: key })
    if (work.length > 0 && !people.has(key)) {
      return { code: 'site-work-in-hand', record: key, refs: work.map(({ ref }) => ref) }
    }
    for (const { id, ref } of work) {
      const queue = (await tx.one(interactionById, { id }))?.queueId ?? ''
      if (!queues.has(queue)) ofQueues.set(queue, [...(ofQueues.get(queue) ?? []), ref])
    }
  }
  const [first] = ofQueues
  return first && { code: 'site-work-in-hand', record: first[0], refs: first[1] }
}
