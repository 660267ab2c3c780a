import { describe, expect, test } from 'vitest'
import { conditionsOf } from '../../src/process/conditions/conditions.ts'
import type { DataItem } from '../../src/process/definition.ts'
import { complaintAlone, readText } from './demo-processes.ts'

const complaint = complaintAlone()
const budgetMs = 300

/** What a piece of work takes of a processor, so that whatever else the machine does counts for nothing. */
function costOf<Result>(work: () => Result): { readonly result: Result; readonly ms: number } {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return { result, ms: (user + system) / 1000 }
}

function checked(text: string) {
  const { result, ms } = costOf(() => readText(text))
  return { ms, problems: result.problems.map(({ code, line }) => ({ code, line })) }
}

/** The complaint with another text in its first say, or another condition in its first decision. */
const withText = (text: string): string =>
  complaint.replace(/( {4}say:\n)( {6}en: ).*\n( {6}pl: ).*\n/, (_, say: string) => `${say}      ${JSON.stringify('en')}: ${JSON.stringify(text)}\n      pl: Dobrze.\n`) // prettier-ignore
const withCondition = (when: string): string =>
  complaint.replace('when: data.channel == "call", next: recording', () => `when: ${JSON.stringify(when)}, next: recording`) // prettier-ignore
const lineOf = (text: string, wanted: string): number =>
  text.slice(0, text.indexOf(wanted)).split('\n').length
const textLine = lineOf(complaint, 'Good morning, this is')
const conditionLine = lineOf(complaint, 'data.channel == "call"')

const deep = (open: string, close: string, times: number, inside: string): string =>
  open.repeat(times) + inside + close.repeat(times)

const texts: readonly (readonly [string, string])[] = [
  ['a loop over a range', '{% for i in (1..1000000000) %}x{% endfor %}'],
  ['a loop in a loop', '{% for i in (1..9999) %}{% for j in (1..9999) %}x{% endfor %}{% endfor %}'],
  ['a table of a range', '{% tablerow i in (1..1000000000) %}x{% endtablerow %}'],
  ['a range by itself', '{{ (1..1000000000) }}'],
  ['a range backwards', '{{ (1000000000..1) | upcase }}'],
  ['a range in a condition', '{% if (1..1000000000) contains 5 %}x{% endif %}'],
  ['assigning', '{% assign x = "a" %}{{ x }}'],
  ['doubling', `{% assign x = "aaaaaaaa" %}${'{% assign x = x | append: x %}'.repeat(40)}{{ x }}`],
  ['capturing', '{% capture x %}{{ x }}{{ x }}{% endcapture %}'],
  ['counting', '{% increment x %}'],
  ['another file', '{% include "/etc/passwd" %}'],
  ['another file, rendered', '{% render "../../../etc/passwd" %}'],
  ['a layout', '{% layout "base" %}'],
  ['lines of code', '{% liquid for i in (1..9) \n echo i \n endfor %}'],
  ['the prototype', '{{ customer.__proto__ }}'],
  ['the constructor', '{{ customer.constructor.constructor }}'],
  ['the constructor by index', '{{ customer["constructor"]["constructor"] }}'],
  ['a name that is reckoned', '{{ customer[customer.name] }}'],
  ['a name of the surroundings', '{{ process.env.HOME }}'],
  ['globalThis', '{{ globalThis }}'],
  ['a filter that sorts', '{{ customer.name | sort | join: "" }}'],
  ['a filter that replaces', '{{ customer.name | replace: "", "aaaaaaaaaaaaaaaa" }}'],
  ['a filter that repeats a text', `{{ customer.name ${'| append: customer.name '.repeat(60)} }}`],
  ['a filter that shows it as JSON', '{{ customer | json }}'],
  ['a filter of where_exp', '{{ customer | where_exp: "x", "x.constructor" }}'],
  ['a text without an end', '{% raw %} {{ customer.name }}'],
  ['a place without an end', '{{ customer.name'],
  ['a branch without an end', deep('{% if customer.name %}', '', 150, 'x')],
  ['branches in branches without an end', deep('{% if customer.name %}', '', 900, 'x')],
  ['more text than there may be', 'x'.repeat(20_001)],
]

