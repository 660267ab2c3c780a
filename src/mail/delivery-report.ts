import { decodeText } from './decode-text.ts'
import type { MailAttachment } from './mail-content.ts'
import { readMailHeader } from './mail-header.ts'
import { messageIds } from './message-ids.ts'

/** What a mail system says became of a message of ours. Source: RFC 3464. */
export type DeliveryReport = {
  /** The first 1,000. */
  readonly recipients: readonly {
    readonly address: string
    /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`, lower case. */
    readonly action: string
    /** Such as `5.1.1`; null when it is not given. */
    readonly status: string | null
    readonly diagnostic: string | null
  }[]
  /** Id of the message that the report is about, where the report encloses it or its header. */
  readonly originalMessageId: string | null
}

/** Reads the delivery report among the parts of a mail; null when there is none. */
export function deliveryReport(attachments: readonly MailAttachment[]): DeliveryReport | null {
  const statuses = attachments.filter((part) => part.mediaType === 'message/delivery-status')
  if (statuses.length === 0) return null
  const original = attachments.find((part) => /^(message\/rfc822|text\/rfc822-headers)$/.test(part.mediaType))
  const id = original && readMailHeader(original.content).first('message-id')
  return {
    recipients: statuses.flatMap((part) => recipientsIn(decodeText(part.content, null).text)).slice(0, 1000),
    originalMessageId: (id && messageIds(id)[0]) ?? null,
  }
}

function recipientsIn(text: string): DeliveryReport['recipients'] {
  return text.split(/\r?\n[ \t]*\r?\n/).flatMap((block) => {
    const header = readMailHeader(Buffer.from(block.trim()))
    const recipient = header.first('final-recipient') ?? header.first('original-recipient')
    if (!recipient) return []
    const status = /\d\.\d{1,3}\.\d{1,3}/.exec(header.first('status') ?? '')?.[0] ?? null
    const diagnostic = header.first('diagnostic-code')?.replace(/^[\w-]+;\s*/, '') || null
    const address = recipient.replace(/^[\w-]+;/, '').replace(/[<>\s]/g, '')
    return [{ address, action: (header.first('action') ?? '').toLowerCase(), status, diagnostic }]
  })
}
