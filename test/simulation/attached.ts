import { type SendAttachments, attachmentSender, fetchAttachment } from '../../src/sync/attachments.ts'
import type { Wire } from '../../src/sync/wire.ts'
import type { Random } from '../properties/random.ts'
import type { Machine, ServerMachine } from './machine.ts'
import { contentChunk } from './server-wire.ts'

/** What people attach on devices. */
export type Attached = {
  /** An input, most often with something attached to it that lies beside the store of the machine. */
  readonly withContents: (machine: Machine, input: unknown) => unknown
  readonly senderOf: (machine: Machine, wire: Wire) => SendAttachments
  /** Somebody opens something that his device knows of. */
  readonly open: (machine: Machine, wire: Wire) => Promise<void>
  /** Contents that the server does not have although it has what names them. */
  readonly missing: () => readonly string[]
}

export function attachedBy(
  server: ServerMachine,
  dice: Random,
  { wrong, count }: { readonly wrong: (why: string) => void; readonly count: (what: string) => void },
): Attached {
  const made = new Set<string>()
  const hashes = ({ tables }: Pick<Machine, 'tables'>): readonly string[] =>
    (tables.get('attachments') ?? [])
      .map((row) => String(row['content_hash']))
      .filter((hash) => made.has(hash))
  const file = ({ files }: Machine): object => {
    // What fits into one piece, and what takes several, of which the last may be full.
    const content = Buffer.alloc(dice.whole(1, 3 * contentChunk), `${made.size} `)
    const contentHash = files.put(content)
    made.add(contentHash)
    return { name: 'faktura.pdf', mediaType: 'application/pdf', bytes: content.length, contentHash }
  }
  return {
    withContents(machine, input) {
      if (dice.chance(40)) return input
      return {
        ...(input as object),
        attachments: Array.from({ length: dice.whole(1, 2) }, () => file(machine)),
      }
    },
    senderOf: ({ files }, wire) => attachmentSender({ wire, files, chunk: contentChunk }),
    async open({ name, files, tables }, wire) {
      const hash = dice.of(hashes({ tables }))
      if (hash === undefined || files.read(hash)) return
      const opened = await fetchAttachment({ wire, files }, hash)
      if (!opened.ok) return
      count('what is attached is opened')
      if (!opened.value && server.files.read(hash)) wrong(`${name} cannot open ${hash}`)
    },
    missing: () =>
      hashes(server).flatMap((hash) =>
        server.files.read(hash) ? [] : [`the server has no content of ${hash}`],
      ),
  }
}
