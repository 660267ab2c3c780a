import { macroNamed, runMacro, type MacroRun } from '../commands/messages/run-macro.ts'
import { sayRefusal } from '../language/say-refusal.ts'
import type { BatchHandle } from '../store/outcome.ts'
import { type Answer, refuseWith, show } from './answer.ts'
import type { Call } from './call.ts'
import { exitCodes } from './exit-codes.ts'
import type { RefusedRecord } from './filter/preview.ts'
import { printRefused } from './filter/print-bulk.ts'
import { actorOf } from './give.ts'
import { isMaskedOn } from './leaving.ts'
import { macroStepShape, macroStepText } from './prints/print-macro-step.ts'
import type { ShellOnStore } from './shell.ts'
import { inputWords } from './input-words.ts'

type Ran = { readonly ref: string; readonly run: MacroRun; readonly isMasked: boolean }

/**
 * Runs a macro on several contacts or cases: on each all of its commands or none, all of it as one batch that one undo takes back.
 * Rehearsed, it shows in full what it would do to the first, and what it would be refused for.
 */
export async function macroOnSeveral(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [macro = '', ...refs] = call.operands
  const actor = actorOf(call)
  const isRehearsal = call.is('dry-run')
  const named = macroNamed(shell.reader, macro, actor)
  if (!named.ok) return refuseWith(named.refusal)
  const batch: BatchHandle = { ref: null }
  const ran: Ran[] = []
  const refused: RefusedRecord[] = []
  for (const ref of new Set(refs)) {
    const asked = { macro, ref, actor, now: shell.now(), isRehearsal }
    const run = await runMacro(shell.store, isRehearsal ? asked : { ...asked, batch })
    if (run.ok) ran.push({ ref, run: run.value, isMasked: isMaskedOn(ref, call, shell.reader) })
    else refused.push({ ref, refusal: run.refusal })
  }
  const { language } = await shell.page()
  const words = inputWords(shell.reader)
  const json = {
    ...(isRehearsal && { dryRun: true }),
    macro: named.value.shortName,
    batch: batch.ref,
    rows: ran.map(({ ref, run, isMasked }) => ({
      ref,
      steps: run.steps.map((step) => macroStepShape(step, { isRehearsal, isMasked })),
    })),
    refused: refused.map(({ ref, refusal }) => ({ ref, error: sayRefusal(refusal, language) })),
  }
  const exitCode = refused.length > 0 ? exitCodes.refused : exitCodes.done
  return show(
    json,
    (page) => {
      const [first] = ran
      const shown = isRehearsal && first ? first.run.steps : []
      const told = { n: ran.length, verb: macro, refused: refused.length }
      return [
        ...(isRehearsal ? [page.say('shell.dry-run')] : []),
        ...(first && shown.length > 0 ? [page.clean(`${first.ref}:`)] : []),
        ...shown.map((step, index) =>
          macroStepText(
            step,
            { isRehearsal, isMasked: first?.isMasked ?? false, number: index + 1, words },
            page,
          ),
        ),
        page.say(isRehearsal ? 'shell.macro.would' : 'shell.bulk.done', told),
        ...printRefused(refused, page),
        ...(batch.ref === null || isRehearsal ? [] : [page.say('shell.batch', { batch: batch.ref })]),
      ].join('\n')
    },
    exitCode,
  )
}
