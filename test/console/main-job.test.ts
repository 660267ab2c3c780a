import { expect, test } from 'vitest'
import { setAgentStatus } from '../../src/commands/agents/set-agent-status.ts'
import { interactionView } from '../../src/queries/interactions/interaction-view.ts'
import { queueView } from '../../src/queries/interactions/queue-view.ts'
import type { TestStore } from '../builders/an-empty-store.ts'
import { dumpStore } from '../builders/dump-store.ts'
import { aStoreOfTheSite } from '../exchange/demo-store.ts'
import { imported } from '../exchange/mails.ts'
import { referenceMailFolder, referenceMailNames } from '../mail/reference-mails.ts'
import { type ConsoleDesk, aDesk } from '../builders/a-desk.ts'
import type { Terminal } from './terminal.ts'

// The main job on real mail: 104 mails come in, an agent takes one, reads it, notes something and wraps it up.

async function aDeskWithMail(): Promise<{ readonly site: TestStore; readonly desk: ConsoleDesk }> {
  const site = await aStoreOfTheSite()
  await imported(site, referenceMailFolder())
  await site.give('ola', setAgentStatus, { status: 'ready' })
  return { site, desk: await aDesk(site) }
}

/** The screen once it stands still. */
const frameOf = async (terminal: Terminal): Promise<string> => `${await terminal.settled()}\n`

test.each([
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
])(
  'from sign-in to wrap-up on the reference mails, at $columns by $rows',
  { timeout: 60_000 },
  async ({ columns, rows }) => {
    const { site, desk } = await aDeskWithMail()
    const waiting = site.store.reader.all(queueView, { queueId: 'written', limit: 1000 })
    expect(referenceMailNames().length).toBe(104)
    expect(waiting.length).toBeGreaterThan(60)
    const subject = 'Saying Hello'
    const wanted = waiting.find((row) => row.subject === subject)
    if (!wanted) throw new Error(`no mail says ${subject}`)
    const golden = (name: string) => `golden/main-job/${name}-${columns}x${rows}.txt`

    const terminal = desk.open({ columns, rows })
    await terminal.until('Who is working')
    await expect(await frameOf(terminal)).toMatchFileSnapshot(golden('1-sign-in'))
    terminal.type('ewa\r')
    await terminal.until('preview')
    await expect(await frameOf(terminal)).toMatchFileSnapshot(golden('2-queue'))
    terminal.type('s1')
    await terminal.until('Ewa Nowak ● ready')
    terminal.type('/saying\r')
    await terminal.until(/^ ▸.*Saying Hello/m)
    await expect(await frameOf(terminal)).toMatchFileSnapshot(golden('3-filtered'))
    terminal.type('\r')
    await terminal.until(`${wanted.ref} is yours`)
    await expect(await frameOf(terminal)).toMatchFileSnapshot(golden('4-workspace'))
    terminal.type('oSays hello, asks nothing.\u0004')
    await terminal.until('Noted on')
    terminal.type('\t\t')
    await terminal.until('Says hello')
    await expect(await frameOf(terminal)).toMatchFileSnapshot(golden('5-noted'))
    terminal.type('w')
    await terminal.until('Wrap up')
    await expect(await frameOf(terminal)).toMatchFileSnapshot(golden('6-wrap-up'))
    terminal.type('09Nothing to do.')
    await terminal.until('Nothing to do.')
    await expect(await frameOf(terminal)).toMatchFileSnapshot(golden('7-filled-in'))
    terminal.type('\r')
    await terminal.until('is wrapped up')
    await expect(await frameOf(terminal)).toMatchFileSnapshot(golden('8-done'))

    const view = interactionView(site.store.reader, wanted.ref)
    expect(view?.interaction.state).toBe('done')
    expect(view?.notes.map(({ text, author }) => [text, author])).toEqual([
      ['Says hello, asks nothing.', 'ewa'],
    ])
    expect(view?.wrapUp).toMatchObject({
      agentId: 'ewa',
      reasonCodeId: 'reason:other@1',
      outcomeCodeId: 'outcome:none@1',
      note: 'Nothing to do.',
      how: 'agent',
    })
    const events = dumpStore(site.path).get('events') ?? []
    const mine = events.filter(({ actor }) => actor === 'ewa')
    const inOrder = mine.toSorted((a, b) => Number(a['seq']) - Number(b['seq']))
    expect(inOrder.map(({ command }) => command)).toEqual([
      'agent.sign-in',
      'agent.set-status',
      'interaction.take',
      'note.add',
      'interaction.wrap-up',
    ])
    terminal.type('q')
    expect(await terminal.exited).toMatchObject({ exitCode: 0 })
  },
)
