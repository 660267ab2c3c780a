import { type Answer, mistakenBy, refuseWith, show } from '../answer.ts'
import { placeForPeople } from '../../domain/database-address.ts'
import type { OwnSite } from '../begin/begin-own.ts'
import type { Ground } from '../begin/ground.ts'
import type { Call } from '../call.ts'
import type { Shell } from '../shell.ts'

const questions = ['team', 'queue', 'agent'] as const

/** Makes a store: with the demo site, with the site of one's files, with all of another store, or with a small site out of three answers. */
export async function init(call: Call, shell: Shell): Promise<Answer> {
  const ground: Ground = { ...shell, group: call.is('group') }
  if (call.is('demo')) {
    const { beginDemo } = await import('../begin/begin-demo.ts')
    const begun = await beginDemo(ground)
    if (!begun.ok) return refuseWith(begun.refusal)
    const { customers, contacts } = begun.value
    return show({ path: placeForPeople(shell.storePath), customers, contacts }, ({ say }) =>
      say('shell.init.demo', { path: placeForPeople(shell.storePath), customers, contacts }),
    )
  }
  const files = call.text('site')
  if (files !== null) return initSite(files, shell, ground)
  const from = call.text('from')
  if (from !== null) return initFrom(from, shell)
  const answers = await answersOf(call, shell)
  if ('kind' in answers) return answers
  const { beginOwn } = await import('../begin/begin-own.ts')
  const begun = await beginOwn(ground, answers)
  if (!begun.ok) return refuseWith(begun.refusal)
  const { agent } = begun.value
  return show({ path: placeForPeople(shell.storePath), agent }, ({ say }) =>
    say('shell.init.own', { path: placeForPeople(shell.storePath), agent }),
  )
}

async function initFrom(from: string, shell: Shell): Promise<Answer> {
  const moved = await shell.moveStore(from, shell.storePath)
  if (!moved.ok) return refuseWith(moved.refusal)
  const said = { path: placeForPeople(shell.storePath), from: placeForPeople(from), ...moved.value }
  return show(said, ({ say }) => say('shell.init.moved', said))
}

/** Nothing is made unless all of the files is right. */
async function initSite(files: string, shell: Shell, ground: Ground): Promise<Answer> {
  const { readWholeSite } = await import('../site/read-whole-site.ts')
  const { todayOf } = await import('../process/site-at-hand.ts')
  const { allWarningsText, siteProblems } = await import('../site/site-problems.ts')
  const read = readWholeSite(files, { current: undefined, inUse: [] }, (site) => todayOf(site, shell))
  if (!read.ok) return siteProblems(read)
  const { beginSite } = await import('../begin/begin-site.ts')
  const { site } = read
  const begun = await beginSite(ground, site, read.texts)
  if (!begun.ok) return refuseWith(begun.refusal)
  const path = placeForPeople(shell.storePath)
  const queues = site.queues.filter(({ retired }) => !retired).length
  const people = site.people.flatMap(({ key, retired }) => (retired ? [] : [key]))
  const params = { path, name: site.site.name, queues, people: people.length, agent: people[0] ?? '' }
  return show(
    {
      path,
      queues,
      people,
      warnings: [...read.warnings, ...read.processWarnings],
      processes: read.processes.map(({ definition: { key, version } }) => ({ process: key, version })),
    },
    (page) =>
      allWarningsText(read, page) +
      page.say(people.length > 0 ? 'shell.init.site' : 'shell.init.site-empty', params),
  )
}

/** What the options say, and what they leave out asked for one after the other. */
async function answersOf(call: Call, shell: Shell): Promise<OwnSite | Answer> {
  const page = await shell.page()
  const answers: Record<(typeof questions)[number], string> = { team: '', queue: '', agent: '' }
  for (const question of questions) {
    let answer = call.text(question)
    while (answer === null || answer.trim() === '') {
      answer = shell.canAsk() ? await shell.ask(`${page.say(`first-run.${question}`)} `) : null
      if (answer === null)
        return mistakenBy({ kind: 'option-missing', verb: 'init', options: ['demo', 'site', ...questions] })
    }
    answers[question] = answer
  }
  return { ...answers, language: page.language, timeZone: shell.timeZone() }
}
