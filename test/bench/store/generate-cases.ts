import type BetterSqlite3 from 'better-sqlite3'
import { benchAgents, benchNow } from './empty-store.ts'
import { makeInteraction } from './make-interaction.ts'
import { type Random, uuidAt } from './random.ts'

const dayMs = 86_400_000
const queues = ['written', 'complaints'] as const
const priorities = ['low', 'normal', 'normal', 'normal', 'high', 'urgent'] as const

/**
 * Puts `count` cases of three years into a store by raw SQL, each with the states that it was in and one clock: the last
 * `inWork` of them are in work, the others closed, one in ten of those after a reopening. Their refs begin behind `lastRef`.
 */
export function insertCases(
  db: BetterSqlite3.Database,
  {
    count,
    inWork,
    historyMs,
    customers,
    refOf,
    random,
  }: {
    readonly count: number
    readonly inWork: number
    readonly historyMs: number
    readonly customers: readonly string[]
    readonly refOf: (number: number) => string
    readonly random: Random
  },
): void {
  const oneCase = db.prepare<unknown[]>(
    `INSERT INTO cases (id, ref, customer_id, subject, state, opened_by, opened_at, due_at, from_interaction_id, priority, assignee,
       queue_id, sla_policy_id, pending_until, resolved_at, closed_at, resolution, reopens, merged_into, parent_id, fields, changed_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, '{}', 1)`,
  )
  const state = db.prepare<unknown[]>(
    'INSERT INTO case_state_log (id, case_id, state, by, from_at, until_at, changed_by) VALUES (?, ?, ?, ?, ?, ?, 1)',
  )
  const clock = db.prepare<unknown[]>(
    `INSERT INTO sla_clocks (id, case_id, policy_id, kind, target_seconds, spent_ms, running_since, calendar_id, started_at, warn_at,
       due_at, warned_at, breached_at, stopped_at, changed_by)
     VALUES (?, ?, ?, 'resolution', 144000, ?, ?, 'office', ?, ?, ?, NULL, ?, ?, 1)`,
  )
  db.transaction(() => {
    for (let number = 1; number <= count; number++) {
      const isInWork = number > count - inWork
      // What is in work came within the last month.
      const at = isInWork
        ? benchNow - Math.floor(((count - number) / inWork) * 30 * dayMs)
        : benchNow - historyMs + Math.floor((number / count) * (historyMs - 30 * dayMs))
      const id = uuidAt(at, random)
      const queue = random.pick(queues)
      const agent = random.pick(benchAgents)
      const isReopened = !isInWork && random.next() < 0.1
      const steps = isInWork ? stepsInWork(random) : isReopened ? reopenedSteps : closedSteps
      let from = at
      for (const [index, step] of steps.entries()) {
        const until = index === steps.length - 1 ? null : from + 60_000 + random.below(2 * dayMs)
        state.run(uuidAt(from, random), id, step, agent, from, until)
        from = until ?? from
      }
      const last = steps.at(-1) ?? 'new'
      const resolvedAt = isInWork ? null : from - dayMs / 2
      oneCase.run(
        id,
        refOf(number),
        customers[random.below(customers.length)] ?? null,
        makeInteraction(random).subject,
        last,
        agent,
        at,
        queue === 'complaints' ? at + 14 * dayMs : null,
        random.pick(priorities),
        last === 'new' ? null : agent,
        queue,
        queue === 'complaints' ? 'complaint' : 'written',
        last === 'pending' ? benchNow + random.below(7 * dayMs) : null,
        resolvedAt,
        isInWork ? null : from,
        isInWork ? '' : 'Sprawa załatwiona.',
        isReopened ? 1 : 0,
      )
      const dueAt = at + 7 * dayMs
      const isLate = random.next() < 0.05
      const policy = queue === 'complaints' ? 'complaint' : 'written'
      clock.run(
        uuidAt(at, random),
        id,
        policy,
        isInWork ? 0 : 36_000_000,
        isInWork ? at : null,
        at,
        at + 4 * dayMs,
        dueAt,
        isLate ? dueAt : null,
        resolvedAt,
      )
    }
  })()
}

const closedSteps = ['new', 'open', 'resolved', 'closed'] as const
const reopenedSteps = ['new', 'open', 'resolved', 'open', 'resolved', 'closed'] as const

function stepsInWork(random: Random): readonly string[] {
  const lot = random.next()
  return lot < 0.2 ? ['new'] : lot < 0.8 ? ['new', 'open'] : ['new', 'open', 'pending']
}
