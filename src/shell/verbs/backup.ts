import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Shell } from '../shell.ts'

/** Copies the store and its attachments while others go on working. */
export async function backup(call: Call, { storePath, now, backupStore }: Shell): Promise<Answer> {
  const [folder = ''] = call.operands
  const made = await backupStore(storePath, folder, { at: now(), replace: call.is('replace') })
  if (!made.ok) return refuseWith(made.refusal)
  const { path, bytes, events, attachments, missing } = made.value
  return show(made.value, ({ say, format }) =>
    [
      say('shell.backup.done', { path, bytes: format.bytes(bytes), events, attachments }),
      ...(missing.length > 0 ? [say('shell.backup.missing', { n: missing.length })] : []),
    ].join('\n'),
  )
}
