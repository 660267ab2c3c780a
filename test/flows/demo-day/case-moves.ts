import { type Desk, textOf } from './desk.ts'
import { contactOf } from './moves.ts'

export async function openCaseOf(
  desk: Desk,
  ref: string,
  { agent, priority }: { readonly agent: string; readonly priority: 'normal' | 'high' | 'urgent' },
): Promise<string> {
  const isMine = desk.chance.chance(60)
  const words = ['case', 'open', '--from', ref, '--priority', priority, ...(isMine ? ['--mine'] : [])]
  const key = textOf(await desk.say(words, agent), 'ref')
  const { customer, queue, channel } = contactOf(desk, ref)
  const at = desk.place.clock.now
  desk.note(
    {
      at,
      what: 'case-opened',
      case: key,
      customer,
      queue,
      state: isMine ? 'open' : 'new',
      priority,
      isAnswered: channel === 'call',
    },
    { at, what: 'case-contact', case: key, ref },
  )
  return key
}

export async function letWait(
  desk: Desk,
  key: string,
  { agent, minutes }: { agent: string; minutes: number },
) {
  await desk.say(['case', 'pending', key, `+${minutes}m`], agent)
  const at = desk.place.clock.now
  desk.note({ at, what: 'case-state', case: key, state: 'pending', until: at + minutes * 60_000 })
}

export async function resolveCase(desk: Desk, key: string, agent: string): Promise<void> {
  await desk.say(['case', 'resolve', key, '--text', 'załatwione'], agent)
  desk.note({ at: desk.place.clock.now, what: 'case-state', case: key, state: 'resolved', until: null })
}

export async function closeCase(desk: Desk, key: string, agent: string): Promise<void> {
  await desk.say(['case', 'close', key], agent)
  desk.note({ at: desk.place.clock.now, what: 'case-state', case: key, state: 'closed', until: null })
}

export async function reopenCase(desk: Desk, key: string, agent: string): Promise<void> {
  await desk.say(['case', 'reopen', key], agent)
  desk.note({ at: desk.place.clock.now, what: 'case-state', case: key, state: 'open', until: null })
}
