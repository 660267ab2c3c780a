import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestSite, must } from '../../builders/a-site.ts'
import { verbs } from '../../builders/desk.ts'
import { accessRefusals } from './access-refusals.ts'
import { agentRefusals } from './agent-refusals.ts'
import { caseRefusals } from './case-refusals.ts'
import { consentRefusals } from './consent-refusals.ts'
import { customerRefusals } from './customer-refusals.ts'
import { interactionRefusals } from './interaction-refusals.ts'
import { offerRefusals } from './offer-refusals.ts'
import type { RefusalCase } from './refusal-case.ts'
import { refusalSite } from './refusal-site.ts'
import { undoRefusals } from './undo-refusals.ts'
import { wrapUpRefusals } from './wrap-up-refusals.ts'
import { peopleRefusals } from './people-refusals.ts'
import { announcementRefusals } from './announcement-refusals.ts'
import { processRefusals } from './process-refusals.ts'
import { refusedWorkRefusals } from './refused-work-refusals.ts'
import { viewRefusals } from './view-refusals.ts'
import { sendMessages, writingRefusals } from './writing-refusals.ts'

const cases: readonly RefusalCase[] = [
  ...accessRefusals,
  ...interactionRefusals,
  ...wrapUpRefusals,
  ...agentRefusals,
  ...offerRefusals,
  ...customerRefusals,
  ...consentRefusals,
  ...caseRefusals,
  ...undoRefusals,
  ...peopleRefusals,
  ...writingRefusals,
  ...viewRefusals,
  ...announcementRefusals,
  ...processRefusals,
  ...refusedWorkRefusals,
]

/** Refusals that a docstring names and no input can reach yet, each with its reason. */
const unreachable: Readonly<Record<string, readonly string[]>> = {
  // A contact is only done once there is a wrap-up; an import may bring others in.
  'interaction.correct-wrap-up': ['wrap-up-not-found'],
  // What comes late comes from a device: test/server/claims.test.ts.
  ...Object.fromEntries(
    ['decline', 'end', 'hold', 'resume', 'wrap-up'].map((verb) => [`interaction.${verb}`, ['claim-over']]),
  ),
  // Two have to be at it with devices of their own: test/sync/settling.test.ts.
  'refused-push.settle': ['nothing-to-change'],
  'edit-conflict.settle': ['edit-conflict-moved', 'nothing-to-change'],
  // The site of the tests writes in every language there is.
  'template.save': ['template-language-unknown'],
}

let site: TestSite
beforeAll(async () => {
  site = await refusalSite()
  const ewa = site.as('ewa')
  const call = { channel: 'call', queue: 'calls', subject: '' }
  must(await site.as('owner').receive(call, ['KX-301']))
  must(await ewa.take({ ref: 'KX-301' }))
  must(await ewa.wrapUp({ ref: 'KX-301', reason: 'billing', outcome: 'resolved' }))
  must(await ewa.note({ ref: 'KX-101', text: 'by mistake' }))
  must(await ewa.undo({ seq: site.lastSeq() }))
  await sendMessages(site)
})
afterAll(() => site.close())

// The desk itself compares the store before and after each of these, to the last byte.
test.each(cases.map((given) => [given.says, given] as const))('%s', async (_says, { give, code }) => {
  const given = await give(site)

  expect(given.ok ? 'accepted' : given.refusal.code).toBe(code)
})

test('every refusal that a command names in its docstring is reached', () => {
  const folder = join(import.meta.dirname, '../../../src/commands')
  const known = new Set(
    readdirSync(join(folder, '../domain/refusals')).flatMap(
      (entry) =>
        readFileSync(join(folder, '../domain/refusals', entry), 'utf8').match(/(?<=code: ')[a-z-]+(?=')/g) ??
        [],
    ),
  )
  const reached = new Map<string, Set<string>>()
  for (const { verb, code } of cases) {
    const name = verbs[verb]
    reached.set(name, (reached.get(name) ?? new Set()).add(code))
  }
  const missing: string[] = []
  let named = 0
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((entry) =>
    entry.endsWith('.ts'),
  )) {
    const source = readFileSync(join(folder, file), 'utf8')
    const name = /= command\(\s*'([a-z.-]+)'/.exec(source)?.[1]
    const promised = /Refuses:([\s\S]*?)\*\//.exec(source)?.[1]
    if (name === undefined || promised === undefined) continue
    for (const code of promised.match(/[a-z]+(?:-[a-z]+)+/g) ?? []) {
      if (!known.has(code)) continue
      named += 1
      if (reached.get(name)?.has(code) || unreachable[name]?.includes(code)) continue
      missing.push(`${name}: ${code}`)
    }
  }
  expect(named).toBeGreaterThan(100)
  expect(missing).toEqual([])
})
