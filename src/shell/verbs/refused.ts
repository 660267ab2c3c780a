import { commandNumber } from '../../domain/command-number.ts'
import { maskText } from '../../domain/masking.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import { cardMasking } from '../../queries/customers/card-masking.ts'
import { refOfRefused, type RefusedWork } from '../../queries/events/refused-work-view.ts'
import { refusedWorkSeen } from '../../queries/events/refused-work-seen.ts'
import type { RefusedPush } from '../../queries/sync/refused-pushes.ts'
import { refusedPushesSeen } from '../../queries/sync/to-settle.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { commandWords } from '../command-words.ts'
import { cutReading } from '../cut-list.ts'
import { type InputWords, inputWords } from '../input-words.ts'
import type { Page } from '../page.ts'
import { inputLines } from '../prints/input-lines.ts'
import { settleEntry } from '../prints/settle-entry.ts'
import { dotted } from '../prints/words.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'
import { whoIs } from '../who-is.ts'

/**
 * What fell due and was refused, and what a server refused of what was done on a device, the latest first: one's own, or all
 * where one leads; what to do stands below.
 */
export function refused(call: Call, { reader, sight }: ShellReading): Answer {
  const { isOn } = cardMasking(reader, call.agent)
  const words = inputWords(reader)
  const all = [
    ...refusedWorkSeen(reader, sight).map((row) => ({ at: row.at, row, push: null })),
    ...refusedPushesSeen(reader, sight).map((push) => ({
      at: push.at,
      row: null,
      push: isOn ? masked(push) : push,
    })),
  ].toSorted((one, other) => other.at - one.at)
  const { rows, below } = cutReading(all.slice(0, call.limit + 1), call.limit)
  const shapes = rows.map(({ row, push }) => (push ? pushShape(push) : row && workShape(row)))
  return show({ rows: shapes }, (page) => {
    if (rows.length === 0) return page.say('shell.refused.none')
    const texts = rows.map(({ row, push }) =>
      push ? pushText(push, words, page) : row && workText(row, page),
    )
    return texts.join('\n') + below(page)
  })
}

function masked(push: RefusedPush): RefusedPush {
  const input = Object.entries(push.input).map(([key, value]) => [
    key,
    typeof value === 'string' ? maskText(value) : value,
  ])
  return { ...push, input: Object.fromEntries(input) as RefusedPush['input'] }
}

function workShape(row: RefusedWork) {
  return {
    ref: refOfRefused(row),
    command: row.kind,
    at: iso(row.at),
    owner: row.owner,
    queue: row.queueId,
    refusal: JSON.parse(row.refusal) as Refusal,
  }
}

function workText(row: RefusedWork, page: Page): string {
  const ref = refOfRefused(row) ?? ''
  const head = dotted([`${page.format.moment(row.at)}  ${commandWords(row.kind, page)}`, ref, row.owner])
  const next = page.say('refused.next', { settle: `linia refused settle ${ref}` })
  return settleEntry(head, [why(JSON.parse(row.refusal) as Refusal, page), next], page)
}

function pushShape(push: RefusedPush) {
  const { id, device, number, command, at, givenAt, actor, input, refs, refusal } = push
  const ref = typeof input['ref'] === 'string' ? input['ref'] : (refs[0] ?? null)
  return {
    ref,
    command,
    at: iso(at),
    owner: actor,
    queue: null,
    refusal,
    push: { id, number: commandNumber({ id, device, number }), device, givenAt: iso(givenAt), input, refs },
  }
}

function pushText(push: RefusedPush, words: InputWords, page: Page): string {
  const { command, actor, givenAt, input, refusal } = push
  const number = commandNumber(push)
  const head = dotted([
    `${page.format.moment(givenAt)}  ${commandWords(command, page)}`,
    number,
    whoIs(actor, page),
  ])
  const typed = inputLines({ command, input, words }, page, 0)
  const next = page.say('refused.push-next', { settle: `linia refused settle ${number}` })
  return settleEntry(head, [...typed, why(refusal, page), next], page)
}

function why(refusal: Refusal, { language }: Page): string {
  const { message, hint } = sayRefusal(refusal, language)
  return `${message} ${hint}`
}
