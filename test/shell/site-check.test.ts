import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { shellOn } from './shell-on.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-check-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const site = 'site: { name: X, languages: [ en, pl ], default-language: pl, time-zone: Europe/Warsaw }\n'

/** What `linia site check` says of a text, in a language, without the path of the folder. */
async function said(text: string, language: 'en' | 'pl') {
  writeFileSync(join(folder, 'site.yaml'), site + text)
  const place = { path: join(folder, 'none.db'), clock: { now: 0 } }
  const { code, out, err } = await shellOn(place, ['site', 'check', folder, '--lang', language])
  return { code, told: `${out}${err}`.replaceAll(`${folder}/`, '') }
}

const limit = 'rights:\n  agent:\n    interaction.wrap-up: { scope: queues, limit: 300 PLN }\n'

test('a wrong scope and a limit with a currency are told in words, in both languages', async () => {
  expect(await said(limit, 'en')).toEqual({
    code: 4,
    told: `site.yaml:4:35: queues cannot be chosen here.
  Did you mean queue? Choose one of: none, own, team, queue, site.
site.yaml:4:50: Here stands “300 PLN”; wanted is a number.
  Write the number alone, without a unit and without quotes: 300 or 99.50.
linia: The site files have 2 problems; nothing was applied.
`,
  })
  expect(await said(limit, 'pl')).toEqual({
    code: 4,
    told: `site.yaml:4:35: queues nie jest tu możliwe.
  Czy chodziło o queue? Wybierz jedno z: none, own, team, queue, site.
site.yaml:4:50: Jest tu „300 PLN”, a powinno być: liczba.
  Wpisz samą liczbę, bez jednostki i bez cudzysłowu: 300 albo 99.50.
linia: Pliki konfiguracji mają 2 błędy; niczego nie zastosowano.
`,
  })
})

const step =
  "macros:\n  m: { short: m, label: M, steps: [ { command: note.add, input: { ref: '{ref}', body: x } } ] }\n"

test('what a step of a macro lacks, and what its command does not know, is named in both languages', async () => {
  expect((await said(step, 'en')).told).toBe(`site.yaml:3:58: note.add needs text.
  Add it to the input. The record at hand is '{ref}', '{case}', '{customer}', '{queue}' or '{agent}', a time '{when +2d 10:00}'.
site.yaml:3:81: body means nothing here.
  Here can stand: ref, text.
linia: The site files have 2 problems; nothing was applied.
`)
  expect((await said(step, 'pl')).told).toBe(`site.yaml:3:58: Polecenie note.add wymaga text.
  Dodaj to do input. Bieżący rekord to '{ref}', '{case}', '{customer}', '{queue}' albo '{agent}', a czas '{when +2d 10:00}'.
site.yaml:3:81: body nic tu nie znaczy.
  Może tu stać: ref, text.
linia: Pliki konfiguracji mają 2 błędy; niczego nie zastosowano.
`)
})

const texts = `templates:
  bye:
    short: bye
    label: Goodbye
    subject: { en: Bye }
    text: { en: Goodbye, pl: Do widzenia }
  hello:
    short: hello
    label: Hello
    text: { en: Hello }
`

test('a template that lacks a language of the site is warned of, with the one it goes out in, and the files stay right', async () => {
  expect(await said(texts, 'en')).toEqual({
    code: 0,
    told: `site.yaml:6:5: warning: The template bye has no subject in Polish: a new message from it in that language goes out without one.
site.yaml:11:5: warning: The template hello has no text in Polish: customers of that language get it in English.
The files are right: site, templates. 2 warnings.
`,
  })
  expect((await said(texts, 'pl')).told).toContain(
    'site.yaml:11:5: uwaga: Szablon hello nie ma tekstu po polsku: klienci tego języka dostaną go po angielsku.\n',
  )
})

test('programs are given the warnings with their places', async () => {
  writeFileSync(join(folder, 'site.yaml'), site + texts)
  const place = { path: join(folder, 'none.db'), clock: { now: 0 } }
  const { code, out } = await shellOn(place, ['site', 'check', folder, '--json'])

  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    ok: true,
    warnings: [
      { code: 'template-subject-missing', line: 6, column: 5, path: 'templates.bye.subject' },
      { code: 'template-language-missing', line: 11, params: { language: 'pl', used: 'en' } },
    ],
  })
})
