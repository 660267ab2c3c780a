import { aCode, aQueue } from '../../builders/a-site-definition.ts'
import { type TestSite, must } from '../../builders/a-site.ts'
import type { RefusalCase } from './refusal-case.ts'
import { refusalDefinition } from './refusal-site.ts'

/** The last event of a command. */
function last(site: TestSite, command: string, actor?: string): number {
  const events = site
    .rows('events')
    .filter((row) => row['command'] === command && (actor === undefined || row['actor'] === actor))
  return Math.max(...events.map((row) => Number(row['seq'])))
}

export const undoRefusals: readonly RefusalCase[] = [
  {
    says: 'what was never done cannot be undone',
    verb: 'undo',
    code: 'command-not-found',
    give: (site) => site.as('owner').undo({ seq: 9999 }),
  },
  {
    says: 'a colleague’s work is not undone but by the owner',
    verb: 'undo',
    code: 'undo-not-yours',
    give: (site) => site.as('ola').undo({ seq: last(site, 'interaction.take', 'ewa') }),
  },
  {
    says: 'who only looks takes nothing back, not even his own',
    verb: 'undo',
    code: 'not-permitted',
    async give(site) {
      must(await site.as('iga').signIn({}))
      return await site.as('iga').undo({ seq: last(site, 'agent.sign-in', 'iga') })
    },
  },
  {
    says: 'what was undone is not undone again',
    verb: 'undo',
    code: 'undo-already-done',
    give: (site) => site.as('owner').undo({ seq: last(site, 'note.add') }),
  },
  {
    says: 'what somebody built on since is not undone from under him',
    verb: 'undo',
    code: 'undo-overtaken',
    give: (site) => site.as('ewa').undo({ seq: last(site, 'interaction.end', 'ewa') - 1 }),
  },
  {
    says: 'a customer whom contacts name is not undone',
    verb: 'undo',
    code: 'undo-overtaken',
    give: (site) => {
      const made = site.rows('customers').find((row) => row['ref'] === 'KX-101')
      return site.as('owner').undo({ seq: Number(made?.['changed_by']) })
    },
  },
  {
    says: 'a site is not taken away from under its work',
    verb: 'undo',
    code: 'undo-impossible',
    give: (site) => site.as('owner').undo({ seq: last(site, 'site.apply') }),
  },
  {
    says: 'a site that is the same is not applied again',
    verb: 'applySite',
    code: 'nothing-to-change',
    give: (site) => site.as('owner').applySite(refusalDefinition()),
  },
  {
    says: 'a code does not change its meaning under the same version',
    verb: 'applySite',
    code: 'site-code-changed',
    give: (site) => {
      const definition = refusalDefinition()
      const codes = definition.codes.map((code) =>
        code.path === 'resolved' ? aCode({ kind: 'outcome', path: 'resolved', isNoteRequired: true }) : code,
      )
      return site.as('owner').applySite({ ...definition, codes })
    },
  },
  {
    says: 'nor does one that comes to count as something else',
    verb: 'applySite',
    code: 'site-code-changed',
    give: (site) => {
      const definition = refusalDefinition()
      const codes = definition.codes.map((code) =>
        code.path === 'resolved' ? aCode({ kind: 'outcome', path: 'resolved', flags: ['unworkable'] }) : code,
      )
      return site.as('owner').applySite({ ...definition, codes })
    },
  },
  {
    says: 'a queue in which work waits is not retired',
    verb: 'applySite',
    code: 'site-queue-not-empty',
    give: (site) =>
      site.as('owner').applySite({ ...refusalDefinition(), queues: [aQueue({ key: 'other' })] }),
  },
  {
    says: 'an agent who does not lead changes no site',
    verb: 'applySite',
    code: 'not-permitted',
    give: (site) => site.as('ewa').applySite({ ...refusalDefinition(), entryPoints: [] }),
  },
  {
    says: 'who has work in hand does not leave the site',
    verb: 'applySite',
    code: 'site-work-in-hand',
    give(site) {
      const definition = refusalDefinition()
      const people = definition.people.filter(({ key }) => key !== 'ewa')
      return site.as('owner').applySite({ ...definition, people })
    },
  },
  {
    says: 'a queue of which somebody has work in hand is not retired',
    verb: 'applySite',
    code: 'site-work-in-hand',
    give(site) {
      const definition = refusalDefinition()
      const queues = definition.queues.filter(({ key }) => key !== 'calls')
      return site.as('owner').applySite({ ...definition, queues })
    },
  },
]
