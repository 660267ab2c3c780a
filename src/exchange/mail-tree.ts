import { isUtf8 } from 'node:buffer'
import PostalMime from 'postal-mime'
import { z } from 'zod'
import { decodeText } from './decode-text.ts'

/** One part of a mail: its transfer encoding is undone, its charset is not. */
export type MailPart = {
  /** Lower case, such as `text/plain`. */
  readonly mediaType: string
  readonly parameters: Readonly<Record<string, string>>
  /** Lower case; empty when there is none. */
  readonly disposition: string
  readonly fileName: string | null
  readonly contentId: string | null
  readonly content: Uint8Array
  readonly transferEncoding: string
  readonly children: readonly MailPart[]
}

/** Deeper nesting than any mail program writes. */
const maximumDepth = 50
export const maximumHeaderBytes = 1024 * 1024

const structured = z.object({ value: z.string(), params: z.record(z.string(), z.string()) })
const treeNode = z.object({
  contentType: z.object({ parsed: structured }),
  contentDisposition: z.object({ parsed: structured }),
  contentTransferEncoding: z.object({ encoding: z.string() }),
  contentId: z.string().optional(),
  content: z.instanceof(ArrayBuffer).nullable(),
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
  get childNodes() {
    return z.array(treeNode)
  },
})

/**
 * Splits a mail into its parts. Throws when it is nested too deeply or its headers are too long.
 * The public result of postal-mime decodes text by the declared charset only and merges parts, so its tree is read,
 * which it keeps on the parser but out of its types: the shape is checked here.
 */
export async function readMailTree(raw: Uint8Array): Promise<MailPart> {
  const parser = new PostalMime({
    forceRfc822Attachments: true,
    maxNestingDepth: maximumDepth,
    maxHeadersSize: maximumHeaderBytes,
  })
  await parser.parse(withReadablePartHeaders(raw))
  return partOf(treeNode.parse(Reflect.get(parser, 'root')))
}

function partOf(node: z.infer<typeof treeNode>): MailPart {
  const type = node.contentType.parsed
  const disposition = node.contentDisposition.parsed
  const location = node.headers.find((header) => header.key === 'content-location')?.value
  return {
    mediaType: /^[\w.+-]+\/[\w.+-]+$/.test(type.value) ? type.value : 'application/octet-stream',
    parameters: type.params,
    disposition: disposition.value,
    fileName: disposition.params['filename'] || type.params['name'] || nameInLocation(location) || null,
    contentId: node.contentId?.replace(/^\s*<|>\s*$/g, '') || null,
    content: new Uint8Array(node.content ?? new ArrayBuffer(0)),
    transferEncoding: node.contentTransferEncoding.encoding,
    children: node.childNodes.map(partOf),
  }
}

/** Phones name pictures in Content-Location only. */
function nameInLocation(location: string | undefined): string | undefined {
  return location && /^[^/:?#\s][^/:?#]*\.\w{1,8}$/.test(location) ? location : undefined
}

/**
 * Rewrites file names that stand in a part's header in an 8-bit charset as UTF-8, which is all that the parser reads
 * there. Lines of a text that happen to look the same come out readable too.
 */
function withReadablePartHeaders(raw: Uint8Array): Uint8Array {
  if (isUtf8(raw)) return raw
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const pieces: Uint8Array[] = []
  let written = 0
  for (let at = 0; at < bytes.length;) {
    const newline = bytes.indexOf(0x0a, at)
    const end = newline < 0 ? bytes.length : newline
    const start = bytes.toString('latin1', at, Math.min(end, at + 80))
    const line = bytes.subarray(at, end)
    if (/^(content-[a-z-]+\s*:|[ \t]+(file)?name)/i.test(start) && !isUtf8(line)) {
      pieces.push(bytes.subarray(written, at), Buffer.from(decodeText(line, null).text))
      written = end
    }
    at = end + 1
  }
  return pieces.length === 0 ? raw : Buffer.concat([...pieces, bytes.subarray(written)])
}
