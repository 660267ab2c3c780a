import { expect, test } from 'vitest'
import { namesNeeded } from '../../src/writing/names-needed.ts'

test.each([
  ['Meter {{ data.meter }}, {{ customer.name }}', ['data.meter', 'customer.name']],
  ['{{ data.meter | default: "–" }}', []],
  ['{% if data.meter %}meter {{ data.meter }}{% endif %}', []],
  ['{% if data.meter %}{{ data.meter }}{% else %}{{ data.meter }}{% endif %}', ['data.meter']],
  ['{% unless data.meter %}{{ data.meter }}{% endunless %}', ['data.meter']],
  ['{% if data.a %}x{% elsif data.b %}{{ data.b }}{% endif %}{{ data.a }}', ['data.a']],
  ['{% if data.a %}{% if data.b %}{{ data.a }}{{ data.b }}{% endif %}{{ data.b }}{% endif %}', ['data.b']],
  ['{{ "data.meter" | upcase }}', []],
])('of %s', (text, wanted) => {
  expect(namesNeeded(text)).toEqual(wanted)
})
