import { readdirSync } from 'node:fs'
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Message } from '../../src/language/message.ts'
import type { RefusalWords } from '../../src/language/refusal-words.ts'

const folder = new URL('../../src/language/messages/', import.meta.url)
const files = readdirSync(fileURLToPath(folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
)

type Entry = { readonly file: string; readonly key: string; readonly message: Message }

function entriesOf(file: string, table: object): Entry[] {
  return Object.entries(table as Readonly<Record<string, Message | RefusalWords>>).flatMap(([key, value]) =>
    'hint' in value
      ? [
          { file, key: `${key} (message)`, message: value.message },
          { file, key: `${key} (hint)`, message: value.hint },
        ]
      : [{ file, key, message: value }],
  )
}

const entries: Entry[] = []
for (const file of files) {
  // What a folder says is put together in the file of its name.
  if (files.some((name) => name.startsWith(file.replace(/\.ts$/, sep)))) continue
  const module = (await import(new URL(file, folder).href)) as Readonly<Record<string, object>>
  for (const table of Object.values(module)) entries.push(...entriesOf(file, table))
}

function formsOf(text: Message['en']): string[] {
  return typeof text === 'string' ? [text] : Object.values(text)
}

function placesOf(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g))].toSorted()
}

describe('the messages', () => {
  test('are all here', () => {
    expect(files.length).toBeGreaterThanOrEqual(60)
    expect(entries.length).toBeGreaterThan(1200)
  })

  test('say something in both languages', () => {
    const empty = entries.filter(({ message }) =>
      [...formsOf(message.en), ...formsOf(message.pl)].some((form) => form.trim() === ''),
    )
    expect(empty).toEqual([])
  })

  test('name the same things in both languages', () => {
    const different = entries.filter(({ message }) => {
      // A form for one thing may leave its number out.
      const places = [...formsOf(message.en), ...formsOf(message.pl)].map((form) =>
        placesOf(form)
          .filter((place) => place !== '{n}')
          .join(),
      )
      return new Set(places).size > 1
    })
    expect(different.map(({ file, key }) => `${file}: ${key}`)).toEqual([])
  })

  test('that tell few from many in Polish tell both from one', () => {
    const lacking = entries.filter(
      ({ message }) => typeof message.pl !== 'string' && Boolean(message.pl.few) !== Boolean(message.pl.many),
    )
    expect(entries.some(({ message }) => typeof message.pl !== 'string' && message.pl.few)).toBe(true)
    expect(lacking.map(({ file, key }) => `${file}: ${key}`)).toEqual([])
  })

  test('do not use one key for two things', () => {
    const spoken = entries.filter(({ file }) => !file.endsWith('refusals.ts')).map(({ key }) => key)
    expect(spoken.filter((key, index) => spoken.indexOf(key) !== index)).toEqual([])
  })

  test('hold nothing that acts on a terminal or hides', () => {
    const odd = entries.filter(({ message }) =>
      [...formsOf(message.en), ...formsOf(message.pl)].some((form) =>
        /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(form.replaceAll('\n', '')),
      ),
    )
    expect(odd.map(({ file, key }) => `${file}: ${key}`)).toEqual([])
  })
})
