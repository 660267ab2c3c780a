import { aProcess, saying } from '../../builders/a-process.ts'
import { must, type TestSite } from '../../builders/a-site.ts'
import { demoText } from '../../process/demo-processes.ts'
import { walkedProcess } from '../../properties/walked-process.ts'
import type { RefusalCase } from './refusal-case.ts'

const complaint = demoText('bill-complaint')
/** The same with something that it has to be given along. */
const withInput = complaint
  .replace('process: bill-complaint', 'process: with-input')
  .replace('    type: number\n', '    type: number\n    input: required\n')

/** A process that begins with a command. */
const withCommand = walkedProcess(1)
  .replace('process: round', 'process: with-command')
  .replace(
    'steps:\n',
    `steps:
  begin:
    title: { en: Note it, pl: Zanotuj }
    do: note.add
    input: { text: seen }
    limit: 1m
    next: choose
    refused: choose
`,
  )

async function published(site: TestSite, text = complaint): Promise<void> {
  const done = await site.as('owner').publishProcess({ text })
  if (!done.ok && done.refusal.code !== 'nothing-to-change') must(done)
}

/** The complaint at its first question, for a case of its own: of the same site many are made. */
async function running(site: TestSite): Promise<string> {
  await published(site)
  const { ref } = must(await site.as('owner').openCase({ subject: 'Reklamacja' }))
  return must(await site.as('owner').startProcess({ case: ref, process: 'bill-complaint' })).ref
}

/** A process that waits at a step which its next version calls otherwise. */
async function roundAtRest(site: TestSite, key: string): Promise<string> {
  const text = (version: number) => walkedProcess(version).replace('process: round', `process: ${key}`)
  await published(site, text(1))
  const matter = must(await site.as('owner').openCase({ subject: 'Obchód' }))
  const { ref } = must(await site.as('owner').startProcess({ case: matter.ref, process: key }))
  must(await site.as('owner').stepProcess({ ref, did: 'answered', value: 'wait' }))
  const next = text(2).replaceAll('rest:', 'pause:').replaceAll(': rest', ': pause')
  await published(site, next)
  return ref
}

type Step = Parameters<ReturnType<TestSite['as']>['stepProcess']>[0]

async function step(site: TestSite, given: Omit<Step, 'ref'>) {
  return site.as('owner').stepProcess({ ref: await running(site), ...given })
}

