import { expect, test } from 'vitest'
import { quoteMessage } from '../../src/writing/quote-message.ts'

const at = Date.UTC(2026, 10, 23, 8)
const quoted = (text: string, senderName = 'Jan Kowalski') =>
  quoteMessage(
    { senderName, senderAddress: 'jan@poczta.example', text, at },
    { language: 'pl', timeZone: 'Europe/Warsaw' },
  ).split('\n')

test('says who wrote when, and marks every line', () => {
  expect(quoted('Dzień dobry,\r\n\r\nproszę o korektę.\n> dawniej')).toEqual([
    '23 listopada 2026 o 09:00 Jan Kowalski napisał(a):',
    '> Dzień dobry,',
    '>',
    '> proszę o korektę.',
    '>> dawniej',
  ])
})

test('a paragraph of one long line is broken between words, each with its mark; a long link stays whole', () => {
  const link = `https://wislana.example/${'a'.repeat(100)}`
  const lines = quoted(`${'słowo '.repeat(30).trim()}\n${link} koniec`).slice(1)

  expect(lines.every((line) => line.startsWith('> '))).toBe(true)
  expect(lines.map(({ length }) => length)).toEqual([73, 73, 37, link.length + 2, 8])
})

test('a signature is left out, unless there is nothing before it', () => {
  expect(quoted('Proszę o korektę.\n\n-- \nJan Kowalski\ntel. 600 100 200').slice(1)).toEqual([
    '> Proszę o korektę.',
  ])
  expect(quoted('-- \nJan').slice(1)).toEqual(['> -- ', '> Jan'])
  expect(quoted('a -- b\n--- \nc').slice(1)).toEqual(['> a -- b', '> --- ', '> c'])
})

test('what acts on a terminal or hides goes to nobody else', () => {
  expect(quoted('a\u001B]0;x\u0007b\u202Ec\u200B', 'J\u202Ean\nKowalski').join('|')).not.toMatch(
    /[\p{Cc}\u202E\u200B‹␛]/u,
  )
})
