import { commandRegistry } from '../commands/registry.ts'
import { reservedActors } from '../domain/ids.ts'
import { nearest } from '../domain/nearest.ts'
import type { Refusal } from '../domain/refusal.ts'
import { sayRefusal } from '../language/say-refusal.ts'
import { eventBySeq } from '../queries/events/event-by-seq.ts'
import { eventDetails } from '../queries/events/event-details.ts'
import type { CommandDefinition } from '../store/command-definition.ts'
import type { GivenCommand } from '../store/given-command.ts'
import type { Store } from '../store/open-store.ts'
import type { Outcome } from '../store/outcome.ts'
import { libraryViews } from './library-views.ts'
import type { GiveOptions, Given, LiniaStore, OpenOptions, Refused, WatchOptions } from './surface.ts'
import { watchedCommands } from './watched-commands.ts'

/** The face that an open store shows to programs. */
export function libraryStore(store: Store, options: OpenOptions, now: () => number): LiniaStore {
  const { actor, language = 'en' } = options
  const viewer = reservedActors.includes(actor) ? null : actor
  const refused = (refusal: Refusal) => ({ ok: false as const, refusal: refusedAs(refusal, language) })

  /** A command as it is given, or why there is none. */
  const prepared = (name: string, input: unknown, { once, actor: other }: GiveOptions = {}) => {
    const command = commandRegistry.get(name) as CommandDefinition | undefined
    if (!command) {
      const near = nearest(name, commandRegistry.keys())
      return { refusal: { code: 'command-unknown', command: name, nearest: near } } as const
    }
    const parsed = command.parse(input)
    if (!parsed.ok) return { refusal: parsed.refusal }
    const id = once === undefined ? {} : { id: `once:${other ?? actor}:${once}` }
    return { given: { command, input: parsed.value, actor: other ?? actor, ...id } satisfies GivenCommand }
  }
  const answered = (outcome: Outcome<unknown>): Given<unknown> => {
    if (!outcome.ok) return refused(outcome.refusal)
    const { seq, batch } = outcome
    if ('already' in outcome) return { ok: true, already: true, seq, batch }
    return { ok: true, already: false, value: outcome.value, seq, batch }
  }
  const give = async (name: string, input: unknown, wish?: GiveOptions): Promise<Given<unknown>> => {
    const { given, refusal } = prepared(name, input, wish)
    if (!given) return refused(refusal)
    const outcome = await store.runner.run(given)
    const isRepeated = outcome.ok && 'already' in outcome && wish?.once !== undefined
    const other = isRepeated ? otherGiven(outcome.seq, given) : undefined
    return other
      ? refused({ code: 'once-given-otherwise', once: wish?.once ?? '', ...other })
      : answered(outcome)
  }
  /** What was given under the same words, where it was another command or asked for something else. */
  const otherGiven = (seq: number, given: GivenCommand) => {
    const command = store.reader.one(eventBySeq, { seq })?.command ?? ''
    const before = store.reader.one(eventDetails, { seq })?.input
    const isSame = command === given.command.name && asksForTheSame(before, given.input)
    return isSame ? undefined : { seq, command }
  }
  const rehearse = async (name: string, input: unknown, wish?: GiveOptions): Promise<Given<unknown>> => {
    const { given, refusal } = prepared(name, input, wish)
    if (!given) return refused(refusal)
    const [outcome] = await store.runner.rehearse([given])
    if (!outcome) throw new Error('a rehearsal without an outcome')
    return answered(outcome)
  }
  return {
    // What a command takes and answers with is held by the registry's types, which names alone cannot show here.
    give: give as LiniaStore['give'],
    rehearse: rehearse as LiniaStore['rehearse'],
    see: libraryViews(store.reader, { now, viewer }),
    watch: (watching: WatchOptions = {}) => watchedCommands(store, { ...watching, viewer }),
    close: () => store.close(),
  }
}

/** A refusal as programs read it. */
export function refusedAs(refusal: Refusal, language: 'en' | 'pl'): Refused {
  const { code, ...details } = refusal
  const { message, hint } = sayRefusal(refusal, language)
  return { code, message, hint, details }
}

/** Whether an input is what a kept one was; what was erased of that, or was empty, is taken for the same. */
function asksForTheSame(kept: unknown, given: unknown): boolean {
  if (kept === null || kept === undefined) return true
  if (typeof kept !== 'object') return kept === given
  if (typeof given !== 'object' || given === null) return false
  const [before, now] = [kept, given] as readonly Readonly<Record<string, unknown>>[]
  const keys = new Set([
    ...Object.keys(kept),
    ...Object.keys(given).filter((key) => now?.[key] !== undefined),
  ])
  return [...keys].every((key) => key in kept && asksForTheSame(before?.[key], now?.[key]))
}
