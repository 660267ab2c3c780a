import { type Answer, mistakenBy, refuseWith, show } from '../answer.ts'
import type { OwnSite } from '../begin/begin-own.ts'
import type { Ground } from '../begin/ground.ts'
import type { Call } from '../call.ts'
import type { Shell } from '../shell.ts'

const questions = ['team', 'queue', 'agent'] as const

/** Makes a store: with the demo site, or with an own one out of three answers. */
export async function init(call: Call, shell: Shell): Promise<Answer> {
  const ground: Ground = { ...shell, group: call.is('group') }
  if (call.is('demo')) {
    const { beginDemo } = await import('../begin/begin-demo.ts')
    const begun = await beginDemo(ground)
    if (!begun.ok) return refuseWith(begun.refusal)
    const { customers, contacts } = begun.value
    return show({ path: shell.storePath, customers, contacts }, ({ say }) =>
      say('shell.init.demo', { path: shell.storePath, customers, contacts }),
    )
  }
  const answers = await answersOf(call, shell)
  if ('kind' in answers) return answers
  const { beginOwn } = await import('../begin/begin-own.ts')
  const begun = await beginOwn(ground, answers)
  if (!begun.ok) return refuseWith(begun.refusal)
  const { agent } = begun.value
  return show({ path: shell.storePath, agent }, ({ say }) =>
    say('shell.init.own', { path: shell.storePath, agent }),
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
        return mistakenBy({ kind: 'option-missing', verb: 'init', options: ['demo', ...questions] })
    }
    answers[question] = answer
  }
  return { ...answers, language: page.language, timeZone: shell.timeZone() }
}
