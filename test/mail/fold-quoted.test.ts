import { expect, test } from 'vitest'
import { foldQuoted } from '../../src/mail/fold-quoted.ts'
import { parseMail } from '../../src/mail/parse-mail.ts'
import { referenceMail, referenceMailNames } from './reference-mails.ts'

const own = 'Dzień dobry,\n\ndziękuję, numer to 88-1203.\n\nJan Kowalski'
const earlier = 'Dzień dobry,\nprosimy o numer umowy.\nZ poważaniem\nBiuro Obsługi'
const quoted = earlier.replaceAll(/^/gm, '> ')

/** What stays on the screen of a text, and how many lines are folded away. */
function shown(text: string, subject = 'Re: Faktura') {
  const parts = foldQuoted({ subject, text })
  expect(parts.map((part) => part.text).join('\n')).toBe(text)
  return {
    text: parts
      .filter(({ isFolded }) => !isFolded)
      .map((part) => part.text)
      .join('\n'),
    folded: parts.filter(({ isFolded }) => isFolded).reduce((sum, { lines }) => sum + lines, 0),
  }
}

test.for([
  ['Gmail in Polish', `pt., 20 lis 2026 o 10:15 Biuro Obsługi <bok@linia.example> napisał(a):\n\n${quoted}`],
  [
    'Gmail in Polish, broken in two',
    `pt., 20 lis 2026 o 10:15 Biuro Obsługi Klienta <\nbok@linia.example> napisał(a):\n\n${quoted}`,
  ],
  ['Gmail in English', `On Fri, Nov 20, 2026 at 10:15 AM Office <bok@linia.example> wrote:\n\n${quoted}`],
  ['Thunderbird in Polish', `W dniu 20.11.2026 o 10:15, Biuro Obsługi pisze:\n${quoted}`],
  ['Thunderbird of today in Polish', `W dniu 20.11.2026 o 10:15, Biuro Obsługi napisał(a):\n${quoted}`],
  ['Thunderbird in English', `On 20/11/2026 10:15, Office wrote:\n${quoted}`],
  ['an old Thunderbird in Polish', `Użytkownik Biuro w dniu 2026-11-20 10:15 napisał:\n${quoted}`],
  ['Onet and WP', `Dnia 20 listopada 2026 10:15 Biuro Obsługi <bok@linia.example> napisał(a):\n\n${quoted}`],
  ['Roundcube', `W dniu 2026-11-20 10:15, Biuro napisał(a):\n${quoted}`],
  [
    'Apple Mail in Polish',
    `Wiadomość napisana przez Biuro <bok@linia.example> w dniu 20 lis 2026, o godz. 10:15:\n\n${quoted}`,
  ],
  ['Apple Mail in English', `On 20 Nov 2026, at 10:15, Office <bok@linia.example> wrote:\n\n${quoted}`],
  [
    'a phone that quotes nothing',
    `pt., 20 lis 2026, 10:15 użytkownik Biuro <bok@linia.example> napisał:\n\n${earlier}`,
  ],
  ['Outlook Express in Polish', `-----Wiadomość oryginalna-----\n${earlier}`],
  ['Outlook Express in English', `-----Original Message-----\nFrom: Office\n${earlier}`],
  [
    'Outlook in Polish',
    `Od: Biuro Obsługi <bok@linia.example>\nWysłano: piątek, 20 listopada 2026 10:15\nDo: Jan Kowalski <jan@poczta.example>\nTemat: Re: Faktura\n\n${earlier}`,
  ],
  [
    'Outlook in Polish on a phone',
    `________________________________\nOd: Biuro <bok@linia.example>\nWysłane: piątek, 20 listopada 2026 10:15:00\nDo: Jan <jan@poczta.example>\nDW: Anna <anna@poczta.example>\nTemat: Re: Faktura\n\n${earlier}`,
  ],
  [
    'Outlook in English',
    `From: Office <bok@linia.example>\nSent: Friday, 20 November 2026 10:15\nTo: Jan <jan@poczta.example>\nCc: Anna <anna@poczta.example>\nSubject: Re: Faktura\n\n${earlier}`,
  ],
  [
    'Outlook on the web, in bold',
    `*Od:* Biuro <bok@linia.example>\n*Wysłano:* piątek, 20 listopada 2026 10:15\n*Do:* Jan <jan@poczta.example>\n*Temat:* Re: Faktura\n\n${earlier}`,
  ],
  [
    'Interia',
    `Od: "Biuro" <bok@linia.example>\nDo: jan@poczta.example;\nWysłane: 10:15 Piątek 2026-11-20\nTemat: Faktura\n\n${earlier}`,
  ],
] as const)('what %s quotes below an answer is folded, and nothing of the answer', ([, history]) => {
  expect(shown(`${own}\n\n${history}`)).toEqual({ text: `${own}\n`, folded: history.split('\n').length })
})

