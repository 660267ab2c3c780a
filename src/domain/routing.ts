import { isLiveChannel } from './channel.ts'
import { type SkillLevels, type SkillNeed, hasSkills } from './skill-need.ts'
import type { EpochMs, Id } from './ids.ts'

/** What the choice of the next interaction looks at; seconds, or epoch milliseconds where the name says `At`. */
export type Candidate = {
  readonly id: Id
  readonly channel: string
  readonly queuedAt: EpochMs
  readonly dueAt: EpochMs | null
  readonly priorityCreditSeconds: number
  readonly expectedHandlingSeconds: number
}

/** Work whose due time is nearer than this gains up to as much again on top of its waiting time. */
const boostWindowSeconds = 600
/** A hundred years: however late deferred work is, a person on the line comes first. */
const liveHeadStartMs = 100 * 365 * 86_400_000

/**
 * The place of an interaction among those that wait, as a moment: the smaller, the sooner it is taken.
 * Live work counts from its arrival, earlier by its priority credit, and stands before all deferred work; that counts by
 * the latest moment at which handling must begin. It does not move with the clock, so an index holds the order.
 * Source: FIELD.md, "Routing".
 */
export function routingRank(candidate: Omit<Candidate, 'id'>): EpochMs {
  const creditMs = candidate.priorityCreditSeconds * 1000
  if (isLiveChannel(candidate.channel)) return candidate.queuedAt - creditMs - liveHeadStartMs
  if (candidate.dueAt === null) return candidate.queuedAt - creditMs
  return candidate.dueAt - candidate.expectedHandlingSeconds * 1000 - creditMs
}

/**
 * Seconds waited, plus the priority credit, plus a boost that grows from 0 to ten minutes as the due time nears
 * and stays there after it. Source: FIELD.md, "Routing".
 */
export function routingScore(candidate: Candidate, now: EpochMs): number {
  const waited = (now - candidate.queuedAt) / 1000
  return waited + candidate.priorityCreditSeconds + dueBoost(candidate, now)
}

function dueBoost(candidate: Candidate, now: EpochMs): number {
  if (candidate.dueAt === null) return 0
  const slackSeconds = (candidate.dueAt - now) / 1000 - candidate.expectedHandlingSeconds
  return Math.min(boostWindowSeconds, Math.max(0, boostWindowSeconds - slackSeconds))
}

/**
 * Orders candidates, best first: live work before deferred (a person holds the line), live by score, deferred by
 * least slack; ties by age, then id. Source: FIELD.md, "Routing", which interaction next.
 */
export function byRouting(now: EpochMs): (a: Candidate, b: Candidate) => number {
  return (a, b) => {
    const liveA = isLiveChannel(a.channel)
    const liveB = isLiveChannel(b.channel)
    if (liveA !== liveB) return liveA ? -1 : 1
    const byPlace = liveA ? routingScore(b, now) - routingScore(a, now) : routingRank(a) - routingRank(b)
    return byPlace || a.queuedAt - b.queuedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  }
}

/** Those of the candidates whose queue asks, by now, for no more than an agent can. */
export function forSkills<One extends Candidate & { readonly needs: readonly SkillNeed[] }>(
  candidates: readonly One[],
  levels: SkillLevels,
  now: EpochMs,
): readonly One[] {
  return candidates.filter(({ needs, queuedAt }) => hasSkills(levels, needs, (now - queuedAt) / 1000))
}
