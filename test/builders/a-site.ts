import type { Decision } from '../../src/domain/decision.ts'
import type { SiteDefinition } from '../../src/domain/site-definition.ts'
import { fireDueWork } from '../../src/commands/fire-due-work.ts'
import { type InteractionView, interactionView } from '../../src/queries/interactions/interaction-view.ts'
import { type TestStore, anEmptyStore } from './an-empty-store.ts'
import { aSiteDefinition } from './a-site-definition.ts'
import { type Desk, deskOf } from './desk.ts'
import { type Dump, type DumpedRow, dumpStore, rowsOf } from './dump-store.ts'

type CustomerWish = {
  readonly ref: string
  readonly name?: string
  readonly language?: 'en' | 'pl' | null
  readonly accountNumber?: string
  readonly phone?: string
  readonly email?: string
}

type InteractionWish = {
  readonly ref: string
  readonly queue?: string
  readonly channel?: string
  readonly subject?: string
  readonly customer?: string
  readonly arrivedAt?: number
  readonly state?: 'queued' | 'active' | 'held' | 'wrapping-up' | 'done'
  /** Who took it; needed by every state but `queued`. */
  readonly heldBy?: string
}

export type SiteWish = {
  readonly definition?: Partial<SiteDefinition>
  /** Who is signed in and ready; ewa and ola unless told otherwise. */
  readonly ready?: readonly string[]
  readonly customers?: readonly CustomerWish[]
  readonly interactions?: readonly InteractionWish[]
  /** A folder below which the store lies. */
  readonly below?: string
  /** What its ids are drawn from, where two sites must have none in common. */
  readonly seed?: number
}

/** A site at work: a store with its configuration, people signed in, customers and interactions. */
export type TestSite = TestStore & {
  readonly as: (actor: string) => Desk
  /** Moves the clock on. */
  readonly later: (seconds: number) => void
  /** How many commands were accepted since the site was set up. */
  readonly commandsGiven: () => number
  /** The number of the last event. */
  readonly lastSeq: () => number
  readonly look: (ref: string) => InteractionView
  readonly rows: (table: string) => readonly DumpedRow[]
  readonly dump: () => Dump
  readonly fireDueWork: () => ReturnType<typeof fireDueWork>
}

/** Sets a site up by its commands alone. The clock stands at nine in the morning. */
export async function aSite(wish: SiteWish = {}): Promise<TestSite> {
  const site = await anEmptyStore(wish.seed, wish.below)
  const as = (actor: string): Desk => deskOf(site, actor)
  let setUp = 0
  const rows = (table: string): readonly DumpedRow[] => rowsOf(site.path, table)
  must(await as('owner').applySite(aSiteDefinition(wish.definition)))
  for (const agent of wish.ready ?? ['ewa', 'ola']) must(await as(agent).status({ status: 'ready' }))
  for (const customer of wish.customers ?? []) await addCustomer(as('owner'), customer)
  for (const interaction of wish.interactions ?? []) await addInteraction(as, interaction)
  setUp = site.eventCount()
  return {
    ...site,
    as,
    rows,
    later(seconds) {
      site.clock.now += seconds * 1000
    },
    commandsGiven: () => site.eventCount() - setUp,
    lastSeq: () => rows('events').reduce((last, row) => Math.max(last, Number(row['seq'])), 0),
    look(ref) {
      const view = interactionView(site.store.reader, ref)
      if (!view) throw new Error(`no interaction ${ref}`)
      return view
    },
    dump: () => dumpStore(site.path),
    fireDueWork: () => fireDueWork(site.store, site.clock.now),
  }
}

/** The value of what must have been accepted. */
export function must<Value>(decision: Decision<Value>): Value {
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`)
  return decision.value
}

async function addCustomer(
  owner: Desk,
  { ref, name = `Customer ${ref}`, ...wish }: CustomerWish,
): Promise<void> {
  const { phone, email, language, accountNumber } = wish
  must(
    await owner.newCustomer(
      {
        name,
        ...(language === undefined ? {} : { language }),
        ...(accountNumber === undefined ? {} : { accountNumber }),
        contactPoints: [
          ...(phone === undefined ? [] : [{ kind: 'phone' as const, value: phone }]),
          ...(email === undefined ? [] : [{ kind: 'email' as const, value: email }]),
        ],
        allowKnown: true,
      },
      [ref],
    ),
  )
}

async function addInteraction(as: (actor: string) => Desk, wish: InteractionWish): Promise<void> {
  const { ref, queue = 'written', channel = 'email', subject = `Subject of ${ref}`, state = 'queued' } = wish
  must(
    await as('owner').receive(
      {
        channel,
        queue,
        subject,
        ...(wish.customer === undefined ? {} : { customer: wish.customer }),
        ...(wish.arrivedAt === undefined ? {} : { arrivedAt: wish.arrivedAt }),
      },
      [ref],
    ),
  )
  if (state === 'queued') return
  if (wish.heldBy === undefined) throw new Error(`${ref} is ${state}: say who has it`)
  const holder = as(wish.heldBy)
  must(await holder.take({ ref }))
  if (state === 'held') must(await holder.hold({ ref }))
  if (state === 'wrapping-up') must(await holder.end({ ref }))
  if (state === 'done') must(await holder.wrapUp({ ref, reason: 'billing', outcome: 'resolved' }))
}
