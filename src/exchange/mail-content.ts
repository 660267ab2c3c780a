import { decodeEncodedWords } from './encoded-words.ts'
import { decodeText } from './decode-text.ts'
import { decodeUuencoded } from './decode-uuencoded.ts'
import { htmlText } from './html-text.ts'
import type { MailPart } from './mail-tree.ts'
import { unflowed } from './unflowed.ts'

export type MailAttachment = {
  /** As the sender gave it, never to be used as a path; null when there is none. */
  readonly name: string | null
  readonly mediaType: string
  readonly content: Uint8Array
  readonly contentId: string | null
  /** True for what is shown inside the text, such as a logo, rather than attached to it. */
  readonly isInline: boolean
}

export type MailContent = {
  readonly text: string
  readonly isCut: boolean
  readonly attachments: readonly MailAttachment[]
}

type Body = { readonly kind: 'plain' | 'html'; readonly text: string }
type Found = { readonly bodies: readonly Body[]; readonly attachments: readonly MailPart[] }

/** Finds in the parts of a mail what its reader is shown, and what is attached; adds the codes of what was broken. */
export function mailContent(root: MailPart, problems: Set<string>): MailContent {
  const found = find(root, { hasBody: false, problems })
  const shown = found.bodies.map((body) =>
    body.kind === 'html' ? htmlText(body.text) : { text: body.text, isCut: false },
  )
  const html = found.bodies.map((body) => (body.kind === 'html' ? body.text : '')).join('')
  return {
    text: shown
      .map((body) => withoutOuterBlanks(body.text.replace(/\r\n?/g, '\n')))
      .filter((text) => text !== '')
      .join('\n\n'),
    isCut: shown.some((body) => body.isCut),
    attachments: found.attachments.map((part) => attachmentOf(part, html)),
  }
}

/** The indent of the first line is kept: it belongs to a drawing or a table. */
function withoutOuterBlanks(text: string): string {
  return text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd()
}

function find(part: MailPart, context: { hasBody: boolean; problems: Set<string> }): Found {
  if (part.mediaType.startsWith('multipart/')) {
    if (part.children.length === 0) return withoutParts(part, context.problems)
    return part.mediaType === 'multipart/alternative'
      ? findAlternative(part, context)
      : findAll(part, context)
  }
  const isText = part.mediaType === 'text/plain' || part.mediaType === 'text/html'
  const isAttached = part.disposition === 'attachment' || (part.fileName !== null && context.hasBody)
  if (!isText || isAttached) return { bodies: [], attachments: isBlank(part) && !part.fileName ? [] : [part] }
  return { bodies: [bodyOf(part, context.problems)], attachments: [] }
}

function findAll(part: MailPart, context: { hasBody: boolean; problems: Set<string> }): Found {
  const bodies: Body[] = []
  const attachments: MailPart[] = []
  for (const child of part.children) {
    const found = find(child, { ...context, hasBody: context.hasBody || bodies.some(hasText) })
    bodies.push(...found.bodies)
    attachments.push(...found.attachments)
  }
  return { bodies, attachments }
}

/** The first version in plain text, else the last with any text. What the other versions attach is kept. */
function findAlternative(part: MailPart, context: { hasBody: boolean; problems: Set<string> }): Found {
  const versions = part.children.map((child) =>
    isOtherVersion(child) ? asPlain(child, context.problems) : find(child, context),
  )
  const readable = versions.filter((version) => version.bodies.some(hasText))
  const plain = versions.find((version, at) => {
    const child = part.children[at]
    return (
      child && !isOtherVersion(child) && version.bodies.some((body) => body.kind === 'plain' && hasText(body))
    )
  })
  const html = readable.findLast((version) => version.bodies.some((body) => body.kind === 'html'))
  const chosen = plain ?? html ?? readable.at(-1)
  return { bodies: chosen?.bodies ?? [], attachments: versions.flatMap((version) => version.attachments) }
}

/** `text/enriched`, AMP and the like say the same as the plain version beside them. */
function isOtherVersion(part: MailPart): boolean {
  const isText =
    part.mediaType.startsWith('text/') && part.mediaType !== 'text/plain' && part.mediaType !== 'text/html'
  return (
    isText &&
    part.mediaType !== 'text/calendar' &&
    part.fileName === null &&
    part.disposition !== 'attachment'
  )
}

function asPlain(part: MailPart, problems: Set<string>): Found {
  return { bodies: [bodyOf(part, problems)], attachments: [] }
}

/** A multipart without a boundary, or whose boundary never comes, is read as the text that it holds. */
function withoutParts(part: MailPart, problems: Set<string>): Found {
  if (isBlank(part)) return { bodies: [], attachments: [] }
  problems.add('multipart-without-parts')
  return { bodies: [{ kind: 'plain', text: decodeText(part.content, null).text }], attachments: [] }
}

function bodyOf(part: MailPart, problems: Set<string>): Body {
  const isHtml = part.mediaType === 'text/html'
  const declared = part.parameters['charset'] ?? (isHtml ? charsetInHtml(part.content) : null)
  const decoded = decodeText(contentOf(part), declared)
  if (decoded.how !== 'declared')
    problems.add(decoded.how === 'guessed' ? 'charset-guessed' : 'charset-corrected')
  if (isHtml) return { kind: 'html', text: decoded.text }
  const isFlowed = part.parameters['format']?.toLowerCase() === 'flowed'
  const deletesSpace = part.parameters['delsp']?.toLowerCase() === 'yes'
  return { kind: 'plain', text: isFlowed ? unflowed(decoded.text, deletesSpace) : decoded.text }
}

function charsetInHtml(content: Uint8Array): string | null {
  const start = Buffer.from(content.subarray(0, 2048)).toString('latin1')
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(start)?.[1] ?? null
}

function attachmentOf(part: MailPart, html: string): MailAttachment {
  const isShown = part.contentId !== null && html.includes(`cid:${part.contentId}`)
  return {
    name:
      part.fileName === null
        ? null
        : decodeEncodedWords(part.fileName).replace(/\s+/g, ' ').trim().slice(0, 255) || null,
    mediaType: part.mediaType,
    content: contentOf(part),
    contentId: part.contentId,
    isInline: isShown || (part.disposition === 'inline' && part.mediaType.startsWith('image/')),
  }
}

function contentOf(part: MailPart): Uint8Array {
  return /^(x-)?uue(ncode)?$/.test(part.transferEncoding) ? decodeUuencoded(part.content) : part.content
}

function hasText(body: Body): boolean {
  return /\S/.test(body.text)
}

function isBlank(part: MailPart): boolean {
  return part.content.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))
}
