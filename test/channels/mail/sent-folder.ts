import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { SentMail } from '../../../src/channels/mail/sent-mail.ts'

/** A folder of what was sent, in one file: who starts anew finds what the last one put there. */
export function sentFolder(file: string): SentMail & { readonly count: () => number } {
  const all = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')
  const ids = (): readonly string[] =>
    [...all().matchAll(/^Message-ID:\s*<([^>]*)>/gim)].map(([, id = '']) => id)
  return {
    find: async (messageId) => ({ ok: true, value: ids().includes(messageId) }),
    async append(raw) {
      appendFileSync(file, raw)
      return { ok: true, value: null }
    },
    count: () => ids().length,
  }
}
