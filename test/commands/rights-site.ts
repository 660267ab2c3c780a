import type { SiteDefinition } from '../../src/domain/site-definition.ts'
import type { Scope } from '../../src/domain/scope.ts'
import { type Role, roles } from '../../src/domain/role.ts'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'

/** Where a record stands towards whoever asks, and the scopes that reach it: written down here, not asked of the program. */
export const reach = {
  own: ['own', 'team', 'queue', 'site'],
  team: ['team', 'queue', 'site'],
  queue: ['queue', 'site'],
  waiting: ['queue', 'site'],
  elsewhere: ['site'],
  nowhere: ['site'],
} as const satisfies Readonly<Record<string, readonly Scope[]>>
export type Situation = keyof typeof reach
const situations = Object.keys(reach) as readonly Situation[]

/** Who asks: one person of each role, in the team helpline, serving the queue `written` and no other. */
export const personOf = (role: Role): string => `the-${role}`

/** In whose hands a record of a situation is, and in which queue; `nowhere` is nobody's, in a queue that only others serve. */
export function placeOf(situation: Situation, role: Role): { owner: string | null; queue: string } {
  switch (situation) {
    case 'own':
      return { owner: personOf(role), queue: 'calls' }
    case 'team':
      return { owner: 'ola', queue: 'calls' }
    case 'queue':
      return { owner: 'jan', queue: 'written' }
    case 'waiting':
      return { owner: null, queue: 'written' }
    case 'elsewhere':
      return { owner: 'jan', queue: 'calls' }
    case 'nowhere':
      return { owner: null, queue: 'calls' }
    default:
      throw new Error('a situation nobody built', { cause: situation satisfies never })
  }
}

function mandate(role: string, limitAmount: number) {
  const what = 'interaction.wrap-up.refund.*'
  return { key: `${role}:${what}`, role, what, scope: 'queue' as const, limitAmount, retired: false as const }
}

function team(key: string) {
  return { key, labels: { en: key }, position: 1, retired: false as const }
}

export function rightsDefinition(): SiteDefinition {
  const usual = aSiteDefinition()
  return {
    ...usual,
    site: { ...usual.site, capacity: { email: 100, call: 9 } },
    rights: [mandate('agent', 20_000), mandate('senior', 100_000)],
    teams: [team('helpline'), team('other')],
    people: [
      ...roles.map((role) => aPerson({ key: personOf(role), role, team: 'helpline', queues: ['written'] })),
      aPerson({ key: 'ola', team: 'helpline', queues: ['calls', 'written'] }),
      aPerson({ key: 'jan', team: 'other', queues: ['calls', 'written'] }),
      aPerson({ key: 'root', role: 'administrator', queues: ['calls', 'written'] }),
    ],
  }
}

/** The refs of the records of each kind that stand in a situation towards a role. */
export type Placed = {
  readonly contact: string
  readonly case: string
  readonly callback: string
  /** Null where no message can be written: nobody writes one, and an auditor none of his own. */
  readonly delivery: string | null
  /** The contact that the message answers, taken by whose it is. */
  readonly answered: string | null
}

export type RightsSite = {
  readonly site: TestSite
  readonly placed: (situation: Situation, role: Role) => Placed
  /** The number of a command of somebody’s that can be undone. */
  readonly seqOf: (actor: string) => number
}

/** A site with a contact, a case, a callback and a message in every situation towards every role. */
export async function rightsSite(): Promise<RightsSite> {
  const site = await aSite({
    definition: rightsDefinition(),
    ready: [],
    customers: [
      { ref: 'KX-101', name: 'Jan Kowalski', phone: '600 100 200', email: 'jan@poczta.example' },
      { ref: 'KX-102', name: 'Anna Nowak' },
    ],
  })
  const [owner, root] = [site.as('owner'), site.as('root')]
  const everybody = [...roles.map(personOf), 'ola', 'jan', 'root']
  for (const person of everybody) must(await site.as(person).signIn({}))
  const dueAt = site.clock.now + 3_600_000
  const records = new Map<string, Placed>()
  let next = 1000
  const place = async (where: { readonly owner: string | null; readonly queue: string }): Promise<Placed> => {
    const { queue } = where
    const refs = { contact: `KX-${next}`, case: `KX-${next + 1}`, callback: `KX-${next + 2}` }
    const letter = `KX-${next + 3}`
    next += 10
    const contact = { channel: 'email', subject: 'Faktura', customer: 'KX-101' }
    must(await owner.receive({ ...contact, queue }, [refs.contact]))
    const held = where.owner
    if (held !== null) {
      must(await root.take({ ref: refs.contact }))
      must(await root.transfer({ ref: refs.contact, agent: held }))
    }
    const assigned = held === null ? {} : { agent: held }
    must(await owner.openCase({ subject: 'Sprawa', queue, ...assigned }, [refs.case]))
    must(await owner.callBack({ customer: 'KX-101', queue, dueAt, whose: held ?? 'anyone' }, [refs.callback]))
    if (held === null || held === personOf('auditor')) return { ...refs, delivery: null, answered: null }
    must(await owner.receive({ ...contact, queue }, [letter]))
    must(await root.take({ ref: letter }))
    must(await root.transfer({ ref: letter, agent: held }))
    must(await site.as(held).accept({ ref: letter }))
    const { delivery } = must(await site.as(held).reply({ ref: letter, text: 'Dzień dobry' }))
    return { ...refs, delivery, answered: letter }
  }
  for (const role of roles) {
    for (const situation of situations) {
      const key = keyOf(situation, role)
      if (!records.has(key)) records.set(key, await place(placeOf(situation, role)))
    }
  }
  return {
    site,
    placed(situation, role) {
      const found = records.get(keyOf(situation, role))
      if (!found) throw new Error(`nothing is ${situation} to ${role}`)
      return found
    },
    seqOf(actor) {
      const event = site
        .rows('events')
        .find((row) => row['actor'] === actor && row['command'] === 'agent.sign-in')
      return Number(event?.['seq'])
    },
  }
}

function keyOf(situation: Situation, role: Role): string {
  const { owner, queue } = placeOf(situation, role)
  return `${owner ?? 'nobody'} in ${queue}`
}
