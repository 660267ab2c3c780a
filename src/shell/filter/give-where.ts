import { cardMasking } from '../../queries/customers/card-masking.ts'
import { accept } from '../../domain/decision.ts'
import type { FilterTest } from '../../domain/filter/filter-test.ts'
import { type MatchedRecord, matchedRecords } from '../../queries/filter/matched-records.ts'
import { visibleRecords } from '../../queries/filter/visible-records.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import type { BatchHandle } from '../../store/outcome.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import { actorOf } from '../give.ts'
import type { GivingEach } from '../give-each.ts'
import type { ShellOnStore } from '../shell.ts'
import { giveAll } from './give-all.ts'
import { inStates } from './in-states.ts'
import { type Prepared, maskedRecord, preparedFor } from './prepared.ts'
import { rehearsed } from './preview.ts'
import { printPreview, printRefused } from './print-bulk.ts'
import { readWhere } from './read-where.ts'

/** What `--where` says for all that is marked in the console. */
const markedWord = '%'
/** One statement names no more, because SQLite nests what it must tell apart. */
const refsAtOnce = 200

/**
 * Gives a command for every record that `--where` matches, as one batch: each is guarded by the version that was seen, so what
 * changed meanwhile is refused and the others go through. It is shown first and asked about, unless `--yes` or `--expect` say that
 * it was looked at. Refuses: filter-invalid, filter-count-differs, filter-too-wide, filter-unconfirmed.
 */
export async function giveWhere<Input, Value>(
  giving: GivingEach<Input, Value>,
  call: Call,
  shell: ShellOnStore,
): Promise<Answer> {
  const matched = matchedBy(giving, call, shell)
  if ('kind' in matched) return matched
  if (!matched.ok) return refuseWith(matched.refusal)
  const { isOn } = cardMasking(shell.reader, call.agent)
  const records = isOn ? matched.value.map(maskedRecord) : matched.value
  const expected = call.number('expect')
  if (expected !== null && expected !== records.length)
    return refuseWith({ code: 'filter-count-differs', expected, found: records.length })
  const batch: BatchHandle = { ref: null }
  const prepared = records.map((record) => preparedFor(record, giving, { actor: actorOf(call), batch }))

  if (call.is('dry-run')) return previewed(prepared, giving, shell)
  if (records.length > 0 && expected === null && !call.is('yes')) {
    const stopped = await unconfirmed(prepared, giving, shell)
    if (stopped) return stopped
  }
  return done(prepared, giving, { batch, call, shell })
}

/** What `--where` matches, or what is marked in the console where it says `%`. */
function matchedBy<Input, Value>(
  { kind, states }: GivingEach<Input, Value>,
  call: Call,
  shell: ShellOnStore,
): ReturnType<typeof matchedRecords> | Answer {
  const { marked, reader } = shell
  if (marked === undefined || call.text('where') !== markedWord) {
    const where = readWhere(kind, call, shell)
    return 'kind' in where ? where : matchedRecords(kind, inStates(where.test, states), reader)
  }
  const visible = visibleRecords(reader, kind, actorOf(call))
  const found: MatchedRecord[] = []
  for (let from = 0; from < marked.length; from += refsAtOnce) {
    const parts = marked
      .slice(from, from + refsAtOnce)
      .map((value): FilterTest => ({ is: 'equal', column: 'ref', value }))
    const test: FilterTest = { is: 'all', parts: [{ is: 'any', parts }, visible] }
    const matched = matchedRecords(kind, test, reader)
    if (!matched.ok) return matched
    found.push(...matched.value)
  }
  return accept(found)
}

async function previewed<Input, Value>(
  prepared: readonly Prepared<Input, Value>[],
  { verb }: GivingEach<Input, Value>,
  shell: ShellOnStore,
): Promise<Answer> {
  const preview = await rehearsed(prepared, shell)
  const { language } = await shell.page()
  const json = {
    dryRun: true,
    verb,
    matched: preview.records.length,
    rehearsed: preview.rehearsed,
    rows: preview.records.map(({ ref, version }) => ({ ref, version })),
    refused: preview.refused.map(({ ref, refusal }) => ({ ref, error: sayRefusal(refusal, language) })),
  }
  return show(json, (page) => `${page.say('shell.dry-run')}\n${printPreview(preview, verb, page)}`)
}

/** Shows what would be done and asks; the answer that stops it, or undefined to go on. */
async function unconfirmed<Input, Value>(
  prepared: readonly Prepared<Input, Value>[],
  { verb }: GivingEach<Input, Value>,
  shell: ShellOnStore,
): Promise<Answer | undefined> {
  const matched = prepared.length
  const refusal = { code: 'filter-unconfirmed', matched } as const
  if (!shell.canAsk()) return refuseWith(refusal)
  const preview = await rehearsed(prepared, shell)
  const page = await shell.page()
  shell.err(`${printPreview(preview, verb, page)}\n`)
  const answer = await shell.ask(`${page.say('shell.bulk.ask', { n: matched, verb })} `)
  return /^(?:y|yes|t|tak)$/i.test(answer?.trim() ?? '') ? undefined : refuseWith(refusal)
}

async function done<Input, Value>(
  prepared: readonly Prepared<Input, Value>[],
  giving: GivingEach<Input, Value>,
  { batch, call, shell }: { readonly batch: BatchHandle; readonly call: Call; readonly shell: ShellOnStore },
): Promise<Answer> {
  const { verb } = giving
  const { rows, refused, stoppedBy, isInterrupted, fault } = await giveAll(prepared, giving, { call, shell })
  const page = await shell.page()
  const told = { n: rows.length, verb, refused: refused.length }
  if (fault) {
    // What went through stays, and can be taken back; the fault is told after it.
    shell.err(`${page.say('shell.bulk.done', told)}\n${undoLine()}\n`)
    throw fault.cause
  }
  const { language } = page
  const left = prepared.length - rows.length - refused.length
  const json = {
    verb,
    batch: batch.ref,
    matched: prepared.length,
    rows,
    refused: refused.map(({ ref, refusal }) => ({ ref, error: sayRefusal(refusal, language) })),
    ...((stoppedBy !== null || isInterrupted) && { left }),
  }
  const text = (): string =>
    prepared.length === 0
      ? page.say('shell.list.nothing')
      : [
          page.say('shell.bulk.done', told),
          ...printRefused(refused, page),
          undoLine(),
          isInterrupted ? page.say('shell.bulk.stopped', { n: left }) : '',
        ]
          .filter((line) => line !== '')
          .join('\n')
  if (stoppedBy) return refuseWith(stoppedBy, { json, text })
  if (isInterrupted) return show(json, text, exitCodes.interrupted)
  return show(json, text, refused.length > 0 ? exitCodes.refused : exitCodes.done)

  function undoLine(): string {
    return batch.ref === null ? '' : page.say('shell.batch', { batch: batch.ref })
  }
}
