import type { MailProblem } from './mail-problem.ts'
import { decodeEncodedWords } from './encoded-words.ts'
import { decodeText } from './decode-text.ts'
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

type Body = { readonly kind: 'plain' | 'html'; readonly text: string; readonly isCut: boolean }
type Found = { readonly bodies: readonly Body[]; readonly attachments: readonly MailPart[] }

/** Finds in the parts of a mail what its reader is shown, and what is attached; adds the codes of what was broken. */
export function mailContent(root: MailPart, problems: Set<MailProblem>): MailContent {
  const found = find(root, { hasBody: false, problems })
  const html = found.bodies.map((body) => (body.kind === 'html' ? body.text : '')).join('')
  const cids = Array.from(html.matchAll(/cid:([^"'\s>)]{1,200})/gi), (match) => match[1] ?? '')
  const shown = new Set(cids)
  return {
    ...shownText(found.bodies),
    attachments: found.attachments.map((part) => attachmentOf(part, shown)),
  }
}

/** What a person reads of a mail never comes near; all of it is in the message as it came. */
const maximum = { bodyBytes: 4 * 1024 * 1024, htmlLength: 1_000_000, textLength: 1_000_000 }

function shownText(bodies: readonly Body[]): { text: string; isCut: boolean } {
  const texts: string[] = []
  let isCut = bodies.some((body) => body.isCut)
  let htmlLeft = maximum.htmlLength
  let textLeft = maximum.textLength
  for (const body of bodies) {
    const shown =
      body.kind === 'html'
        ? htmlText(body.text, htmlLeft)
        : { text: body.text.slice(0, textLeft), isCut: false }
    isCut ||= shown.isCut || (body.kind === 'plain' && body.text.length > textLeft)
    if (body.kind === 'html') htmlLeft = Math.max(0, htmlLeft - body.text.length)
    textLeft = Math.max(0, textLeft - shown.text.length)
    const text = withoutOuterBlanks(shown.text.replace(/\r\n?/g, '\n'))
    if (text !== '') texts.push(text)
  }
  return { text: texts.join('\n\n'), isCut }
}

/** The indent of the first line is kept: it belongs to a drawing or a table. */
function withoutOuterBlanks(text: string): string {
  return text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd()
}

function find(part: MailPart, context: { hasBody: boolean; problems: Set<MailProblem> }): Found {
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

function findAll(part: MailPart, context: { hasBody: boolean; problems: Set<MailProblem> }): Found {
  const bodies: Body[] = []
  const attachments: MailPart[] = []
  let hasBody = context.hasBody
  for (const child of part.children) {
    const found = find(child, { hasBody, problems: context.problems })
    hasBody ||= found.bodies.some(hasText)
    bodies.push(...found.bodies)
    attachments.push(...found.attachments)
  }
  return { bodies, attachments }
}

/** The first version in plain text, else the last with any text. What the other versions attach is kept. */
function findAlternative(part: MailPart, context: { hasBody: boolean; problems: Set<MailProblem> }): Found {
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

function asPlain(part: MailPart, problems: Set<MailProblem>): Found {
  return { bodies: [bodyOf(part, problems)], attachments: [] }
}

/** A multipart without a boundary, or whose boundary never comes, is read as the text that it holds. */
function withoutParts(part: MailPart, problems: Set<MailProblem>): Found {
  if (isBlank(part)) return { bodies: [], attachments: [] }
  problems.add('multipart-without-parts')
  return {
    bodies: [
      {
        kind: 'plain',
        text: decodeText(part.content.subarray(0, maximum.bodyBytes), null).text,
        isCut: part.content.length > maximum.bodyBytes,
      },
    ],
    attachments: [],
  }
}

function bodyOf(part: MailPart, problems: Set<MailProblem>): Body {
  const isHtml = part.mediaType === 'text/html'
  const declared = part.parameters.get('charset') ?? (isHtml ? charsetInHtml(part.content) : null)
  const isCut = part.content.length > maximum.bodyBytes
  const content = isCut ? beforeCharacter(part.content, maximum.bodyBytes) : part.content
  const decoded = decodeText(content, declared)
  if (decoded.how !== 'declared')
    problems.add(decoded.how === 'guessed' ? 'charset-guessed' : 'charset-corrected')
  if (isHtml) return { kind: 'html', text: decoded.text, isCut }
  const isFlowed = part.parameters.get('format')?.toLowerCase() === 'flowed'
  const deletesSpace = part.parameters.get('delsp')?.toLowerCase() === 'yes'
  return { kind: 'plain', text: isFlowed ? unflowed(decoded.text, deletesSpace) : decoded.text, isCut }
}

/** Cuts where no character of several bytes can be cut in two. */
function beforeCharacter(content: Uint8Array, length: number): Uint8Array {
  let end = length
  while (end > length - 1000 && (content[end - 1] ?? 0) >= 0x80) end--
  return content.subarray(0, end)
}

function charsetInHtml(content: Uint8Array): string | null {
  const start = Buffer.from(content.subarray(0, 2048)).toString('latin1')
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(start)?.[1] ?? null
}

function attachmentOf(part: MailPart, shown: ReadonlySet<string>): MailAttachment {
  const isShown = part.contentId !== null && shown.has(part.contentId)
  return {
    name:
      part.fileName === null
        ? null
        : decodeEncodedWords(part.fileName).replace(/\s+/g, ' ').trim().slice(0, 255).toWellFormed() || null,
    mediaType: part.mediaType,
    content: part.content,
    contentId: part.contentId,
    isInline: isShown || (part.disposition === 'inline' && part.mediaType.startsWith('image/')),
  }
}

function hasText(body: Body): boolean {
  return /\S/.test(body.text)
}

function isBlank(part: MailPart): boolean {
  return part.content.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))
}
