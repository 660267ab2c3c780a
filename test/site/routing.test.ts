import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SiteDefinition } from '../../src/domain/site-definition.ts'
import { readSiteTexts } from '../../src/site/read-site.ts'
import { writeSiteInOne } from '../../src/site/write-site.ts'

const demo = new URL('../../data/demo/', import.meta.url).pathname
const whole = readdirSync(demo)
  .filter((name) => name.endsWith('.yaml'))
  .toSorted()
  .map((name) => readFileSync(join(demo, name), 'utf8'))
  .join('\n')

/** The demo site with one text in the place of another. */
function changed(from: string, to: string): string {
  if (!whole.includes(from)) throw new Error(`not in the demo: ${from}`)
  return whole.replace(from, to)
}

function siteOf(text: string): SiteDefinition {
  const read = readSiteTexts([{ file: 'x.yaml', text }])
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.site
}

function problemsOf(text: string): readonly string[] {
  const read = readSiteTexts([{ file: 'x.yaml', text }])
  return read.ok ? [] : read.problems.map(({ code, path }) => `${code} ${path}`)
}

test('a queue says how long it offers, what it asks of whom, and whom it prefers', () => {
  const billing = siteOf(whole).queues.find(({ key }) => key === 'billing')

  expect(billing).toMatchObject({
    offerSeconds: 20,
    skills: [
      {
        skill: 'billing',
        rings: [
          { afterSeconds: 0, level: 3 },
          { afterSeconds: 30, level: 2 },
          { afterSeconds: 120, level: 1 },
        ],
      },
    ],
    lastAgentSeconds: 30,
    caseOwnerSeconds: null,
  })
})

test('a person has a team, skills with levels, and a capacity where it differs', () => {
  const site = siteOf(whole)

  expect(site.people.find(({ key }) => key === 'oksana')).toMatchObject({
    team: 'retention',
    skills: { billing: 3, negotiation: 3, polish: 4, ukrainian: 5 },
    capacity: { email: 3 },
  })
  expect(site.site.capacity).toMatchObject({ call: 1, chat: 3 })
})

test('a reason is for putting back and for declining unless it names its uses', () => {
  const uses = new Map(siteOf(whole).putBackReasons.map((reason) => [reason.key, reason.uses]))

  expect(uses.get('other-queue')).toEqual(['put-back', 'decline'])
  expect(uses.get('busy-with-case')).toEqual(['decline'])
})

test('one level is written as a number, however it was written', () => {
  const text = changed('billing: [ 3, { after: 30s, level: 2 }, { after: 2m, level: 1 } ]', 'billing: [ 3 ]')

  expect(writeSiteInOne(siteOf(text))).toContain('skills: { billing: 3 }')
})

test.each([
  [
    'a skill of a queue that is not there',
    ['skills: { negotiation: [ 4', 'skills: { negotation: [ 4'],
    ['skill-unknown queues.retention.skills.negotation'],
  ],
  [
    'a skill of a person that is not there',
    ['skills: { english: 3, polish: 5 }', 'skills: { englsh: 3, polish: 5 }'],
    ['skill-unknown people.kasia.skills.englsh'],
  ],
  ['a team that is not there', ['team: helpline', 'team: helpdesk'], ['team-unknown people.kasia.team']],
  [
    'a team that is retired',
    ['label: { en: Retention, pl: Utrzymanie klienta }', 'label: X\n    retired: true'],
    ['record-retired people.oksana.team', 'record-retired people.piotr.team'],
  ],
  [
    'a ring that asks no less than the one before it',
    ['{ after: 2m, level: 1 }', '{ after: 2m, level: 2 }'],
    ['rings-not-widening queues.billing.skills.billing.2'],
  ],
  [
    'a ring that comes no later than the one before it',
    ['{ after: 2m, level: 1 }', '{ after: 30s, level: 1 }'],
    ['rings-not-widening queues.billing.skills.billing.2'],
  ],
  [
    'rings that do not say what is asked at first',
    ['billing: [ 3, {', 'billing: [ {'],
    ['rings-not-widening queues.billing.skills.billing.0'],
  ],
  [
    'a level above five',
    ['skills: { english: 3, polish: 5 }', 'skills: { english: 3, polish: 6 }'],
    ['value-out-of-range people.kasia.skills.polish'],
  ],
  [
    'a limit of a channel that nobody knows',
    ['capacity: { email: 3 }', 'capacity: { emial: 3 }'],
    ['channel-unknown people.oksana.capacity.emial'],
  ],
  [
    'an offer that waits for nothing',
    ['offer: { within: 30s }', 'offer: { within: 0s }'],
    ['duration-empty queues.retention.offer.within'],
  ],
  [
    'a queue that pushes without saying how long an offer waits',
    ['routing: pull', 'routing: push'],
    ['offer-missing queues.written.routing'],
  ],
  [
    'a digit that two reasons of one use claim',
    [
      'label: { en: Technical problem, pl: Problem techniczny }\n    hot-key: 9\n',
      'label: X\n    hot-key: 4\n',
    ],
    ['hot-key-twice put-back-reasons.technical.hot-key'],
  ],
] as const)('the check finds %s', (_says, [from, to], problems) => {
  expect(problemsOf(changed(from, to))).toEqual(problems)
})
