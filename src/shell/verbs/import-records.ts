import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type ImportedRecords,
  type RecordsToImport,
  importRecords as importRecordsInto,
} from '../../exchange/records/import-records.ts'
import { refusalOfReading } from '../../exchange/refusal-of-reading.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import { actorOf } from '../give.ts'
import type { Page } from '../page.ts'
import { progressLine } from '../progress-line.ts'
import type { ShellOnStore } from '../shell.ts'

/** Reads an export back, all of it or nothing; every line that is wrong is told. */
export async function importRecords(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [path = ''] = call.operands
  const page = await shell.page()
  const line = progressLine(shell, call.isJson)
  const interruption = shell.interruption()
  const folder = call.text('attachments')
  const contents = folder === null ? {} : { contents: await contentsIn(folder, shell) }
  let imported: ImportedRecords
  try {
    imported = await importRecordsInto(
      shell.store,
      { path, actor: actorOf(call), holdsOutgoing: !call.is('moved'), ...contents },
      {
        progress: ({ lines: n, isChecking }) =>
          line.tell(() => page.say(isChecking ? 'shell.import.checking' : 'shell.import.importing', { n })),
        signal: interruption.signal,
      },
    )
  } catch (fault) {
    const refusal = refusalOfReading(fault, path)
    if (!refusal) throw fault
    return refuseWith(refusal)
  } finally {
    interruption.forget()
    line.end()
  }
  const { problems, counts, batch, stoppedBy, stoppedAt } = imported
  const said = problems.map(({ line: at, refusal }) => ({
    line: at,
    error: sayRefusal(refusal, page.language),
  }))
  const json = { file: path, counts, batch, stoppedAt, problems: said }
  const text = (on: Page): string =>
    [
      ...said.map(({ line: at, error }) =>
        `${on.clean(`${path}:${at}`)}: ${error.message} ${error.hint}`.trimEnd(),
      ),
      ...(problems.length > 0 ? [] : [on.say('shell.import.records', counts)]),
      ...(batch === null ? [] : [on.say('shell.batch', { batch })]),
      ...(stoppedAt === null ? [] : [on.say('shell.import.stopped', { place: `${path}:${stoppedAt}` })]),
    ].join('\n')
  if (problems.length > 0)
    return refuseWith({ code: 'records-invalid', problems: problems.length }, { json, text })
  if (stoppedBy) return refuseWith(stoppedBy, { json, text })
  return show(json, text, stoppedAt === null ? exitCodes.done : exitCodes.interrupted)
}

/** Takes contents from the folder of an export; those that do not lie there are passed over. */
async function contentsIn(
  folder: string,
  shell: ShellOnStore,
): Promise<NonNullable<RecordsToImport['contents']>> {
  const { put, settle } = (await shell.attachments(shell.store.info)).group()
  return {
    settle,
    keep(contentHash) {
      const file = join(folder, contentHash)
      if (/^[0-9a-f]{64}$/.test(contentHash) && existsSync(file)) put(readFileSync(file))
    },
  }
}
