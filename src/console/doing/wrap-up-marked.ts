import { wrapUpInteraction } from '../../commands/interactions/wrap-up-interaction.ts'
import type { WrapUpDraft } from '../../desk/drafts.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { GivenCommand } from '../../store/given-command.ts'
import type { BatchHandle, Outcome } from '../../store/outcome.ts'
import { answersOf } from '../forms/wrap-up-form.ts'
import type { RefusedGroup } from '../screens/bulk-preview.ts'
import type { Intent } from '../state/intent.ts'
import { marksOf, type MarkedRecord } from '../state/marks.ts'
import type { Doing } from './doing.ts'
import { saidRefusal } from './tell.ts'
import { wrapUpInput, type WrapUpInput } from './wrap-up-input.ts'

type Asked = Extract<Intent, { readonly do: 'preview-marked' | 'wrap-up-marked' }>
type Given = GivenCommand<WrapUpInput, unknown>

/** Rehearsed at once, and done before Esc is heard: the store's lock is held no longer than a slice of bulk work may. */
const sliceSize = 100
/** Contacts that a preview rehearses; of more it says so. */
const rehearsedAtMost = 2000

/** Shows in the form how many would be wrapped up, and how many refused and why. Esc stops it. */
export async function previewMarked(doing: Doing, { answer, records }: Asked): Promise<void> {
  const { ui, store } = doing
  const prepared = preparedFor(doing, answer, { records, batch: { ref: null } })
  if (!prepared.ok) {
    tellProblem(doing, prepared.problem)
    return
  }
  const looked = prepared.given.slice(0, rehearsedAtMost)
  const refusals: Refusal[] = []
  for (const slice of slicesOf(looked)) {
    const outcomes = await store.runner.rehearse(slice)
    for (const outcome of outcomes) if (!outcome.ok) refusals.push(outcome.refusal)
    await heard()
    if (ui.isStopped()) return
  }
  const { overlay } = ui.scene().model
  if (overlay?.kind !== 'wrap-up-marked') return
  const preview = {
    of: answersOf(answer),
    marked: records.length,
    rehearsed: looked.length,
    refused: byReason(doing, refusals),
  }
  ui.change({ do: 'open', overlay: { ...overlay, preview } })
}

/**
 * Wraps up all that is marked, each by itself as one batch that one undo takes back: what changed since it was marked is
 * refused and the others go through. Esc stops between slices; what was not reached stays marked.
 */
export async function wrapUpMarked(doing: Doing, { answer, records }: Asked): Promise<void> {
  const { ui, store, desk, look } = doing
  const prepared = preparedFor(doing, answer, { records, batch: { ref: null } })
  if (!prepared.ok) {
    tellProblem(doing, prepared.problem)
    return
  }
  const refusals: Refusal[] = []
  let done = 0
  let reached = 0
  let broken: { readonly fault: unknown } | undefined
  const count = (outcome: Outcome<unknown>): void => {
    if (outcome.ok) done++
    else refusals.push(outcome.refusal)
  }
  const noteFault = (fault: unknown): void => {
    broken ??= { fault }
  }
  ui.change({ do: 'close' })
  for (const slice of slicesOf(prepared.given)) {
    await store.runner.runEach(slice, count, noteFault)
    reached += slice.length
    ui.progress(look.say('bulk.progress', { n: reached, total: records.length }))
    await heard()
    if (ui.isStopped()) break
  }
  doing.changed()
  if (answer.reason !== null) desk.recentCodes.used('reason', [answer.reason])
  desk.recentCodes.used('outcome', answer.outcomes)
  keepMarked(doing, records.slice(reached))
  // What went through stays and is told on the screen; what broke is told of instead, and the log has it.
  if (broken) throw broken.fault
  tellEnd(doing, { done, refused: byReason(doing, refusals), left: records.length - reached })
}

function preparedFor(
  doing: Doing,
  answer: WrapUpDraft,
  { records, batch }: { readonly records: readonly MarkedRecord[]; readonly batch: BatchHandle },
):
  { readonly ok: true; readonly given: readonly Given[] } | { readonly ok: false; readonly problem: string } {
  const { views } = doing.scene
  const codes = views.place.of === 'queues' ? (views.place.wrapUp?.questions.codes ?? []) : []
  const input = wrapUpInput(doing, { ref: records[0]?.ref ?? '', codes }, answer)
  if (!input.ok) return input
  const parsed = wrapUpInteraction.parse({ ...input.value, inBulk: true })
  if (!parsed.ok) return { ok: false, problem: saidRefusal(doing, parsed.refusal).message }
  const given = records.map(({ id, ref, version }): Given => ({
    command: wrapUpInteraction,
    input: { ...parsed.value, ref },
    actor: doing.agent,
    batch,
    expects: { table: 'interactions', id, ref, version },
  }))
  return { ok: true, given }
}

function* slicesOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += sliceSize) yield items.slice(from, from + sliceSize)
}

/** Lets the terminal be heard. */
async function heard(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

/** Refusals by their reason, most frequent first. */
function byReason(doing: Doing, refusals: readonly Refusal[]): readonly RefusedGroup[] {
  return [...Map.groupBy(refusals, ({ code }) => code).values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap((group) => {
      const [first] = group
      return first ? [{ n: group.length, message: saidRefusal(doing, first).message }] : []
    })
}

function keepMarked({ ui }: Doing, records: readonly MarkedRecord[]): void {
  const { place } = ui.scene().model
  if (place.at === 'queues' || place.at === 'view')
    ui.change({ do: 'adjust', place: { ...place, marks: marksOf(records, { isAll: false }) } })
}

type End = {
  readonly done: number
  readonly refused: readonly RefusedGroup[]
  readonly left: number
}

function tellEnd({ ui, look: { say } }: Doing, { done, refused, left }: End): void {
  const reasons = refused.map(({ n, message }) => say('bulk.refused', { n, message }))
  const text = [
    say('bulk.done', { n: done }),
    ...reasons,
    ...(left > 0 ? [say('bulk.left', { n: left })] : []),
  ].join(' ')
  const kind = refused.length > 0 || left > 0 ? 'refused' : 'done'
  ui.change({ do: 'notice', notice: { kind, text, hint: done > 0 ? say('bulk.undo') : '' } })
}

function tellProblem({ ui }: Doing, problem: string): void {
  const { overlay } = ui.scene().model
  if (overlay?.kind === 'wrap-up-marked')
    ui.change({ do: 'open', overlay: { ...overlay, preview: null, problem } })
}
