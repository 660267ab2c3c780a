import { expect, test } from 'vitest'
import { commandRegistry } from '../../../src/commands/registry.ts'
import { defaultRights } from '../../../src/domain/default-rights.ts'
import { roles } from '../../../src/domain/role.ts'

test('every command says for every role how far it reaches', () => {
  // A command without a row can be given by nobody but the owner: add it to src/domain/default-rights.ts.
  const without = [...commandRegistry.keys()].filter((name) => !Object.hasOwn(defaultRights, name))

  expect(without).toEqual([])
  for (const [what, row] of Object.entries(defaultRights)) {
    expect([what, ...Object.keys(row)]).toEqual([what, ...roles])
  }
  expect(commandRegistry.size).toBeGreaterThan(25)
})
