import EmailReplyParser from 'email-reply-parser'
import { expect, test } from 'vitest'
import { foldQuoted } from '../../src/mail/fold-quoted.ts'

// Why what is quoted is found by this project: what fails here today is told in src/README.md.

const history =
  'W dniu 2026-11-20 o 10:15, Biuro Obsługi napisał(a):\n> Dzień dobry,\n> prosimy o numer.\n> Biuro'

function ours(text: string): string {
  const parts = foldQuoted({ subject: 'Re: Faktura', text }).filter(({ isFolded }) => !isFolded)
  return parts.map((part) => part.text).join('\n')
}

test.for([
  [
    'a letter that begins with a date',
    `W dniu 3.10 otrzymałem fakturę nr 5.\nProszę o korektę.\n\n${history}`,
    'korektę',
  ],
  ['what stands below dashes', `Faktura nr 5\n---\nProszę o korektę.\n\n${history}`, 'korektę'],
] as const)('of %s the library still hides what a customer wrote, and we show it', ([, text, word]) => {
  expect(new EmailReplyParser().parseReply(text)).not.toContain(word)
  expect(ours(text)).toContain(word)
  expect(ours(text)).not.toContain('prosimy o numer')
})
