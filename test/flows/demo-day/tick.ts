import { type Desk, rowsOf, textOf } from './desk.ts'
import { handsFree } from './moves.ts'
import { queueNames } from './the-site.ts'

type Due = { readonly at: number; readonly kind: string; readonly come: () => Promise<void> | void }

/** Lets fall due what the book says is due by now; whatever else the program fires, or leaves out, is a fault. */
export async function tick(desk: Desk): Promise<void> {
  const due = dueBy(desk, desk.place.clock.now)
  const fired = rowsOf(await desk.say(['tick']), 'fired')
    .filter((one) => one['ok'] === true)
    .map((one) => textOf(one, 'kind'))
    .filter((kind) => !kind.startsWith('sla.'))
  const expected = due.map(({ kind }) => kind)
  if (fired.toSorted().join() !== expected.toSorted().join())
    throw new Error(`fell due: ${fired.join()}; was due: ${expected.join()}`)
  for (const { come } of due.toSorted((a, b) => a.at - b.at)) await come()
}

function dueBy(desk: Desk, now: number): readonly Due[] {
  const { contacts, cases, callbacks } = desk.situation()
  const due: Due[] = []
  for (const { ref, state, agent, offeredUntil, wrapUpBy } of contacts.values()) {
    if (agent === null) continue
    if (state === 'offered' && offeredUntil !== null && offeredUntil <= now)
      due.push({
        at: offeredUntil,
        kind: 'interaction.time-out-offer',
        come() {
          const isReady = desk.situation().agents.get(agent)?.status === 'ready'
          desk.note({ at: now, what: 'offer-over', ref, how: 'timed-out' })
          if (isReady) desk.note({ at: now, what: 'status', agent, status: 'not-ready', reason: 'rona' })
        },
      })
    if (state === 'wrapping-up' && wrapUpBy !== null && wrapUpBy <= now)
      due.push({
        at: wrapUpBy,
        kind: 'interaction.time-out-wrap-up',
        come() {
          desk.note({
            at: now,
            what: 'coded',
            ref,
            by: 'program',
            reason: null,
            outcomes: ['system.timeout'],
          })
          const kept = [...desk.situation().callbacks].find(([, callback]) => callback.ref === ref)
          if (kept && kept[1].over === null)
            desk.note({ at: now, what: 'callback-over', callback: kept[0], how: 'done' })
          handsFree(desk, agent)
        },
      })
  }
  for (const [key, { state, until }] of cases)
    if (state === 'pending' && until !== null && until <= now)
      due.push({
        at: until,
        kind: 'case.wake',
        come: () => desk.note({ at: now, what: 'case-state', case: key, state: 'open', until: null }),
      })
  for (const [key, { dueAt, ref, over }] of callbacks)
    if (ref === null && over === null && dueAt <= now)
      due.push({ at: dueAt, kind: 'callback.fall-due', come: async () => bringUp(desk, key) })
  return due
}

/** A callback whose time has come waits in its queue from then on, or for who promised it. */
async function bringUp(desk: Desk, callback: string): Promise<void> {
  const { contacts, agents, callbacks } = desk.situation()
  const promised = callbacks.get(callback)
  if (!promised) return
  const { agent, queue, customer, dueAt } = promised
  const isThere = agent !== null && (agents.get(agent)?.status ?? 'logged-out') !== 'logged-out'
  const listed =
    isThere && agent !== null
      ? await desk.say(['work'], agent)
      : await desk.say(['queue', queueNames[queue] ?? '', '--limit', '200'])
  const found = rowsOf(listed).find((row) => row['subject'] === callback && !contacts.has(textOf(row, 'ref')))
  if (!found) throw new Error(`${callback} did not come up: ${JSON.stringify(listed)}`)
  const ref = textOf(found, 'ref')
  desk.note(
    { at: dueAt, what: 'came', ref, queue, channel: 'callback', customer, direction: 'out' },
    { at: desk.place.clock.now, what: 'brought-up', callback, ref },
  )
  if (isThere && agent !== null)
    desk.note({ at: desk.place.clock.now, what: 'offered', ref, agent, until: null })
}
