import type { Desk } from './desk.ts'

/** What is to come, in the order in which it comes. */
export type Agenda = {
  readonly plan: (inSeconds: number, work: () => Promise<unknown>) => void
  /** Lets all that is planned happen, up to a moment; the clock stands there when it is over. */
  readonly playUntil: (end: number) => Promise<void>
}

export function anAgenda(desk: Desk): Agenda {
  const planned: { readonly at: number; readonly work: () => Promise<unknown> }[] = []
  const { clock } = desk.place
  return {
    plan(inSeconds, work) {
      planned.push({ at: clock.now + Math.round(inSeconds * 1000) + desk.chance.whole(0, 999), work })
    },
    async playUntil(end) {
      for (;;) {
        planned.sort((a, b) => a.at - b.at)
        const next = planned[0]
        if (!next || next.at >= end) break
        planned.shift()
        clock.now = Math.max(clock.now, next.at)
        await next.work()
      }
      clock.now = Math.max(clock.now, end)
    },
  }
}
