import type { Refusal } from '../../domain/refusal.ts'
import type { GivenCommand } from '../../store/given-command.ts'
import type { Call } from '../call.ts'
import type { GivingEach } from '../give-each.ts'
import { progressBar, progressLine } from '../progress-line.ts'
import type { ShellOnStore } from '../shell.ts'
import type { Prepared } from './prepared.ts'
import type { RefusedRecord } from './preview.ts'

/** What became of what was prepared. */
export type Done = {
  /** What programs read of each that was done. */
  readonly rows: readonly object[]
  readonly refused: readonly RefusedRecord[]
  /** What the store itself was refused for: the rest was not tried. */
  readonly stoppedBy: Refusal | null
  readonly isInterrupted: boolean
  readonly fault: { readonly cause: unknown } | undefined
}

/** Gives what was prepared, tells how far it is, and stops soon when it is asked to or the store takes no more. */
export async function giveAll<Input, Value>(
  prepared: readonly Prepared<Input, Value>[],
  { json }: GivingEach<Input, Value>,
  { call, shell }: { readonly call: Call; readonly shell: ShellOnStore },
): Promise<Done> {
  const rows: object[] = []
  const refused: RefusedRecord[] = prepared.flatMap(({ record, refusal }) =>
    refusal ? [{ ref: record.ref, refusal }] : [],
  )
  const giving = prepared.flatMap(({ record, given }) => (given ? [{ record, given }] : []))
  const page = await shell.page()
  const line = progressLine(shell, call.isJson)
  const interruption = shell.interruption()
  const ended: { stoppedBy: Refusal | null; fault: Done['fault']; answered: number } = {
    stoppedBy: null,
    fault: undefined,
    answered: 0,
  }
  const wanted = function* (): Iterable<GivenCommand<Input, Value>> {
    for (const { given } of giving) {
      if (ended.stoppedBy !== null || interruption.signal.aborted) return
      yield given
    }
  }
  try {
    await shell.store.runner.runEach(
      wanted(),
      (outcome, index) => {
        const { ref } = giving[index]?.record ?? { ref: '' }
        if (outcome.ok) {
          if (!('already' in outcome)) rows.push({ ...json(outcome.value), seq: outcome.seq })
        } else if (outcome.refusal.code.startsWith('store-')) {
          ended.stoppedBy ??= outcome.refusal
          return
        } else refused.push({ ref, refusal: outcome.refusal })
        const n = ++ended.answered
        const all = giving.length
        line.tell(() => page.say('shell.bulk.progress', { bar: progressBar(n / all), n, all }))
      },
      (cause) => {
        ended.answered++
        ended.fault ??= { cause }
      },
    )
  } finally {
    line.end()
    interruption.forget()
  }
  const { stoppedBy, fault, answered } = ended
  const isInterrupted = stoppedBy === null && answered < giving.length
  return { rows, refused, stoppedBy, isInterrupted, fault }
}
