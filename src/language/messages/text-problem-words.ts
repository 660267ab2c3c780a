import type { Message } from '../message.ts'

/** What is wrong with a text that has places to fill in, or with a step of a macro, as it stands behind a colon. */
export const textProblemWords = {
  'problem.syntax': { en: 'it cannot be read', pl: 'nie można go odczytać' },
  'problem.tag-unknown': { en: 'there is no such tag', pl: 'nie ma takiego znacznika' },
  'problem.filter-unknown': { en: 'there is no such filter', pl: 'nie ma takiego filtra' },
  'problem.name-unknown': {
    en: 'there is no such place to fill in',
    pl: 'nie ma takiego pola do wypełnienia',
  },
  'problem.range': { en: 'a text has no ranges', pl: 'w tekście nie ma zakresów' },
  'problem.too-long': { en: 'it is too long', pl: 'jest za długi' },
  'problem.too-much': { en: 'too much text comes of it', pl: 'daje za dużo tekstu' },
  'problem.place-unknown': { en: 'nothing is meant by this place', pl: 'to miejsce nic nie oznacza' },
  'problem.time-unclear': { en: 'this is no time', pl: 'to nie jest czas' },
  'problem.command-unknown': {
    en: 'a macro gives no such command',
    pl: 'makro nie wydaje takiego polecenia',
  },
  'problem.template-unknown': { en: 'there is no such template', pl: 'nie ma takiego szablonu' },
  'problem.input': { en: 'the command does not take this', pl: 'polecenie tego nie przyjmuje' },
  'part.subject': { en: 'subject', pl: 'temacie' },
  'part.text': { en: 'text', pl: 'treści' },
} as const satisfies Record<string, Message>