test.for([
  ['a date at the beginning of a sentence', 'W dniu 3.10 otrzymałem fakturę nr 5.\nProszę o korektę.\n\nJan'],
  [
    'such a sentence above what is quoted',
    'W dniu 3.10 otrzymałem fakturę nr 5\nna kwotę 120 zł.\n\nProszę o korektę.',
  ],
  [
    'what somebody said',
    'W dniu 5 maja 2026 pani z biura napisała:\nże sprawa jest zamknięta.\nTo nieprawda.\nProszę o kontakt.',
  ],
  ['a list of facts', 'Od: stycznia\nDo: marca\nTemat: prąd\nnie działał licznik.\nProszę o korektę.'],
  ['a line of dashes', 'Kwota\n---\n120 zł\n---\nProszę o zwrot.\n-----\nJan'],
  ['a signature', 'Proszę o zwrot.\n-- \nJan Kowalski\nul. Długa 1\n00-001 Warszawa\ntel. 600 100 200'],
] as const)('%s is no quote', ([, text]) => {
  expect(shown(text)).toEqual({ text, folded: 0 })
  const history = `W dniu 20.11.2026 o 10:15, Biuro Obsługi napisał(a):\n${quoted}`
  expect(shown(`${text}\n\n${history}`)).toEqual({ text: `${text}\n`, folded: 5 })
})

test('of an answer below what is quoted, and among it, the lines that it answers stay', () => {
  const ten = Array.from({ length: 10 }, (_, at) => `> wiersz ${at}`)
  const text = ['W dniu 20.11.2026 o 10:15, Biuro napisał(a):', ...ten, '', 'Tak.', '> A adres?', 'Długa 1.']

  expect(shown(text.join('\n'))).toEqual({
    text: [...ten.slice(-3), '', 'Tak.', '> A adres?', 'Długa 1.'].join('\n'),
    folded: 8,
  })
})

test('where nothing but a quote is left, it is shown', () => {
  expect(shown(quoted)).toEqual({ text: quoted, folded: 0 })
  const outlook = `\n\nOd: Biuro\nWysłano: piątek\nTemat: Faktura\n\n${earlier}`
  expect(shown(outlook)).toEqual({ text: outlook, folded: 0 })
})

test.for([
  ['---------- Forwarded message ---------', 'Re: Faktura'],
  ['-------- Przekazana wiadomość --------', 'Re: Faktura'],
  ['-------- Treść przekazanej wiadomości --------', 'Re: Faktura'],
  ['Begin forwarded message:', 'Re: Faktura'],
  ['', 'PD: Faktura'],
  ['', 'Fwd: Faktura'],
] as const)('what is forwarded is to be read: %s %s', ([mark, subject]) => {
  const text = `Proszę zobaczyć.\n\n${mark}\nOd: Firma <a@b.example>\nWysłano: piątek 2026-11-20 10:15\nTemat: Faktura\n\n${earlier}`
  expect(shown(text, subject)).toEqual({ text, folded: 0 })
})

test('one or two lines are not worth a fold', () => {
  const text = `${own}\n\n> prosimy o numer umowy.`
  expect(shown(text)).toEqual({ text, folded: 0 })
})

test('of whatever is made of the pieces of mails nothing is lost, and something is left to read', () => {
  const pieces = [own, earlier, quoted, '', ' ', '> ', '>', '-----Original Message-----', 'Od: x', 'Data: 1', 'Temat: y', 'W dniu 1.1.2026', 'On 1:15', 'napisał(a):', 'x'.repeat(700), '_'.repeat(40), '---- Forwarded ----', '\r', '$&'] // prettier-ignore
  let seed = 7
  const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
  for (let round = 0; round < 3000; round++) {
    const text = Array.from({ length: next(14) }, () => pieces[next(pieces.length)] ?? '').join('\n')
    const left = shown(text, next(5) === 0 ? 'Fwd: x' : 'x')
    expect(left.text.trim() === '', JSON.stringify(text)).toBe(text.trim() === '')
  }
})

test('of every reference mail nothing is lost, and what its writer wrote stays', async () => {
  const mails = await Promise.all(referenceMailNames().map((name) => parseMail(referenceMail(name))))
  const read = mails.filter((mail) => 'text' in mail)
  expect(read.length).toBeGreaterThan(80)
  for (const { text, subject } of read) expect(shown(text, subject)).toEqual({ text, folded: 0 })
})

test.for([
  ['blank lines', '\n'.repeat(200_000)],
  ['one line', 'a on at wrote '.repeat(14_000)],
  ['beginnings without an end', 'W dniu 1.1.2026 pan\n'.repeat(10_000)],
  ['headers of mails', 'Od: x\nData: y\nDo: z\n'.repeat(10_000)],
  ['quotes', '> x\n\n'.repeat(40_000)],
  ['marks', '>'.repeat(200_000)],
] as const)('a text of nothing but %s is read in one go', ([, text]) => {
  expect(shown(`${text}x`).text.length).toBeGreaterThan(0)
})
