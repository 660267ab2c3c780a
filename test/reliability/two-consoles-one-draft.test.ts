import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startProgram } from './start-program.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-draft-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test.each([1, 2, 3, 4])(
  'two consoles in which one draft is written at the same time keep what was written in both (%i)',
  async () => {
    const [one, other] = ['Ola', 'Ewa'].map((who) => startProgram('type-draft', [folder, who]))
    if (!one || !other) throw new Error('not two')
    await Promise.all([one.line('ready'), other.line('ready')])
    for (const console of [one, other]) console.tell('go')
    expect(await Promise.all([one.ended, other.ended])).toEqual([0, 0])
    expect([...one.lines, ...other.lines].filter((line) => line.startsWith('failed'))).toEqual([])

    const drafts = join(folder, 'store', 'agents', 'ewa', 'drafts')
    // One that ends in the middle of a write leaves that unfinished.
    const names = readdirSync(drafts).filter((name) => !name.endsWith('.new'))
    expect(names.toSorted()).toEqual(['KX-1.note.json', 'KX-1.note.other.json'])
    const texts = names.map((name) => {
      const { text } = JSON.parse(readFileSync(join(drafts, name), 'utf8')) as { text: string }
      return text.split(', ').at(-1)
    })
    expect(new Set(texts)).toEqual(new Set(['Ewa 39', 'Ola 39']))
  },
)
