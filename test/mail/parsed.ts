import { parseMail, type ParsedMail } from '../../src/mail/parse-mail.ts'

/** Parses a mail that must be accepted. */
export async function parsed(raw: Uint8Array | string): Promise<ParsedMail> {
  const mail = await parseMail(typeof raw === 'string' ? Buffer.from(raw) : raw)
  if ('refused' in mail) throw new Error(`The mail was refused: ${mail.refused} (${mail.detail})`)
  return mail
}
