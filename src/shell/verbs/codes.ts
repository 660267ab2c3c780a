import { findQueue } from '../../commands/finding/find-queue.ts'
import { labelIn } from '../../domain/labels.ts'
import type { WrapUpSetCode } from '../../domain/wrap-up-code.ts'
import { queueList } from '../../queries/site/queue-list.ts'
import { wrapUpCodesOfQueue } from '../../queries/site/wrap-up-codes-of-queue.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Page } from '../page.ts'
import { dotted } from '../prints/words.ts'
import type { ShellReading } from '../shell.ts'
import { viewOf } from '../view-of.ts'

/**
 * The codes that wrap up the contacts of a queue, or of every queue that whoever looks may see: reasons and outcomes, with what
 * each asks for and causes.
 */
export async function codes(call: Call, { reader, sight }: ShellReading): Promise<Answer> {
  const [named] = call.operands
  const found = named === undefined ? null : await findQueue(viewOf(reader), named)
  if (found && !found.ok) return refuseWith(found.refusal)
  const denied = found && sight.whyNot('queue.see', { queue: found.value.key })
  if (denied) return refuseWith(denied)
  const queues = found
    ? [found.value]
    : reader
        .all(queueList, {})
        .filter(({ key, isRetired }) => !isRetired && sight.sees('queue.see', { queue: key }))
  const sets = queues.map(({ key, name }) => ({
    key,
    name,
    codes: reader.all(wrapUpCodesOfQueue, { queueId: key }),
  }))
  const rows = sets.map(({ key, name, codes: of }) => ({ queue: key, name, codes: of.map(codeShape) }))
  return show({ rows }, (page) =>
    sets
      .map(({ name, codes: of }) => `${page.paint.strong(page.clean(name))}\n${codesText(of, page)}`)
      .join('\n\n'),
  )
}

function codeShape({ code, hotKey, isHidden }: WrapUpSetCode) {
  const { kind, path, labels, aliases, isNoteRequired, consequences, flags } = code
  const fields = code.fields.map(({ key, labels: called, type, required, choices }) => ({
    key,
    labels: called,
    type,
    required,
    ...(choices && { choices: choices.map((choice) => choice.key) }),
  }))
  return { kind, path, labels, aliases, hotKey, isHidden, fields, isNoteRequired, consequences, flags }
}

function codesText(of: readonly WrapUpSetCode[], page: Page): string {
  const { say, clean, language, table } = page
  return table(
    [
      { title: say('shell.column.key'), cell: ({ hotKey }) => clean(hotKey ?? '') },
      { title: say('shell.column.kind'), cell: ({ code }) => say(`kind.${code.kind}`) },
      { title: say('shell.column.code'), cell: ({ code }) => clean(code.path) },
      {
        title: say('shell.column.label'),
        cell: ({ code }) => clean(labelIn(code.labels, language)),
        isFlexible: true,
      },
      { title: say('shell.column.asks'), cell: ({ code }) => clean(asked(code, page)), isFlexible: true },
      { title: say('shell.column.causes'), cell: ({ code }) => clean(caused(code, page)), isFlexible: true },
    ],
    of,
  )
}

function asked({ fields, isNoteRequired }: WrapUpSetCode['code'], { say, clean }: Page): string {
  // As they are typed behind --field; one in brackets may be left out.
  return dotted([
    ...fields.map(({ key, required }) => (required ? clean(key) : `[${clean(key)}]`)),
    isNoteRequired && say('shell.codes.note'),
  ])
}

function caused({ consequences }: WrapUpSetCode['code'], { say }: Page): string {
  return dotted(consequences.map(({ kind }) => say(`shell.codes.${kind}`)))
}
