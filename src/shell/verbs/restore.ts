import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Shell } from '../shell.ts'
import { forgetTokens } from '../../sync/forget-tokens.ts'
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
  if (isDevice) forgetTokens(path)
  return show(brought.value, ({ say, format }) =>
    [
      say('shell.restore.done', { path, time: format.moment(Date.parse(madeAt)), events, attachments }),
      ...(kept === null ? [] : [say('shell.restore.kept', { path: kept })]),
      ...(isDevice ? [say('shell.restore.device')] : []),
      ...(missing.length > 0 ? [say('shell.backup.missing', { n: missing.length })] : []),
    ].join('\n'),
  )
}
