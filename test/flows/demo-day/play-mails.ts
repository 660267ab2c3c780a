import { contactOf, doneAndUndone, end, handOverTo, inHand, letIn, putBack, reply, take } from './moves.ts'
import { finish, planAnswerOf } from './play-calls.ts'
import { planCase } from './play-cases.ts'
import { type Playing, rushHour } from './playing.ts'
import { hasVoice } from './play-shifts.ts'
import { queuesOfAgents } from './the-site.ts'

const writers = Array.from(
  { length: 15 },
  (_one, index) => `Piszący ${index + 1} <p${index + 1}@poczta.example>`,
)
const subjects = ['Faktura', 'Odczyt', 'Prośba o duplikat', 'Potwierdzenie przelewu', 'Potwierdzenie wpłaty']

export function planMails(playing: Playing, mails: number): void {
  const { agenda } = playing
  for (let index = 0; index < mails; index++)
    agenda.plan(rushHour(playing) + 60, async () => mailsCome(playing))
}

async function mailsCome(playing: Playing): Promise<void> {
  const { desk, agenda } = playing
  const { whole, chance, of } = desk.chance
  const now = desk.place.clock.now
  const queue = chance(82) ? 'written' : 'complaints'
  const letters = Array.from({ length: whole(1, 2) }, (_one, index) => ({
    id: `m${now}-${index}@poczta.example`,
    from: of(writers) ?? '',
    subject: of(subjects) ?? '',
    sentAt: Math.floor((now - whole(1, 50) * 1000) / 1000) * 1000,
  }))
  await letIn(desk, letters, queue)
  agenda.plan(whole(30, 3600), async () => workOn(playing, queue))
  if (letters.length > 1) agenda.plan(whole(600, 9000), async () => workOn(playing, queue))
}

/** Somebody who is not on the phone takes the oldest mail of a queue. */
async function workOn(playing: Playing, queue: string): Promise<void> {
  const { desk, agenda } = playing
  const { whole, of } = desk.chance
  const { contacts, agents } = desk.situation()
  const free = Object.keys(queuesOfAgents).filter(
    (agent) =>
      queuesOfAgents[agent]?.includes(queue) === true &&
      agents.get(agent)?.status === 'ready' &&
      !hasVoice(playing, agent) &&
      inHand(desk, agent).length < 3,
  )
  const agent = of(free)
  const waiting = [...contacts.values()]
    .filter((one) => one.queue === queue && one.state === 'queued' && one.channel === 'email')
    .toSorted((a, b) => a.arrivedAt - b.arrivedAt)
  const [oldest] = waiting
  if (!oldest) return
  if (agent === undefined) {
    agenda.plan(whole(60, 600), async () => workOn(playing, queue))
    return
  }
  await take(desk, agent, oldest.ref)
  planWriting(playing, oldest.ref, agent)
}

function planWriting(playing: Playing, ref: string, agent: string): void {
  const { desk, agenda } = playing
  const { whole, chance } = desk.chance
  const during = (seconds: number, work: () => Promise<unknown>): void =>
    agenda.plan(seconds, async () => {
      const now = contactOf(desk, ref)
      if (now.agent === agent && now.state === 'active') await work()
    })
  const writing = whole(60, 600)
  if (chance(20)) during(writing * 0.3, async () => planCase(playing, ref, agent))
  if (chance(12))
    during(writing * 0.5, async () => {
      if (chance(30)) await doneAndUndone(desk, agent, async () => putBack(desk, ref, agent))
      await putBack(desk, ref, agent)
      agenda.plan(whole(60, 1800), async () => workOn(playing, contactOf(desk, ref).queue))
    })
  else if (chance(16)) during(writing * 0.6, async () => passOn(playing, ref, agent))
  if (chance(45)) during(writing * 0.8, async () => reply(desk, ref, agent))
  during(writing, async () => {
    if (chance(25)) {
      await end(desk, ref, agent)
      agenda.plan(whole(5, 200), async () => {
        const now = contactOf(desk, ref)
        if (now.agent === agent && now.state === 'wrapping-up') await finish(playing, ref, agent)
      })
    } else await finish(playing, ref, agent)
  })
}

async function passOn(playing: Playing, ref: string, agent: string): Promise<void> {
  const { desk, agenda } = playing
  const { whole, chance, of } = desk.chance
  const { queue } = contactOf(desk, ref)
  const { agents } = desk.situation()
  const colleague = of(
    Object.keys(queuesOfAgents).filter(
      (one) => one !== agent && queuesOfAgents[one]?.includes(queue) && agents.get(one)?.status === 'ready',
    ),
  )
  if (colleague !== undefined && chance(40)) {
    await handOverTo(desk, ref, { from: agent, agent: colleague })
    planAnswerOf(playing, ref, { agent: colleague, isPatient: true })
    return
  }
  const other = queue === 'written' ? 'complaints' : 'written'
  await handOverTo(desk, ref, { from: agent, queue: other })
  agenda.plan(whole(60, 3000), async () => workOn(playing, other))
}
