import { readAttached } from '../../desk/read-attached.ts'
import { megabytesOfSite } from '../../queries/site/outgoing-settings.ts'
import { attaching } from '../forms/attach-to-reply.ts'
import type { Doing } from './doing.ts'
import { saidRefusal } from './tell.ts'

/**
 * Lets a file go with the reply that is being written. Its content is kept beside the store at once, so that the draft is whole
 * whatever becomes of the file.
 */
export function attachFile(doing: Doing, typed: string): void {
  const { ui, outside, reading } = doing
  const { overlay } = ui.scene().model
  if (overlay?.kind !== 'reply') return
  const { form } = overlay
  const read = readAttached([outside.pathTyped(typed)], {
    megabytes: megabytesOfSite(reading.reader),
    before: form.attached,
  })
  if (!read.ok) {
    const problem = saidRefusal(doing, read.refusal).message
    ui.change({ do: 'open', overlay: { ...overlay, problem } })
    return
  }
  for (const { content } of read.value) outside.attachments.put(content)
  const attached = [...form.attached, ...read.value.map(({ named }) => named)]
  const side = { ...attaching(), selected: attached.length - 1 }
  ui.change({ do: 'open', overlay: { ...overlay, form: { ...form, attached, side }, problem: null } })
}
