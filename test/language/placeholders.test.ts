import { readFileSync, readdirSync } from 'node:fs'
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Message } from '../../src/language/message.ts'
import { placeholderIn } from '../../src/language/placeholders.ts'
import type { RefusalWords } from '../../src/language/refusal-words.ts'
import { verbTable } from '../../src/shell/verb-table.ts'

// What stands for something to be typed is one word in a language: in usages, options, the manual, hints and guides.

const folder = new URL('../../src/language/messages/', import.meta.url)

/** Words in capitals: what is to be typed, and a few names. */
const capitals = (text: string) => text.match(/(?<![\p{L}\d_{.])\p{Lu}{2,}(?![\p{L}\d_]|-\d)/gu) ?? []

/** Names that are written in capitals, and words that mark a line. */
const names =
  /^(?:PROCESSES|WRONG|BŁĄD|JSON|CSV|YAML|UTF|PDF|PIN|PPE|KRS|SLA|TERM|EDITOR|VISUAL|LINIA|SQL|ASCII)$/

/** Words for what is to be typed, as the table of verbs declares them. */
const declared = new Set(
  verbTable
    .flatMap(({ operands, options }) => [
      ...operands,
      ...Object.values(options).flatMap(({ value }) => (value === undefined ? [] : [value])),
    ])
    .flatMap(capitals)
    .filter((word) => !names.test(word)),
)

const files = readdirSync(fileURLToPath(folder), { recursive: true, encoding: 'utf8' })
const messages: { readonly key: string; readonly message: Message }[] = []
for (const name of files) {
  // What a folder says is put together in the file of its name.
  if (!name.endsWith('.ts') || files.some((file) => file.startsWith(name.replace(/\.ts$/, sep)))) continue
  const module = (await import(new URL(name, folder).href)) as Readonly<Record<string, object>>
  for (const table of Object.values(module)) {
    for (const [key, value] of Object.entries(table as Readonly<Record<string, Message | RefusalWords>>)) {
      if ('hint' in value) messages.push({ key, message: value.message }, { key, message: value.hint })
      else messages.push({ key, message: value })
    }
  }
}

const said = (text: Message['en']) => (typeof text === 'string' ? text : Object.values(text).join('\n'))
const distinct = (words: readonly string[]) => [...new Set(words)].toSorted()

describe('what is to be typed', () => {
  test('has a Polish word of its own in usages and options', () => {
    expect(declared.size).toBeGreaterThan(30)
    const same = [...declared, 'VERB'].filter((word) => placeholderIn(word, 'pl') === word)
    // Spelled alike in both languages.
    expect(same).toEqual(['FOLDER'])
    expect(placeholderIn('[REF…]', 'pl')).toBe('[NR…]')
  })

  test('is called in a Polish hint what the usage calls it', () => {
    const typed = messages.map(({ key, message }) => ({
      key,
      pl: distinct(capitals(said(message.pl)).filter((word) => !names.test(word))),
      usage: distinct(
        capitals(said(message.en))
          .filter((word) => !names.test(word))
          .map((word) => placeholderIn(word, 'pl')),
      ),
    }))
    expect(typed.filter(({ usage }) => usage.length > 0).length).toBeGreaterThan(60)
    expect(typed.filter(({ pl, usage }) => pl.join() !== usage.join())).toEqual([])
  })

  test('is called so in the Polish guides too', () => {
    const known = new Set([...declared, 'VERB'].map((word) => placeholderIn(word, 'pl')))
    const guides = readdirSync('docs/pl').filter((name) => name.endsWith('.md'))
    const lines = guides.flatMap(
      (name) => readFileSync(`docs/pl/${name}`, 'utf8').match(/`linia [^`]*`/g) ?? [],
    )
    const others = lines.filter((line) =>
      capitals(line).some((word) => !known.has(word) && !names.test(word)),
    )
    expect(lines.length).toBeGreaterThan(20)
    expect(others).toEqual([])
  })
})
