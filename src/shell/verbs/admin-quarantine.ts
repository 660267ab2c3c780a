import { maskText } from '../../domain/masking.ts'
import { type QuarantinedPush, quarantineView } from '../../queries/access/quarantine-view.ts'
import { cardMasking } from '../../queries/customers/card-masking.ts'
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
import { readAtServer } from '../server/not-at-server.ts'
import { whoIs } from '../who-is.ts'

/** What revoked devices sent, until somebody says what becomes of it. */
export const adminQuarantine = readAtServer(function adminQuarantine(
  call: Call,
  { reader, sight }: ShellReading,
): Answer {
  const seen = sight.sees('quarantine.settle', {})
    ? reader.all(quarantineView, { limit: call.limit + 1 })
    : []
  const { rows, below } = cutReading(seen, call.limit)
  const shapes = rows.map(({ id, device, number, actor, command, content, givenAt, at }) => ({
    id,
    device,
    number,
    agent: actor,
    command,
    given: iso(givenAt),
    received: iso(at),
    content: JSON.parse(content) as unknown,
  }))
  const words = inputWords(reader)
  const { isOn } = cardMasking(reader, call.agent)
  return show({ rows: shapes }, (page) => {
    if (rows.length === 0) return page.say('shell.admin-quarantine.none')
    return rows.map((row) => text(row, { words, isMasked: isOn }, page)).join('\n') + below(page)
  })
})

type Shown = { readonly words: InputWords; readonly isMasked: boolean }

function text(
  { id, device, number, actor, command, content, givenAt }: QuarantinedPush,
  { words, isMasked }: Shown,
  page: Page,
): string {
  const moment = page.format.moment(givenAt)
  const head = dotted([
    `${moment}  ${commandWords(command, page)}`,
    `${device}+${number}`,
    whoIs(actor, page),
    id,
  ])
  const carried = JSON.parse(content) as { readonly input?: unknown }
  const input = Object.entries(carried.input ?? {}).map(([key, value]: [string, unknown]) => [
    key,
    isMasked && typeof value === 'string' ? maskText(value) : value,
  ])
  const typed = inputLines({ command, input: Object.fromEntries(input) as object, words }, page, 0)
  return settleEntry(head, typed, page)
}
