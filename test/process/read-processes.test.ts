import { describe, expect, test } from 'vitest'
import type { ProcessProblemCode } from '../../src/process/process-problem.ts'
import { readProcesses } from '../../src/process/read-processes.ts'
import { demoSite } from './demo-site.ts'
import { demoText, demoTexts, readText, today } from './demo-processes.ts'

const complaint = demoText('bill-complaint')

test('the processes of the demo site are right', () => {
  const texts = demoTexts()
  const read = readProcesses(texts, { today, site: demoSite() })

  expect(read.problems).toEqual([])
  expect(read.processes).toHaveLength(texts.length)
})

/** A mistake in the complaint: what was written, what is written instead, and what is said of it. */
const mistakes: readonly (readonly [written: string, instead: string, code: ProcessProblemCode])[] = [
  ['    next: correction', '    next: corection', 'step-unknown'],
  ['      - otherwise: basis\n', '', 'otherwise-missing'],
  ['    limit: 5m\n', '', 'limit-missing'],
  ['data.channel == "call"', 'data.chanel == "call"', 'condition-name-unknown'],
  ['data.channel == "call"', 'data.channel == 5', 'condition-type'],
  ['has(data.channel)', 'has(data.chanel)', 'condition-name-unknown'],
  ['data.channel == "call"', 'data.channel ==', 'condition-syntax'],
  ['data.channel == "call"', 'data.basis == "guess"', 'condition-value-unknown'],
  ['data.channel == "call"', 'data.basis == "estimate"', 'data-maybe-unknown'],
  ['has(data.channel) && data.channel == "call"', 'data.channel == "call"', 'data-maybe-unknown'],
  ['{ estimate: meter, reading: meter-again }', '{ estimate: meter }', 'branch-missing'],
  ['{ estimate: meter, reading: meter-again }', '{ estimat: meter, reading: meter-again, estimate: meter }', 'branch-unknown'], // prettier-ignore
  ['    at-most: { times: 2, else: correction }\n', '', 'loop-unbounded'],
  ['    end: declined', '    end: refused', 'result-unknown'],
  ['  not-verified:\n    end: not-verified', '  not-verified:\n    end: declined', 'result-never-reached'],
  ['    for: customer\n    value: true', '    for: client\n    value: true', 'beneficiary-unknown'],
  ['    value: true', '    value: 7', 'result-value-wrong'],
  ['{{ agent.name }}', '{{ agent.nme }}', 'text-name-unknown'],
  ['{{ agent.name }}', '{{ data.basis }}', 'text-data-maybe-unknown'],
  ['{{ agent.name }}', '{% include "x" %}', 'text-tag-unknown'],
  ['    answer: meter_reading\n    limit: 5m\n    next: correction', '    answer: meter_read\n    limit: 5m\n    next: correction', 'data-unknown'], // prettier-ignore
  ['    missing: basis\n', '', 'key-missing'],
  ['    failed: not-verified', '    faild: not-verified', 'key-unknown'],
  [
    '    lookup: interaction.channel',
    '    lookup: interaction.channel\n    do: case.close',
    'step-kind-twice',
  ],
  ['    lookup: interaction.channel\n', '', 'step-kind-missing'],
  ['review-by: 2027-06-30', 'review-by: 2026-06-30', 'review-overdue'],
  ['review-by: 2027-06-30', 'review-by: 2027-06-31', 'date-impossible'],
  ['due: 14d', 'due: 14 days', 'duration-malformed'],
  ['due: 14d', 'due: 0d', 'duration-malformed'],
  ['    limit: 5m\n', '    limit: 0m\n', 'duration-malformed'],
  ['within: 7d, late: chase', 'within: 7d', 'key-missing'],
  ['{ partner: operator, within: 7d, late: chase }', '{ within: 7d, late: chase }', 'handover-nobody'],
  ['      pl: Proszę podać wszystkie cyfry przed przecinkiem.\n', '', 'text-language-missing'],
]

describe('a mistake is told where it stands', () => {
  test.for(mistakes)('%j → %j: %s', ([written, instead, code]) => {
    expect(complaint).toContain(written)
    const { problems } = readText(complaint.replace(written, instead))

    expect(problems.map((problem) => problem.code)).toContain(code)
    for (const { line, column } of problems) {
      expect(line).toBeGreaterThan(0)
      expect(column).toBeGreaterThan(0)
    }
  })
})
