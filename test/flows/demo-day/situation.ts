import type { CaseState, Happening, Status } from './happening.ts'

export type Contact = {
  ref: string
  queue: string
  channel: 'call' | 'email' | 'callback'
  customer: string
  arrivedAt: number
  state: 'queued' | 'offered' | 'active' | 'held' | 'wrapping-up' | 'done' | 'abandoned' | 'flowed-out'
  agent: string | null
  offeredUntil: number | null
  wrapUpBy: number | null
  case: string | null
}

export type Agent = {
  status: Status
  reason: string | null
  next: { readonly status: Status; readonly reason: string | null } | null
}

export type Matter = { state: CaseState; until: number | null; customer: string; queue: string }

export type Promised = {
  dueAt: number
  agent: string | null
  queue: string
  customer: string
  ref: string | null
  over: 'done' | 'missed' | 'cancelled' | null
}

/** How things stand after what is written down; the script decides by it what can be done next. */
export type Situation = {
  readonly contacts: ReadonlyMap<string, Contact>
  readonly agents: ReadonlyMap<string, Agent>
  readonly cases: ReadonlyMap<string, Matter>
  readonly callbacks: ReadonlyMap<string, Promised>
}

export function situationAfter(record: readonly Happening[]): Situation {
  const contacts = new Map<string, Contact>()
  const agents = new Map<string, Agent>()
  const cases = new Map<string, Matter>()
  const callbacks = new Map<string, Promised>()
  const contact = (ref: string, change: Partial<Contact>): void =>
    on(contacts, ref, (found) => Object.assign(found, change))
  const waits = { state: 'queued', agent: null, offeredUntil: null } as const
  for (const one of record) {
    switch (one.what) {
      case 'came':
        contacts.set(one.ref, {
          ref: one.ref,
          queue: one.queue,
          channel: one.channel,
          customer: one.customer,
          arrivedAt: one.at,
          wrapUpBy: null,
          case: null,
          ...waits,
        })
        break
      case 'offered':
        contact(one.ref, { state: 'offered', agent: one.agent, offeredUntil: one.until })
        break
      case 'offer-over':
        if (one.how !== 'accepted') contact(one.ref, waits)
        break
      case 'taken':
        contact(one.ref, { state: 'active', agent: one.agent, offeredUntil: null })
        break
      case 'held':
        contact(one.ref, { state: 'held' })
        break
      case 'resumed':
        contact(one.ref, { state: 'active' })
        break
      case 'ended':
        contact(one.ref, { state: 'wrapping-up', wrapUpBy: one.wrapUpBy })
        break
      case 'put-back':
        contact(one.ref, waits)
        break
      case 'handed-over':
        contact(one.ref, { ...waits, queue: one.queue })
        break
      case 'left':
        contact(one.ref, { ...waits, state: 'abandoned' })
        break
      case 'flowed-out':
        contact(one.ref, { ...waits, state: 'flowed-out' })
        break
      case 'coded':
        contact(one.ref, { state: 'done', agent: null, wrapUpBy: null })
        break
      case 'corrected':
        break
      case 'status':
        agents.set(one.agent, { status: one.status, reason: one.reason, next: null })
        break
      case 'chose-next':
        on(agents, one.agent, (found) => (found.next = { status: one.status, reason: one.reason }))
        break
      case 'case-opened':
        cases.set(one.case, { state: one.state, until: null, customer: one.customer, queue: one.queue })
        break
      case 'case-state':
        on(cases, one.case, (found) => Object.assign(found, { state: one.state, until: one.until }))
        break
      case 'case-contact':
        contact(one.ref, { case: one.case })
        break
      case 'case-wrote':
      case 'case-answered':
        break
      case 'promised': {
        const { dueAt, agent, queue, customer } = one
        callbacks.set(one.callback, { dueAt, agent, queue, customer, ref: null, over: null })
        break
      }
      case 'brought-up':
        on(callbacks, one.callback, (found) => (found.ref = one.ref))
        break
      case 'callback-over':
        on(callbacks, one.callback, (found) => (found.over = one.how))
        break
      default:
        one satisfies never
    }
  }
  return { contacts, agents, cases, callbacks }
}

function on<Found>(map: ReadonlyMap<string, Found>, key: string, change: (found: Found) => void): void {
  const found = map.get(key)
  if (found === undefined) throw new Error(`${key} is not written down`)
  change(found)
}
