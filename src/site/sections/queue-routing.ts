import * as z from 'zod'
import type { QueueDefinition } from '../../domain/site/queue-definition.ts'
import type { SkillRing } from '../../domain/skill-need.ts'
import { printDuration } from '../../domain/duration.ts'
import { durationText, keyText, secondsOf } from '../../yaml/scalars.ts'

const ring = z.strictObject({ after: durationText, level: z.int().min(0).max(5) })
const firstLevel = z.int().min(1).max(5)

/** `4` for one level, or `[ 4, { after: 30s, level: 2 } ]` for one that is asked less of after a time. */
const levels = z.union([
  firstLevel,
  z
    .array(z.union([firstLevel, ring]))
    .min(1)
    .max(6),
])
type Levels = z.infer<typeof levels>

/** What the files say of how a queue's work finds its agent. */
export const queueRoutingEntry = {
  offer: z.strictObject({ within: durationText }).optional(),
  lease: durationText.optional(),
  'missed-callback': durationText.optional(),
  skills: z.record(keyText, levels).optional(),
  'last-agent': durationText.optional(),
  'case-owner': durationText.optional(),
}
const entry = z.strictObject(queueRoutingEntry)
type QueueRoutingEntry = z.infer<typeof entry>
type QueueRouting = Pick<
  QueueDefinition,
  | 'offerSeconds'
  | 'leaseSeconds'
  | 'missedCallbackSeconds'
  | 'skills'
  | 'lastAgentSeconds'
  | 'caseOwnerSeconds'
>

export function readQueueRouting(written: QueueRoutingEntry): QueueRouting {
  return {
    offerSeconds: written.offer === undefined ? null : secondsOf(written.offer.within),
    leaseSeconds: written.lease === undefined ? null : secondsOf(written.lease),
    missedCallbackSeconds:
      written['missed-callback'] === undefined ? null : secondsOf(written['missed-callback']),
    skills: Object.entries(written.skills ?? {})
      .map(([skill, asked]) => ({ skill, rings: ringsOf(asked) }))
      .toSorted((a, b) => (a.skill < b.skill ? -1 : 1)),
    lastAgentSeconds: written['last-agent'] === undefined ? null : secondsOf(written['last-agent']),
    caseOwnerSeconds: written['case-owner'] === undefined ? null : secondsOf(written['case-owner']),
  }
}

export function writeQueueRouting(queue: QueueRouting): QueueRoutingEntry {
  const { offerSeconds, leaseSeconds, missedCallbackSeconds, skills, lastAgentSeconds, caseOwnerSeconds } =
    queue
  return {
    ...(offerSeconds !== null && { offer: { within: printDuration(offerSeconds) } }),
    ...(leaseSeconds !== null && { lease: printDuration(leaseSeconds) }),
    ...(missedCallbackSeconds !== null && { 'missed-callback': printDuration(missedCallbackSeconds) }),
    ...(skills.length > 0 && {
      skills: Object.fromEntries(skills.map(({ skill, rings }) => [skill, writtenRings(rings)])),
    }),
    ...(lastAgentSeconds !== null && { 'last-agent': printDuration(lastAgentSeconds) }),
    ...(caseOwnerSeconds !== null && { 'case-owner': printDuration(caseOwnerSeconds) }),
  }
}

/** The rings of a skill as they are written, in their order; a bare number asks from the beginning. */
export function ringsOf(asked: Levels): readonly SkillRing[] {
  return (Array.isArray(asked) ? asked : [asked]).map((one) =>
    typeof one === 'number'
      ? { afterSeconds: 0, level: one }
      : { afterSeconds: secondsOf(one.after), level: one.level },
  )
}

function writtenRings(rings: readonly SkillRing[]): Levels {
  const [first, ...rest] = rings
  const level = first?.level ?? 1
  if (rest.length === 0) return level
  return [level, ...rest.map((one) => ({ after: printDuration(one.afterSeconds), level: one.level }))]
}
