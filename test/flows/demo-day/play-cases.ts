import { closeCase, letWait, openCaseOf, reopenCase, resolveCase } from './case-moves.ts'
import { contactOf, doneAndUndone } from './moves.ts'
import type { Playing } from './playing.ts'
import { tick } from './tick.ts'

/** Opens a case of a contact in hand, and plans what becomes of it. */
export async function planCase(playing: Playing, ref: string, agent: string): Promise<void> {
  const { desk, agenda } = playing
  const { whole, chance, of } = desk.chance
  if (contactOf(desk, ref).case !== null) return
  const priority = of(['normal', 'normal', 'high', 'urgent', 'urgent'] as const) ?? 'normal'
  const key = await openCaseOf(desk, ref, { agent, priority })
  const when = (states: readonly string[], work: () => Promise<unknown>) => async (): Promise<void> => {
    const state = desk.situation().cases.get(key)?.state
    if (state !== undefined && states.includes(state)) await work()
  }
  if (chance(40)) {
    const minutes = whole(20, 150)
    const begins = whole(300, 3000)
    agenda.plan(
      begins,
      when(['new', 'open'], async () => letWait(desk, key, { agent, minutes })),
    )
    agenda.plan(begins + minutes * 60 + whole(1, 120), async () => tick(desk))
  }
  const inWork = ['new', 'open', 'pending']
  agenda.plan(
    whole(1200, 18_000),
    when(inWork, async () => {
      if (chance(20)) await doneAndUndone(desk, agent, async () => resolveCase(desk, key, agent))
      await resolveCase(desk, key, agent)
      if (chance(35))
        agenda.plan(
          whole(300, 6000),
          when(['resolved'], async () => closeCase(desk, key, agent)),
        )
      else if (chance(45)) {
        const later = whole(300, 6000)
        agenda.plan(
          later,
          when(['resolved'], async () => reopenCase(desk, key, agent)),
        )
        if (chance(70))
          agenda.plan(
            later + whole(300, 4000),
            when(inWork, async () => resolveCase(desk, key, agent)),
          )
      }
    }),
  )
}
