import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Shell } from '../shell.ts'
import { unsentCount } from '../../queries/events/unsent-count.ts'
import { serverOfStore } from '../../queries/sync/server-of-store.ts'
import { moveTokens } from '../../sync/move-tokens.ts'
import { storeOption } from '../store-option.ts'
import { shellWord } from '../../language/shell-word.ts'
import { whyNotRestoring } from '../why-not-restoring.ts'

/** Brings a backup back; a store that is there is kept beside it. */
export async function restore(call: Call, shell: Shell): Promise<Answer> {
  const barred = await whyNotRestoring(call, shell)
  if (barred) return barred
  const { storePath, now, restoreStore } = shell
  const [folder = ''] = call.operands
  const brought = await restoreStore(folder, storePath, { at: now(), replace: call.is('replace') })
  if (!brought.ok) return refuseWith(brought.refusal)
  const { path, madeAt, events, attachments, kept, isDevice, missing } = brought.value
  moveTokens(path, kept)
  const unsent = kept === null ? 0 : await unsentOf(kept, shell)
  return show({ ...brought.value, unsent }, ({ say, format, clean }) =>
    [
      say('shell.restore.done', { path, time: format.moment(Date.parse(madeAt)), events, attachments }),
      ...(kept === null ? [] : [say('shell.restore.kept', { path: kept })]),
      ...(kept !== null && unsent > 0
        ? [say('shell.restore.unsent', { n: unsent, path: clean(shellWord(kept)) })]
        : []),
      ...(isDevice ? [say('shell.restore.device', { store: storeOption(shell) })] : []),
      ...(missing.length > 0 ? [say('shell.backup.missing', { n: missing.length })] : []),
    ].join('\n'),
  )
}

/** How many commands of a device that was put aside its server may not have; 0 where that cannot be told. */
async function unsentOf(storePath: string, { openReader }: Pick<Shell, 'openReader'>): Promise<number> {
  const opened = await openReader(storePath)
  if (!opened.ok) return 0
  const { reader, close } = opened.value
  try {
    return reader.one(serverOfStore, {}) ? (reader.one(unsentCount, {})?.count ?? 0) : 0
  } finally {
    await close()
  }
}