const conditions: readonly (readonly [string, string])[] = [
  ['more than there may be', `data.channel == "call"${' || data.channel == "call"'.repeat(30)}`],
  ['brackets in brackets', deep('(', ')', 200, 'data.channel == "call"')],
  ['nots without end', `${'!'.repeat(300)}true`],
  ['choices in choices', `${'data.photo_proves ? true : ('.repeat(14)}true${')'.repeat(14)}`],
  ['a list that is long', `[${Array.from({ length: 41 }, (_, i) => i).join(', ')}].exists(x, x == 1)`],
  ['a loop in a loop', '[1, 2].all(x, [1, 2].all(y, x == y))'],
  ['a loop over what is made', '[1, 2].map(x, x * 2).size() > 0'],
  ['a loop that sifts', '[1, 2].filter(x, x > 1).size() > 0'],
  ['a pattern', 'data.channel.matches("(a+)+$")'],
  ['a pattern of a function', 'matches(data.channel, "^(([a-z])+.)+$")'],
  ['the prototype', 'data.__proto__ == "x"'],
  ['the prototype by index', 'data["__proto__"] == "x"'],
  ['the constructor', 'data.constructor == "x"'],
  ['a method', 'data.channel.toString() == "x"'],
  ['whether there is a constructor', 'has(data.constructor)'],
  ['a name of the surroundings', 'process.env.HOME == "x"'],
  ['code', 'eval("1") == 1'],
  ['a name that is bound', 'cel.bind(x, data.channel, x == "call")'],
  ['an object', '{"a": 1}.a == 1'],
  ['an object of a class', 'google.protobuf.Struct{} == data.channel'],
  ['a kind of value', 'type(data.channel) == string'],
  ['any value at all', 'dyn(data.channel) == 1'],
  ['a time span', 'duration("1000000h") > duration("1s")'],
  ['a text without an end', 'data.channel == "call'],
  ['nothing', ' '],
  ['what is no condition', 'data.channel'],
  ['a sum of words and numbers', 'data.meter_reading + data.channel == "x"'],
]

describe('a text that is an attack is stopped where it is checked:', () => {
  test.each(texts)('%s', (_, text) => {
    const { ms, problems } = checked(withText(text))

    expect(problems).toEqual([
      { code: expect.stringMatching(/^text-|^value-too-long$|^line-too-long$/) as unknown, line: textLine },
    ])
    expect(ms).toBeLessThan(budgetMs)
  })
})

describe('a condition that is an attack is stopped where it is checked:', () => {
  test.each(conditions)('%s', (_, when) => {
    const { ms, problems } = checked(withCondition(when))

    expect(problems.length).toBeGreaterThan(0)
    for (const { code, line } of problems) {
      expect(code).toMatch(/^condition-|^value-|^text-/)
      expect(line).toBe(conditionLine)
    }
    expect(ms).toBeLessThan(budgetMs)
  })
})

const items: readonly DataItem[] = [
  { key: 'amount', labels: { en: 'a' }, type: 'amount', choices: [], isPersonal: false, input: 'none' },
  { key: 'word', labels: { en: 'w' }, type: 'text', choices: [], isPersonal: false, input: 'none' },
]

describe('a condition that the check lets pass does no harm with any answer:', () => {
  test.each([
    '1 / 0 == 0',
    'size(data.word) / 0 == 0',
    'data.amount / 0 == 0',
    '9223372036854775807 + 1 > 0',
    '-9223372036854775807 - 9 < 0',
    '9223372036854775807 * size(data.word) > 0',
    'data.word + data.word + data.word + data.word == ""',
    '[data.word, data.word].all(x, x.contains(x))',
    '[1, 2, 3].exists(x, x / (x - 2) > 0)',
    'data.amount * data.amount * data.amount > 1',
  ])('%s', (when) => {
    const own = conditionsOf(items)
    const values = { amount: 1e308, word: 'a'.repeat(2000) }
    const { result, ms } = costOf(() =>
      own.problem(when, 'bool') === null ? own.evaluate(when, values).is : 'told when it is checked',
    )

    expect(['known', 'unknown', 'told when it is checked']).toContain(result)
    expect(ms).toBeLessThan(budgetMs)
  })
})
