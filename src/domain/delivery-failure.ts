import { heldOnImport, heldWhileSending, mayHaveLeft, noAnswer } from './delivery.ts'

/** What kind of failure a message met, as far as what was said of it tells. */
export type DeliveryFailure =
  | typeof noAnswer
  | typeof mayHaveLeft
  | typeof heldOnImport
  | typeof heldWhileSending
  | 'no-such-address'
  | 'mailbox-unavailable'
  | 'mailbox-full'
  | 'message-too-large'
  | 'refused'
  | 'not-reached'
  | 'not-now'
  | 'unknown'

/** An enhanced status code, which is no part of a number with dots, such as an address of a machine. Source: RFC 3463, 2. */
const enhancedCode = /(?<![\d.])[45]\.(\d{1,3})\.(\d{1,3})(?!\.?\d)/

/** The code that a reply of a mail server begins with. Source: RFC 5321, 4.2. */
const replyCode = /^\s*([45]\d\d)(?!\d)/

/** What the system says where no server answered. */
const connectionCode =
  /\b(?:ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)\b/

/**
 * The kind of failure that a channel's words stand for; `unknown` where they have no code that tells.
 * Words are never interpreted: they differ from server to server. Source: RFC 3463, 3, and RFC 5321, 4.2.3.
 */
export function deliveryFailure(said: string): DeliveryFailure {
  if (isMark(said)) return said
  const [, subject = '', detail = ''] = enhancedCode.exec(said) ?? []
  const reply = replyCode.exec(said)?.[1] ?? ''
  return byEnhancedCode(`${Number(subject)}.${Number(detail)}`) ?? byReplyCode(reply) ?? withoutReply(said)
}

function byEnhancedCode(code: string): DeliveryFailure | undefined {
  switch (code) {
    case '1.1':
    case '1.2':
    case '1.3':
    case '1.6':
    case '1.10':
      return 'no-such-address'
    case '2.0':
    case '2.1':
      return 'mailbox-unavailable'
    case '2.2':
      return 'mailbox-full'
    case '2.3':
    case '3.4':
      return 'message-too-large'
    case '3.1':
    case '3.2':
      return 'not-now'
    default:
      if (/^4\.[1-7]$/.test(code)) return 'not-reached'
      return /^[67]\./.test(code) ? 'refused' : undefined
  }
}

function byReplyCode(code: string): DeliveryFailure | undefined {
  switch (code) {
    case '':
      return undefined
    case '450':
    case '550':
      return 'mailbox-unavailable'
    case '551':
    case '553':
      return 'no-such-address'
    case '552':
      return 'mailbox-full'
    default:
      return code.startsWith('4') ? 'not-now' : 'refused'
  }
}

function withoutReply(said: string): DeliveryFailure {
  return connectionCode.test(said) ? 'not-reached' : 'unknown'
}

/** What a channel said in its own words; null where it said nothing, and a mark stands for why. */
export function wordsOfChannel(said: string): string | null {
  return isMark(said) ? null : said
}

type Mark = typeof noAnswer | typeof mayHaveLeft | typeof heldOnImport | typeof heldWhileSending

function isMark(said: string): said is Mark {
  return said === noAnswer || said === mayHaveLeft || said === heldOnImport || said === heldWhileSending
}
