import { interactionView } from '../../queries/interactions/interaction-view.ts'
import { numberedAttachments } from '../../queries/messages/numbered-attachments.ts'
import type { FileOption } from '../state/views.ts'
import type { Reading } from './reading.ts'

/** The files of a contact's messages as far as the agent may see them, the latest first. */
export function readFiles(ref: string, agent: string, { reader, remember }: Reading): readonly FileOption[] {
  return remember('files', `${agent} ${ref}`, () => {
    const view = interactionView(reader, ref, agent)
    return (view ? numberedAttachments(view) : [])
      .map(({ n, name, mediaType, bytes, message }) => ({
        n,
        name: name ?? mediaType,
        mediaType,
        bytes,
        from: message.senderName || message.senderAddress,
        at: message.receivedAt,
        isInbound: message.direction === 'in',
      }))
      .toReversed()
  })
}
