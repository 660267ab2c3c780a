import type { MailHeader } from './mail-header.ts'

/**
 * True for mail that no person wrote to us: replies of machines, lists, bulk, delivery reports. It is never answered
 * automatically. Source: RFC 3834 and what autoresponders in the wild set.
 */
export function isAutomaticMail(header: MailHeader, mediaType: string): boolean {
  const submitted = header.first('auto-submitted')
  if (submitted !== undefined && !/^no\b/i.test(submitted)) return true
  if (/^\s*(bulk|list|junk|auto_reply)\b/i.test(header.first('precedence') ?? '')) return true
  if (header.all('return-path').some((path) => /^<\s*>$/.test(path))) return true
  if (mediaType === 'multipart/report') return true
  if (/\bmailer-daemon@/i.test(header.first('from') ?? '')) return true
  return automaticHeaders.some(
    (name) => header.names.has(name) && !/^(no|none|oof)?$/i.test(header.first(name) ?? ''),
  )
}

const automaticHeaders = [
  'list-id',
  'list-unsubscribe',
  'x-autoreply',
  'x-autorespond',
  'x-autoresponse',
  'x-auto-response-suppress',
  'x-mail-autoreply',
  'x-failed-recipients',
  'feedback-id',
]
