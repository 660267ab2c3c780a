import { saveFile } from '../../desk/save-file.ts'
import { fileNameOf, partsOfFileName } from '../../language/file-name.ts'
import { cardMasking } from '../../queries/customers/card-masking.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import type { NumberedAttachment } from '../../queries/messages/numbered-attachments.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { ShellReading } from '../shell.ts'
import { filesOf } from './attachments.ts'

/**
 * Saves files of a contact's messages into a folder, by their numbers or all of them, under names that no sender chose alone. Where one
 * cannot be saved, those before it stay and are named.
 */
export async function attachmentSave(call: Call, shell: ShellReading): Promise<Answer> {
  const found = filesOf(call, shell)
  if (!found.ok) return refuseWith(found.refusal)
  const { ref, files } = found.value
  const { because, hidesContact } = cardMasking(shell.reader, call.agent)
  const customerId = shell.reader.one(interactionByRef, { ref })?.customerId ?? null
  if (because !== null && hidesContact({ id: found.value.id, customerId }))
    return refuseWith({ code: 'cards-masked', what: 'attachment save', ref: because })
  const wanted: NumberedAttachment[] = []
  const numbers = call.operands.slice(1)
  for (const typed of numbers) {
    const file = files.find(({ n }) => String(n) === typed)
    if (!file) return refuseWith({ code: 'attachment-unknown', ref, attachment: typed, count: files.length })
    wanted.push(file)
  }
  const kept = await shell.attachments({ path: shell.storePath, isGroup: false })
  const folder = call.text('folder') ?? '.'
  const rows: {
    readonly n: number
    readonly name: string | null
    readonly path: string
    readonly bytes: number
  }[] = []
  for (const { n, name, mediaType, bytes, contentHash } of numbers.length === 0 ? files : wanted) {
    const fetched = await kept.fetch(contentHash)
    if (!fetched.ok) return refuseWith(fetched.refusal)
    const content = fetched.value
    if (!content) return refuseWith({ code: 'attachment-lost', ref, attachment: String(n) })
    const saved = saveFile({ folder, ...partsOfFileName(fileNameOf(name, mediaType)), content })
    if (!saved.ok) return refuseWith(saved.refusal)
    rows.push({ n, name, path: saved.value, bytes })
  }
  return show({ ref, rows }, ({ say, clean }) =>
    rows.length === 0
      ? say('shell.attachments.none', { ref })
      : rows.map(({ path }) => say('shell.attachment-save.done', { path: clean(path) })).join('\n'),
  )
}
