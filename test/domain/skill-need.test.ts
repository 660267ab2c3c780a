import { expect, test } from 'vitest'
import { hasSkills } from '../../src/domain/skill-need.ts'

const prosumer = {
  skill: 'prosumer',
  rings: [
    { afterSeconds: 0, level: 4 },
    { afterSeconds: 30, level: 2 },
    { afterSeconds: 120, level: 0 },
  ],
}
const polish = { skill: 'polish', rings: [{ afterSeconds: 0, level: 3 }] }

test.each([
  ['whoever has the level is asked at once', { prosumer: 4 }, 0, true],
  ['whoever has less is not', { prosumer: 3 }, 0, false],
  ['a moment before the ring it is as before', { prosumer: 3 }, 29.999, false],
  ['from the ring on less will do', { prosumer: 2 }, 30, true],
  ['but not as little as none', {}, 119, false],
  ['at last anybody will', {}, 120, true],
] as const)('%s', (_says, levels, waited, has) => {
  expect(hasSkills(levels, [prosumer], waited)).toBe(has)
})

test('all skills are asked for, each by its own rings', () => {
  expect(hasSkills({ prosumer: 5 }, [prosumer, polish], 0)).toBe(false)
  expect(hasSkills({ polish: 3 }, [prosumer, polish], 120)).toBe(true)
  expect(hasSkills({}, [], 0)).toBe(true)
})
