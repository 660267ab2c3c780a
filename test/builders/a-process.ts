/** A process as it is written, with the steps that a test needs; what leads to `over` ends it. */
export function aProcess({
  key = 'visit',
  version = 1,
  entry = 'by-hand',
  data = '',
  steps,
  starts = '',
}: {
  readonly key?: string
  readonly version?: number
  readonly entry?: string
  /** Lines of `data`, indented by two. */
  readonly data?: string
  /** Lines of `steps`, indented by two; each step is given a title. */
  readonly steps: string
  /** Processes that its result starts. */
  readonly starts?: string
}): string {
  return `process: ${key}
version: ${version}
name: { en: Visit, pl: Wizyta }
purpose: { en: Somebody goes and looks., pl: 'Ktoś jedzie i sprawdza.' }
owner: owner
goal: { name: { en: Done in a day, pl: Gotowe w dzień }, percent: 90, results: [ done ], within: 1d }
review-by: 2030-01-01
entry: [ ${entry} ]
beneficiaries:
  customer: { name: { en: The customer, pl: Klient }, scale: yes-no }
due: 1d
${data === '' ? '' : `data:\n${data}\n`}steps:
${steps.replaceAll(/^ {2}([a-z-]+):$/gm, '  $1:\n    title: { en: $1, pl: $1 }')}
  over:
    end: done
results:
  done:
    name: { en: Done, pl: Gotowe }
    for: customer
    value: true
${starts === '' ? '' : `    starts: [ ${starts} ]\n`}`
}

/** A step at which something is said. */
export function saying(key: string, next: string, more = ''): string {
  return `  ${key}:
    say: { en: Good morning., pl: Dzień dobry. }
    limit: 5m
${more}    next: ${next}`
}

/** A step that waits for a day, and goes on at `next` either way. */
export function waiting(key: string, what: string, next: string): string {
  return `  ${key}:
    wait: { ${what}, within: 1d, late: ${next} }
    next: ${next}`
}
