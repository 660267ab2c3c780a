import { expect, test } from 'vitest'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { aSiteWithDesk } from '../builders/a-desk.ts'
import type { Terminal } from './terminal.ts'

// Columns of lists stand straight whatever is in them. The terminal says where a cell is: nothing here measures text.

const decomposed = 'Nguyễn Thị Ngọc'.normalize('NFD')
const names = [decomposed, '山田太郎', 'Łucja Święcicka', 'z\u0307o\u0301łw Z\u0301dz\u0301b\u0142o']

/** The column in which a text begins, in each row that holds it behind one of the names. */
function columnsOf(terminal: Terminal, wanted: RegExp): readonly number[] {
  return terminal.cells().flatMap((cells) => {
    const text = cells.map((cell) => cell.text || ' ').join('')
    if (!names.some((name) => text.includes(spaced(name)))) return []
    const found = wanted.exec(text)
    if (!found) return []
    let units = 0
    return [cells.findIndex((cell) => (units += (cell.text || ' ').length) > found.index)]
  })
}

/** A name as the cells of a terminal hold it: what is two cells wide leaves the second one blank. */
function spaced(name: string): string {
  return name.replaceAll(/\p{Script=Han}/gu, '$& ').trim()
}

async function openWith(columns: number): Promise<Terminal> {
  const usual = aSiteDefinition()
  const people = names.map((name, index) => aPerson({ key: `p${index}`, name, queues: ['written', 'calls'] }))
  const { desk } = await aSiteWithDesk({
    definition: {
      ...usual,
      people: [
        ...people,
        // Enough of them that a list of names stands in two columns, in which each has little room.
        ...Array.from({ length: 9 }, (_, n) =>
          aPerson({ key: `long${n}`, name: `Konstantyna Lis-Jabłońska-Wrona ${n}`, queues: ['written'] }),
        ),
        aPerson({ key: 'lena', name: 'Lena Lider', role: 'supervisor', queues: ['written', 'calls'] }),
      ],
    },
    // One is away, so that what stands behind the names differs in length.
    ready: ['lena', ...people.slice(1).map(({ key }) => key)],
    customers: names.map((name, index) => ({ ref: `KX-${index + 1}`, name })),
    interactions: [
      { ref: 'KX-20', subject: 'In hand', state: 'active', heldBy: 'lena' },
      ...names.map((_name, index) => ({
        ref: `KX-3${index}`,
        subject: 'Waiting',
        customer: `KX-${index + 1}`,
      })),
    ],
  })
  return desk.openAs('lena', { columns, rows: 40 })
}

/** How many rows hold a text behind a name, and in how many columns it begins among them. */
function alignmentOf(
  terminal: Terminal,
  wanted: RegExp,
): { readonly rows: number; readonly columns: number } {
  const columns = columnsOf(terminal, wanted)
  return { rows: columns.length, columns: new Set(columns).size }
}

const straight = { rows: names.length, columns: 1 }

test.each([80, 160])('names in any script keep the columns of %i-column lists straight', async (columns) => {
  const terminal = await openWith(columns)
  await terminal.until('Waiting')
  expect(alignmentOf(terminal, /Waiting/), terminal.frame()).toEqual(straight)
  terminal.type('gp')
  await terminal.until('People')
  await terminal.settled()
  expect(alignmentOf(terminal, /ready|logged out/), terminal.frame()).toEqual(straight)
  terminal.type('m\r')
  await terminal.until('In hand')
  terminal.type('t')
  await terminal.until('Transfer KX-20')
  await terminal.settled()
  expect(alignmentOf(terminal, /ready|logged out/), terminal.frame()).toEqual(straight)
})
