import { expect, test } from 'vitest'
import { commandRegistry } from '../../src/commands/registry.ts'
import { commandWord } from '../../src/language/command-word.ts'

test('every command that the history can name has words in both languages', () => {
  const commands = [...commandRegistry.keys()]

  expect(commands.length).toBeGreaterThan(90)
  expect(commands.filter((name) => commandWord(name, 'en') === undefined)).toEqual([])
  expect(commands.filter((name) => commandWord(name, 'pl') === commandWord(name, 'en'))).toEqual([])
})
