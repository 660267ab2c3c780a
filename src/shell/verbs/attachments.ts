import { interactionView } from '../../queries/interactions/interaction-view.ts'
import { type NumberedAttachment, numberedAttachments } from '../../queries/messages/numbered-attachments.ts'
import type { Reader } from '../../store/reader.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { findRecord } from '../find-record.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'
import { whyNotSeen } from '../why-not-seen.ts'

/** The files of a contact's messages, each with the number that `attachment save` takes. */
export function attachments(call: Call, shell: ShellReading): Answer {
  const found = filesOf(call, shell)
  if (!found.ok) return refuseWith(found.refusal)
  const rows = found.value.files
  return show({ ref: found.value.ref, rows: rows.map(attachmentShape) }, (page) => {
    const { say, clean, table, format } = page
    if (rows.length === 0) return say('shell.attachments.none', { ref: found.value.ref })
    return table(
      [
        { title: say('shell.column.number'), cell: ({ n }) => format.number(n) },
        { title: say('shell.column.file'), cell: ({ name }) => clean(name ?? ''), isFlexible: true },
        { title: say('shell.column.kind'), cell: ({ mediaType }) => clean(mediaType), isFlexible: true },
        { title: say('shell.column.size'), cell: ({ bytes }) => format.bytes(bytes) },
        { title: say('shell.column.when'), cell: ({ message }) => format.moment(message.receivedAt) },
        {
          title: say('shell.column.sender'),
          cell: ({ message }) => clean(senderOf(message)),
          isFlexible: true,
        },
      ],
      rows,
    )
  })
}

type Files = { readonly ref: string; readonly id: string; readonly files: readonly NumberedAttachment[] }

/** The files of the contact that a command line names, as far as whoever looks may see it. Refuses: interaction-not-found, not-permitted. */
export function filesOf(
  call: Call,
  { reader, sight }: { readonly reader: Reader; readonly sight: ShellReading['sight'] },
): Decision<Files> {
  const typed = call.operands[0] ?? ''
  const found = findRecord(reader, typed)
  if (found.is !== 'interaction')
    return refuse({
      code: 'interaction-not-found',
      ref: typed,
      nearest: found.is === 'nothing' ? found.nearest : [],
    })
  const denied = whyNotSeen(found, sight)
  if (denied) return refuse(denied)
  const { ref, id } = found.record
  const view = interactionView(reader, ref, call.agent)
  return view
    ? accept({ ref, id, files: numberedAttachments(view) })
    : refuse({ code: 'interaction-not-found', ref, nearest: [] })
}

/** A file of a message as programs read it. */
function attachmentShape({ n, name, mediaType, bytes, contentHash, message }: NumberedAttachment) {
  const { direction, senderName, senderAddress, receivedAt } = message
  return {
    n,
    name,
    mediaType,
    bytes,
    sha256: contentHash,
    direction,
    from: { name: senderName, address: senderAddress },
    receivedAt: iso(receivedAt),
  }
}

function senderOf({ senderName, senderAddress }: NumberedAttachment['message']): string {
  return senderName === '' ? senderAddress : senderName
}
