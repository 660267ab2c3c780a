import { expect, test } from 'vitest'
import { callbackFields } from '../../../src/domain/filter/callback-fields.ts'
import { caseFields } from '../../../src/domain/filter/case-fields.ts'
import { readFilter } from '../../../src/domain/filter/check-filter.ts'
import { customerFields } from '../../../src/domain/filter/customer-fields.ts'
import type { FilterWorld } from '../../../src/domain/filter/filter-field.ts'
import { interactionFields } from '../../../src/domain/filter/interaction-fields.ts'

const world: FilterWorld = { now: 0, me: null, choices: {}, own: [], timeOf: () => undefined }

test.each([
  ['temat ~ fakt', 'subject ~ fakt', interactionFields],
  ['czeka > 1h', 'waits > 1h', interactionFields],
  ['wpłynęło is empty', 'arrived is empty', interactionFields],
  ['TEMAT ~ "prąd" i klient = "Jan Kowalski"', 'subject ~ "prąd" and customer = "Jan Kowalski"', caseFields],
  ['klient ~ polit', 'name ~ polit', customerFields],
  ['notatka ~ oddzwon', 'note ~ oddzwon', callbackFields],
] as const)('%s reads as %s', (typed, canonical, fields) => {
  const read = readFilter(typed, fields, world)
  expect(read.ok).toBe(true)
  expect(read).toEqual(readFilter(canonical, fields, world))
})
