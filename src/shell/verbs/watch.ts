import type { Refusal } from '../../domain/refusal.ts'
import { findAgent } from '../../commands/finding/find-agent.ts'
import { eventNumber } from '../../domain/pending-number.ts'
import { cardMasking } from '../../queries/customers/card-masking.ts'
import { sightOf } from '../../queries/rights/sight.ts'
import { viewOf } from '../view-of.ts'
import { whyNotLooking } from '../why-not-looking.ts'
import { queueList } from '../../queries/site/queue-list.ts'
import { jsonText } from '../../language/json-text.ts'
import { parseDuration } from '../../domain/duration.ts'
import type { Reader } from '../../store/reader.ts'
import { type Answer, mistakenBy, refuseWith } from '../answer.ts'
import type { Call } from '../call.ts'
import { commandWords } from '../command-words.ts'
import { exitCodes } from '../exit-codes.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import { nearest } from '../../domain/nearest.ts'
import { iso } from '../shapes/iso.ts'
import type { Page } from '../page.ts'
import type { Shell } from '../shell.ts'
import { followStore } from '../watch/follow-store.ts'
import type { WatchedEntry } from '../watch/watched-entry.ts'
import { type WatchPlace, endOf, refOf, startOf } from '../watch/watch-start.ts'
import { whoIs } from '../who-is.ts'

/** Shows what is done as it is done, by whomever, until it is stopped: JSON Lines for programs, a line each for people. */
export async function watch(call: Call, shell: Shell): Promise<Answer> {
  const opened = await shell.openReader(shell.storePath)
  if (!opened.ok) return refuseWith(opened.refusal)
  const store = opened.value
  const denied = await whyNotWatching(call, store.reader)
  if (denied) {
    await store.close()
    return refuseWith(denied)
  }
  const asked = askedOf(call, store.reader, shell.now())
  if ('kind' in asked) {
    await store.close()
    return asked
  }
  const page = await shell.page()
  const { signal, forget } = shell.interruption()
  const over = new AbortController()
  const timer = asked.forMs === null ? undefined : setTimeout(() => over.abort(), asked.forMs)
  let left = asked.count
  try {
    await followStore(
      {
        store,
        since: asked.since,
        ended: AbortSignal.any([signal, over.signal]),
        seen(entry) {
          if (!asked.matches(entry)) return true
          if (call.isJson) shell.emit(entryShape(entry, call.is('personal')))
          else shell.out(`${entryText(entry, { ...page, now: shell.now() })}\n`)
          return --left > 0
        },
        lost: (refusal) => tellLost(refusal, { call, shell, page }),
      },
      shell,
    )
  } finally {
    clearTimeout(timer)
    forget()
  }
  return { kind: 'ended', exitCode: exitCodes.done }
}

/**
 * Why whoever is named may not watch what everybody does, or what commands were given.
 * Refuses: agent-unknown, agent-disabled, not-permitted, cards-masked.
 */
async function whyNotWatching(call: Call, reader: Reader): Promise<Refusal | undefined> {
  const { agent } = call
  if (agent === null) return undefined
  const found = await findAgent(viewOf(reader), agent)
  if (!found.ok) return found.refusal
  const sight = sightOf(reader, found.value)
  const denied = whyNotLooking({ name: 'watch', needs: 'reader' }, sight)
  if (denied || !call.is('personal')) return denied
  const { because } = cardMasking(reader, agent)
  if (because !== null) return { code: 'cards-masked', what: 'watch --personal', ref: because }
  return sight.whyNot('history.see-personal', {})
}

type Asked = {
  readonly since: WatchPlace
  readonly count: number
  /** Null for no end. */
  readonly forMs: number | null
  readonly matches: (entry: WatchedEntry) => boolean
}

function askedOf(call: Call, reader: Reader, now: number): Asked | Answer {
  const invalid = (option: string, wanted: string) =>
    mistakenBy({ kind: 'option-invalid', verb: 'watch', option, value: call.text(option) ?? '', wanted })
  const from = call.text('since')
  const since = from === null ? endOf(reader) : startOf(reader, from, now)
  if (since === undefined) return invalid('since', '1042, +7, 10m, 2026-11-23T08:00:00Z')
  const length = call.text('for')
  const seconds = length === null ? null : parseDuration(length)
  if (seconds === undefined || seconds === 0) return invalid('for', '30s, 10m, 1h30m')
  const [ref, command, queue] = [call.text('ref'), call.text('command'), call.text('queue')]
  const key = queue === null ? null : queueKeyOf(reader, queue)
  if (typeof key === 'object' && key !== null) return refuseWith(key)
  return {
    since,
    count: call.number('count') ?? Number.POSITIVE_INFINITY,
    forMs: seconds === null ? null : seconds * 1000,
    matches: ({ event, refs, queues }) =>
      (ref === null || refs.includes(refOf(ref))) &&
      (command === null || isCommand(event.command, command)) &&
      (key === null || queues.includes(key)),
  }
}

/** A command is named in full or by its last word. */
function isCommand(command: string, wanted: string): boolean {
  return command === wanted || command.slice(command.indexOf('.') + 1) === wanted
}

function queueKeyOf(reader: Reader, typed: string): string | Refusal {
  const queues = reader.all(queueList, {})
  const found = queues.find(({ key, name }) =>
    [key, name].some((one) => one.toLowerCase() === typed.toLowerCase()),
  )
  if (found) return found.key
  const names = queues.map(({ name }) => name)
  return { code: 'queue-unknown', queue: typed, nearest: nearest(typed, names) }
}

/** An event as programs read it. What a command was given may hold personal data: it is told only when that is asked for. */
function entryShape({ event, refs }: WatchedEntry, withPersonal: boolean) {
  const { seq, at, actor, command, batch, undoes, input } = event
  return { seq, at: iso(at), actor, command, refs, batch, undoes, ...(withPersonal && { input }) }
}

function entryText({ event, refs }: WatchedEntry, page: Page): string {
  const { say, clean, format } = page
  const { seq, at, actor, command, batch, undoes } = event
  const what =
    undoes === null ? commandWords(command, page) : say('shell.history.undid', { seq: eventNumber(undoes) })
  return [eventNumber(seq), format.moment(at), whoIs(actor, page), what, refs.join(' '), batch ?? '']
    .filter((part) => part !== '')
    .map((part) => clean(part))
    .join('  ')
}

function tellLost(
  refusal: Refusal,
  { call, shell, page }: { readonly call: Call; readonly shell: Shell; readonly page: Page },
): void {
  const { code, message } = sayRefusal(refusal, page.language)
  const told = call.isJson
    ? jsonText({ warning: { code, message } })
    : `${page.paint.alarm('linia:')} ${message} ${page.say('shell.watch.goes-on')}`
  shell.err(`${told}\n`)
}
