import { expect, test } from 'vitest'
import { commandRegistry } from '../../src/commands/registry.ts'
import { moves } from './moves.ts'
import { walk } from './walk.ts'

const atLeast = 5
/** A walk more than are needed, in case the commands that a seed tries change. */
const mostWalks = 60

test('there is a move for every registered command', () => {
  expect(Object.keys(moves).toSorted()).toEqual([...commandRegistry.keys()].toSorted())
})

test('every command is accepted with rows changed, its undo restores every row, and the invariants hold', async () => {
  const accepted = new Map<string, number>()
  const takenBack = new Map<string, number>()
  const isEnough = () =>
    [...accepted.keys()].length > 0 &&
    [accepted, takenBack].every((counts) => [...counts.values()].every((count) => count >= atLeast))
  for (let seed = 1; seed <= mostWalks && !isEnough(); seed++) {
    const walked = await walk({ seed, steps: 450, before: takenBack })
    expect(walked.problems).toEqual([])
    for (const [name, count] of walked.accepted) accepted.set(name, (accepted.get(name) ?? 0) + count)
    for (const [name, count] of walked.takenBack) takenBack.set(name, (takenBack.get(name) ?? 0) + count)
    await walked.site.close()
  }
  expect([...accepted.keys()].toSorted()).toEqual([...commandRegistry.keys()].toSorted())
  expect([...accepted].filter(([, count]) => count < atLeast)).toEqual([])
  expect([...takenBack].filter(([, count]) => count < atLeast)).toEqual([])
}, 240_000)