/** Refusals about processes. */
export const processRefusals: readonly RefusalCase[] = [
  {
    says: 'what is wrong is not published',
    verb: 'publishProcess',
    code: 'process-not-publishable',
    give: (site) => site.as('owner').publishProcess({ text: 'process: x' }),
  },
  {
    says: 'a version is published once',
    verb: 'publishProcess',
    code: 'nothing-to-change',
    give: async (site) => {
      await published(site)
      return site.as('owner').publishProcess({ text: complaint })
    },
  },
  {
    says: 'a version never changes',
    verb: 'publishProcess',
    code: 'process-version-taken',
    give: async (site) => {
      await published(site)
      return site.as('owner').publishProcess({ text: complaint.replace('percent: 95', 'percent: 9') })
    },
  },
  {
    says: 'versions go up',
    verb: 'publishProcess',
    code: 'process-version-lowered',
    give: async (site) => {
      const other = complaint.replace('process: bill-complaint', 'process: other-complaint')
      await published(site, other.replace('version: 1', 'version: 3'))
      return site.as('owner').publishProcess({ text: other.replace('version: 1', 'version: 2') })
    },
  },
  {
    says: 'what is retired is not retired again',
    verb: 'retireProcess',
    code: 'process-retired',
    give: async (site) => {
      const alone = complaint.replace('process: bill-complaint', 'process: to-retire')
      await published(site, alone)
      must(await site.as('owner').retireProcess({ process: 'to-retire' }))
      return site.as('owner').retireProcess({ process: 'to-retire' })
    },
  },
  {
    says: 'what is retired starts no more',
    verb: 'startProcess',
    code: 'process-retired',
    give: async (site) => {
      const alone = complaint.replace('process: bill-complaint', 'process: retired-one')
      await published(site, alone)
      must(await site.as('owner').retireProcess({ process: 'retired-one' }))
      return site.as('owner').startProcess({ case: 'KX-401', process: 'retired-one' })
    },
  },
  {
    says: 'a case runs a process once at a time',
    verb: 'startProcess',
    code: 'process-runs-already',
    give: async (site) => {
      const alone = complaint.replace('process: bill-complaint', 'process: once')
      await published(site, alone)
      must(await site.as('owner').startProcess({ case: 'KX-401', process: 'once' }))
      return site.as('owner').startProcess({ case: 'KX-401', process: 'once' })
    },
  },
  {
    says: 'what begins with something that came in, or that ended so, begins with nothing else',
    verb: 'startProcess',
    code: 'process-not-by-hand',
    give: async (site) => {
      await published(site, aProcess({ key: 'by-mail', entry: '{ point: mailbox }', steps: saying('greet', 'over') })) // prettier-ignore
      const { ref } = must(await site.as('owner').openCase({ subject: 'Wizyta' }))
      return site.as('owner').startProcess({ case: ref, process: 'by-mail' })
    },
  },
  {
    says: 'only what there is can be retired',
    verb: 'retireProcess',
    code: 'process-not-found',
    give: (site) => site.as('owner').retireProcess({ process: 'bil-complaint' }),
  },
  {
    says: 'what others lead to is not retired',
    verb: 'retireProcess',
    code: 'process-still-used',
    give: async (site) => {
      await published(site)
      await published(site, demoText('callback'))
      return site.as('owner').retireProcess({ process: 'callback' })
    },
  },
  {
    says: 'a process runs for a case',
    verb: 'startProcess',
    code: 'case-not-found',
    give: (site) => site.as('owner').startProcess({ case: 'KX-999', process: 'bill-complaint' }),
  },
  {
    says: 'nothing is started for a case that is closed',
    verb: 'startProcess',
    code: 'case-closed',
    give: (site) => site.as('owner').startProcess({ case: 'KX-404', process: 'bill-complaint' }),
  },
  {
    says: 'a process has to be published before it is started',
    verb: 'startProcess',
    code: 'process-not-found',
    give: (site) => site.as('owner').startProcess({ case: 'KX-401', process: 'bil-complaint' }),
  },
  {
    says: 'what a process needs is given along',
    verb: 'startProcess',
    code: 'process-input-missing',
    give: async (site) => {
      await published(site, withInput)
      return site.as('owner').startProcess({ case: 'KX-401', process: 'with-input' })
    },
  },
  {
    says: 'what it does not take is not',
    verb: 'startProcess',
    code: 'process-input-unknown',
    give: async (site) => {
      await published(site, withInput)
      return site.as('owner').startProcess({ case: 'KX-401', process: 'with-input', input: { meter: 1 } })
    },
  },
  {
    says: 'and is of its type',
    verb: 'startProcess',
    code: 'process-answer-wrong',
    give: async (site) => {
      await published(site, withInput)
      const input = { meter_reading: 'much' }
      return site.as('owner').startProcess({ case: 'KX-401', process: 'with-input', input })
    },
  },
  {
    says: 'a step is one of a process that runs',
    verb: 'stepProcess',
    code: 'process-instance-not-found',
    give: (site) => site.as('owner').stepProcess({ ref: 'KX-999', did: 'back' }),
  },
  {
    says: 'what has ended goes no further',
    verb: 'stepProcess',
    code: 'process-over',
    give: async (site) => {
      const ref = await running(site)
      must(await site.as('owner').stepProcess({ ref, did: 'give-up', reason: 'by mistake' }))
      return site.as('owner').stepProcess({ ref, did: 'back' })
    },
  },
  {
    says: 'of two who step the second is told',
    verb: 'stepProcess',
    code: 'process-moved-on',
    give: (site) => step(site, { did: 'answered', value: 'reading', sequence: 0 }),
  },
  {
    says: 'another step than the one it is at is not done',
    verb: 'stepProcess',
    code: 'process-not-at-step',
    give: (site) => step(site, { did: 'answered', value: 7, step: 'meter' }),
  },
  {
    says: 'a question is answered, not said',
    verb: 'stepProcess',
    code: 'process-step-unfit',
    give: (site) => step(site, { did: 'said' }),
  },
  {
    says: 'an answer is one of its choices',
    verb: 'stepProcess',
    code: 'process-answer-wrong',
    give: (site) => step(site, { did: 'answered', value: 'guess' }),
  },
  {
    says: 'nobody jumps to a step that there is not',
    verb: 'stepProcess',
    code: 'process-step-unknown',
    give: (site) => step(site, { did: 'jump', to: 'metre', reason: 'x' }),
  },
  {
    says: 'nobody jumps over what has to be said',
    verb: 'stepProcess',
    code: 'process-step-mandatory',
    give: (site) => step(site, { did: 'jump', to: 'declined', reason: 'x' }),
  },
  {
    says: 'whoever skips says why',
    verb: 'stepProcess',
    code: 'process-reason-missing',
    give: (site) => step(site, { did: 'skip', reason: ' ' }),
  },
  {
    says: 'whatever came meanwhile, no wait ends twice',
    verb: 'timeOverProcess',
    code: 'due-work-gone',
    give: (site) => site.as('system').timeOverProcess({ dueWorkId: 'gone', instanceId: 'gone' }),
  },
  {
    says: 'there is nothing before the first step',
    verb: 'stepProcess',
    code: 'process-at-start',
    give: (site) => step(site, { did: 'back' }),
  },
  {
    says: 'a process runs for a case',
    verb: 'startProcess',
    code: 'process-case-required',
    give: async (site) => {
      await published(site)
      return site.as('owner').startProcess({ process: 'bill-complaint' })
    },
  },
  {
    says: 'a process is started for a contact that there is',
    verb: 'startProcess',
    code: 'interaction-not-found',
    give: (site) => site.as('owner').startProcess({ interaction: 'KX-999', process: 'bill-complaint' }),
  },
  {
    says: 'a command is about a contact of the case of its process',
    verb: 'stepProcess',
    code: 'process-contact-elsewhere',
    give: async (site) => {
      await published(site, withCommand)
      const started = await site.as('owner').startProcess({ case: 'KX-401', process: 'with-command' })
      return site.as('owner').stepProcess({ ref: must(started).ref, did: 'command', contact: 'KX-999' })
    },
  },
  {
    says: 'what is paused is not paused again',
    verb: 'stepProcess',
    code: 'nothing-to-change',
    give: async (site) => {
      const ref = await running(site)
      must(await site.as('owner').stepProcess({ ref, did: 'pause' }))
      return site.as('owner').stepProcess({ ref, did: 'pause' })
    },
  },
  {
    says: 'one process is taken to another version, or all of a kind',
    verb: 'migrateProcess',
    code: 'process-migration-unclear',
    give: (site) => site.as('owner').migrateProcess({ to: 2 }),
  },
  {
    says: 'what goes to another version runs',
    verb: 'migrateProcess',
    code: 'process-instance-not-found',
    give: (site) => site.as('owner').migrateProcess({ ref: 'KX-999', to: 2 }),
  },
  {
    says: 'or is of a process that there is',
    verb: 'migrateProcess',
    code: 'process-not-found',
    give: (site) => site.as('owner').migrateProcess({ process: 'none', to: 2 }),
  },
  {
    says: 'it goes to a version that was published',
    verb: 'migrateProcess',
    code: 'process-version-unknown',
    give: async (site) => site.as('owner').migrateProcess({ ref: await running(site), to: 9 }),
  },
  {
    says: 'what is of that version already goes nowhere',
    verb: 'migrateProcess',
    code: 'nothing-to-change',
    give: async (site) => site.as('owner').migrateProcess({ ref: await running(site), to: 1 }),
  },
  {
    says: 'what has ended goes to no version',
    verb: 'migrateProcess',
    code: 'process-over',
    give: async (site) => {
      const ref = await roundAtRest(site, 'over')
      must(await site.as('owner').stepProcess({ ref, did: 'give-up', reason: 'by mistake' }))
      return site.as('owner').migrateProcess({ ref, to: 2 })
    },
  },
  {
    says: 'a map names steps of the version that it goes to',
    verb: 'migrateProcess',
    code: 'process-step-unknown',
    give: async (site) =>
      site
        .as('owner')
        .migrateProcess({ ref: await roundAtRest(site, 'mapped'), to: 2, map: { rest: 'brake' } }),
  },
  {
    says: 'the step that it is at is there too, or said to be another',
    verb: 'migrateProcess',
    code: 'process-step-lost',
    give: async (site) => site.as('owner').migrateProcess({ ref: await roundAtRest(site, 'lost'), to: 2 }),
  },
]
