import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { shippedSite } from '../../src/shell/begin/shipped-site.ts'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'
import { aProcess, saying, waiting } from '../builders/a-process.ts'
import { type TestSite, must } from '../builders/a-site.ts'
import { aMessage } from '../commands/refusals/refusal-site.ts'
import { complaintAlone, demoTexts } from '../process/demo-processes.ts'
import { atSetting } from './at-setting.ts'
import type { Terminal } from './terminal.ts'

// The script of a process at the keyboard: proposed, begun, answered, left another way, and wrapped up as it proposes.

let site: TestSite
let desk: ConsoleDesk

const escape = '\u001B'
const backspace = '\u007F'

beforeEach(async () => {
  ;({ site, desk } = await aSiteWithDesk({
    ready: ['ewa', 'hanna'],
    definition: shippedSite('data/demo'),
    customers: [
      {
        ref: 'KX-8',
        name: 'Jan Kowalski',
        email: 'jan@poczta.example',
        accountNumber: '88-1203',
        language: 'pl',
      },
    ],
  }))
  const owner = site.as('owner')
  for (const { text } of demoTexts()) must(await owner.publishProcess({ text }))
  const mail = { channel: 'email', queue: 'complaints', entryPoint: 'reklamacje-mail', customer: 'KX-8' }
  must(
    await owner.receive({ ...mail, subject: 'Zły odczyt', message: aMessage('<one@poczta.example>') }, [
      'KX-1',
    ]),
  )
})

/** ewa with the complaint before her, taken by `n`. */
async function atTheComplaint(options?: Parameters<ConsoleDesk['openAs']>[1]): Promise<Terminal> {
  const terminal = await desk.openAs('ewa', options)
  terminal.type('n')
  await terminal.until(/[✉@] KX-1/)
  return terminal
}

/** The same with the process of a complaint begun. */
async function atTheScript(options?: Parameters<ConsoleDesk['openAs']>[1]): Promise<Terminal> {
  const terminal = await atTheComplaint(options)
  await terminal.until('Bill complaint is proposed: Enter starts it')
  terminal.type('\r')
  await terminal.until('Estimate or reading?')
  await terminal.until(/Bill complaint has begun as/)
  return terminal
}

/** Whether some file of a desk holds a text. */
function keptAt(folder: string, text: string): boolean {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .some((file) => statSync(file).isFile() && readFileSync(file, 'utf8').includes(text))
}

function instance(process = 'bill-complaint') {
  const found = site.rows('process_instances').find((row) => row['process'] === process)
  if (!found) throw new Error(`no ${process} runs`)
  return found
}

function answers(process?: string): Readonly<Record<string, unknown>> {
  const body = JSON.parse(String(instance(process)['body'])) as {
    readonly data: Readonly<Record<string, { readonly value: unknown }>>
  }
  return Object.fromEntries(Object.entries(body.data).map(([key, { value }]) => [key, value]))
}

/** ewa with an unverified caller on the line, whose complaint is led by a script that names his account. */
async function atTheCall(): Promise<Terminal> {
  const said = 'This conversation is recorded'
  const text = complaintAlone()
    .replace('version: 1', 'version: 2')
    .replace(said, `Your account is {{ customer.account }}. ${said}`)
  must(await site.as('owner').publishProcess({ text }))
  const call = { channel: 'call', queue: 'billing', subject: 'Rachunek', customer: 'KX-8' }
  must(await site.as('owner').receive(call, ['KX-2']))
  expect(must(await site.as('ewa').takeNext({})).ref).toBe('KX-2')
  const terminal = await desk.openAs('ewa')
  terminal.type('m\r')
  await terminal.until('☎ KX-2')
  await startedByHand(terminal, 'bill')
  return terminal
}

/** ewa where the priority of the case is set by a step; `keys` answer how bad it is. */
async function atTheCommand(keys = '1'): Promise<Terminal> {
  const terminal = await atTheComplaint()
  await startedByHand(terminal, 'help-desk')
  terminal.type('2')
  await terminal.until('How bad')
  terminal.type(keys)
  await terminal.until('case.set-priority')
  return terminal
}

/** Starts a process by hand for the contact on screen. */
async function startedByHand(terminal: Terminal, name: string): Promise<void> {
  terminal.type('N')
  await terminal.until('Which process begins?')
  terminal.type(`${name}\r`)
  await terminal.until('has begun as')
}

/** ewa wrapping up a mail of the written queue for a reason. */
async function wrappingUpFor(reason: string, options?: Parameters<ConsoleDesk['openAs']>[1]) {
  const mail = { channel: 'email', queue: 'written', entryPoint: 'bok-mail', customer: 'KX-8' }
  const message = aMessage('<two@poczta.example>')
  must(await site.as('owner').receive({ ...mail, subject: 'Raty', message }, ['KX-3']))
  must(await site.as('ewa').take({ ref: 'KX-3' }))
  const terminal = await desk.openAs('ewa', options)
  terminal.type('m\r')
  await terminal.until('✉ KX-3')
  terminal.type('w')
  await terminal.until(/Wrap up KX-3|Zakończenie KX-3/)
  terminal.type(`${reason}\r`)
  return terminal
}

describe('a process that is proposed', () => {
  test('is started by Enter: a case opens, and the script is what one sees, in the language of the customer first', async () => {
    const terminal = await atTheScript()
    const frame = await terminal.settled()
    expect(frame).toMatch(/▸Script/)
    expect(frame).toMatch(/▏ Czy rachunek wystawiono na podstawie szacunku czy odczytu\?/)
    expect(frame).toMatch(/ {3}Is the bill based on an estimate or on a reading\?/)
    expect(frame).toMatch(/step 1 of about \d/)
    expect(site.rows('cases')).toHaveLength(1)
    expect(instance()['at_step']).toBe('basis')
  })

  test('holds nobody up: a reply is written and the contact wrapped up without it', async () => {
    const terminal = await atTheComplaint()
    await terminal.until('is proposed')
    terminal.type('w')
    await terminal.until('Wrap up KX-1')
    terminal.type(escape)
    await terminal.settled()
    expect(site.rows('process_instances')).toEqual([])
  })

  test('that calls another one makes way for it on screen', async () => {
    const terminal = await atTheComplaint()
    await startedByHand(terminal, 'moving')
    await terminal.until('step 1 of about')
    terminal.type(' \r')
    await terminal.until('step 2 of about')
    terminal.type('1')
    await terminal.until('step 3 of about')
    terminal.type('\r')
    await terminal.until('Esc')
    terminal.type('dziś\r')
    await terminal.until(/Meter reading\s+[A-Z]{2}-\d+\s+step 1 of about/)
    expect(instance('moving-house')['at_step']).toBe('last-reading')
    expect(answers('moving-house')).toMatchObject({ handed_over: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })
  })

  test('stands above the mail and beside the script at any width', async () => {
    const terminal = await atTheScript({ columns: 160, rows: 50 })
    const frame = await terminal.settled()
    expect(frame).toMatch(/─ Script ─.*┬─.*Message/)
    expect(frame).toContain('Dzień dobry')
    expect(frame).toMatch(/─ Jan Kowalski ─/)
  })
})

describe('the wrap-up form', () => {
  const ctrlP = '\u0010'

  test('proposes the process of the reason; Ctrl-P starts it, and what the form held goes on with what it proposes', async () => {
    const terminal = await wrappingUpFor('instal')
    await terminal.until('→ Payment in instalments is proposed: Ctrl-P starts it now, Enter in the')
    expect(site.rows('process_instances')).toEqual([])
    terminal.type(ctrlP)
    await terminal.until(/▸Script/)
    await terminal.until('Payment in instalments has begun as')
    expect(site.rows('process_instances')).toMatchObject([{ process: 'instalments' }])
    expect(site.rows('wrap_ups')).toEqual([])
    terminal.type('w')
    expect(await terminal.until(/Reason +Instalments/)).not.toContain('is proposed')
  })

  test('is sent without what it proposes by Enter, and nothing begins', async () => {
    const terminal = await wrappingUpFor('instal', { env: { LINIA_LANG: 'pl' } })
    await terminal.until('→ Proponowany proces: Płatność w ratach. Ctrl-P rozpoczyna go teraz')
    terminal.type('1')
    await terminal.until(/▸ +Notatka/)
    terminal.type('\r')
    await terminal.until(/KX-3.*(zakończon|wrapped up)/i)
    expect(site.rows('process_instances')).toEqual([])
  })

  test('says which process begins by itself with the reason, and Enter starts it', async () => {
    const terminal = await wrappingUpFor('data prot')
    await terminal.until('→ Data-protection request begins: Enter in the note wraps up and starts it.')
    expect(await terminal.settled()).not.toContain('Ctrl-P')
    terminal.type('1')
    await terminal.until(/▸ +Note/)
    terminal.type('\r')
    await terminal.until('KX-3 is wrapped up')
    expect(site.rows('process_instances')).toMatchObject([{ process: 'data-protection' }])
  })

  test('lets one be chosen where a reason proposes several, those first', async () => {
    const steps = saying('greet', 'over')
    const entry = '{ point: bok-mail, reason: payment, begins: proposed }'
    must(await site.as('owner').publishProcess({ text: aProcess({ key: 'zip', entry, steps }) }))
    const terminal = await wrappingUpFor('instal')
    await terminal.until('→ Proposed: Visit, Payment in instalments. Ctrl-P chooses one and starts it')
    terminal.type(ctrlP)
    await terminal.until('Which process begins?')
    await terminal.until(/1 +Payment in instalm/)
    await terminal.until(/2 +Visit/)
    terminal.type('2')
    await terminal.until('Visit has begun as')
    expect(site.rows('process_instances')).toMatchObject([{ process: 'zip' }])
  })
})

describe('the script', () => {
  test('is answered by a digit, then by a number and Enter; the contact is wrapped up as it proposes', async () => {
    const terminal = await atTheScript()
    terminal.type('2')
    await terminal.until('step 2 of about')
    terminal.type('12480\r')
    await terminal.until('Handed over to the partner Dyspozytor sieci 991')
    expect(answers()).toMatchObject({ basis: 'reading', meter_reading: 12480 })
    terminal.type('W')
    await terminal.until('KX-1 is wrapped up')
    expect(site.look('KX-1').wrapUp).toMatchObject({
      note: 'Bill complaint: Estimate or reading? A reading; What the meter shows now: 12,480',
    })
    const wrapUp = JSON.stringify(site.rows('wrap_ups'))
    expect(wrapUp).toContain('billing.amount')
    expect(wrapUp).toContain('complaint.registered')
  })

  test('takes a whole burst of keys, and undo takes its steps back one by one', async () => {
    const terminal = await atTheScript()
    terminal.type('212480\r')
    await terminal.until('Handed over to')
    terminal.type('u')
    await terminal.until('What the meter shows now')
    await terminal.until('step 2 of about')
    terminal.type('u')
    await terminal.until('step 1 of about')
    expect(answers()).not.toHaveProperty('basis')
  })

  test('refuses what is no number below what was typed, and letters stay commands until it is begun', async () => {
    const terminal = await atTheScript()
    terminal.type('1')
    await terminal.until('Type the digits')
    terminal.type('12x\r')
    await terminal.until('That is no number.')
    expect(answers()).not.toHaveProperty('meter_reading')
    terminal.type(`${escape}o`)
    await terminal.until('Note on KX-1')
  })

  test('keeps a half-typed answer when the console is killed', async () => {
    const terminal = await atTheScript()
    terminal.type('1')
    await terminal.until('Type the digits')
    terminal.type('124')
    await terminal.until('> 124')
    await expect
      .poll(() => keptAt(desk.desk, '"kind":"script-line"') && keptAt(desk.desk, '"124"'))
      .toBe(true)
    process.kill(terminal.pid, 'SIGKILL')
    await terminal.exited
    const again = desk.open()
    await again.until('> 124')
    again.type('80\r')
    await again.until('Correct the bill')
    expect(answers()).toMatchObject({ meter_reading: 12480 })
  })

  test('follows where somebody else moved it on, and says so to whoever was typing, whose text stays a draft', async () => {
    const terminal = await atTheScript()
    terminal.type('1')
    await terminal.until('Type the digits')
    terminal.type('99')
    await terminal.until('> 99')
    const ref = String(instance()['ref'])
    must(await site.as('hanna').stepProcess({ ref, did: 'answered', value: 12480 }))
    terminal.type('\r')
    await terminal.until(`Somebody else moved ${ref} on; it is now at: Correct the bill`)
    await terminal.until('What you typed is kept as a draft')
    expect(answers()).toMatchObject({ meter_reading: 12480 })
    must(await site.as('hanna').stepProcess({ ref, did: 'back' }))
    await terminal.until(/What the meter shows: 99/)
  })

  test('a wait for a callback names the key that promises it, and no other wait does', async () => {
    const steps = [waiting('ring', 'for: callback', 'letter'), waiting('letter', 'for: mail', 'over')].join(
      '\n',
    )
    must(await site.as('owner').publishProcess({ text: aProcess({ steps }) }))
    const terminal = await atTheComplaint()
    await startedByHand(terminal, 'visit')
    expect(await terminal.until('It waits for the callback')).toMatch(/ b promises the callback/)
    terminal.type('b')
    await terminal.until('Callback')
    terminal.type(escape)
    terminal.type('B')
    expect(await terminal.until('It waits for a mail')).not.toContain('promises')
  })

  test('goes back, jumps and is given up with a reason; what was answered on a way that was left counts no more', async () => {
    const terminal = await atTheScript()
    terminal.type('212480\r')
    await terminal.until('Handed over to')
    terminal.type(backspace)
    await terminal.until('step 2 of about')
    terminal.type('12480\r')
    await terminal.until('Handed over to')
    terminal.type('B')
    await terminal.until('What does the operator say?')
    terminal.type(backspace)
    await terminal.until('Gone back; stays done, and is done again: The operator')
    terminal.type('J')
    await terminal.until('Jump to which step?')
    terminal.type('estimate\r')
    await terminal.until('Why is it jumped to?')
    terminal.type('he looked again\r')
    await terminal.until('step 1 of about')
    await terminal.until('(counts no more)')
    terminal.type('X')
    await terminal.until('Why is it skipped?')
    terminal.type(`${escape}:give the process up\r`)
    await terminal.until('Why is the process given up?')
    terminal.type('a mistake\r')
    await terminal.until('is given up.')
    expect(instance()['state']).toBe('given-up')
  })

  test('keeps the reason that was begun for a skip or a jump as a draft of its step, until it is given', async () => {
    const terminal = await atTheScript()
    terminal.type('X')
    await terminal.until('Why is it skipped?')
    terminal.type(`he has no bill${escape}`)
    await terminal.until('step 1 of about')
    terminal.type('J')
    await terminal.until('Jump to which step?')
    terminal.type('correct\r')
    await terminal.until('Why is it jumped to?')
    expect(await terminal.settled()).not.toContain('> he has no bill')
    terminal.type(`in a hurry${escape}`)
    await terminal.until('step 1 of about')
    terminal.type('X')
    await terminal.until('> he has no bill')
    terminal.type(' at hand\r')
    await terminal.until(/is at: /)
    const reasons = site.rows('process_steps').map(({ reason }) => reason)
    expect(reasons).toContain('he has no bill at hand')
  })

  test('has keys without letters for whatever is done at a step', async () => {
    const terminal = await atTheScript()
    await atSetting(terminal, 'Keys')
    terminal.type('\u001B[C\u001B[C')
    await terminal.until(/▸ Keys +without letters/)
    terminal.type(escape)
    await terminal.until('step 1 of about')
    terminal.type('\u001B[1;2Q')
    await terminal.until('An S behind the figure means an estimate')
    terminal.type(escape)
    await terminal.until('1-2 answer')
    terminal.type('\u001B[17;5~')
    await terminal.until('Why is it skipped?')
    expect(instance()['at_step']).toBe('basis')
  })

  test('shows a newcomer what to do, and everybody the whole of it', async () => {
    const terminal = await atTheScript()
    terminal.type('i')
    await terminal.until('An S behind the figure means an estimate')
    terminal.type(`${escape}O`)
    await terminal.until('Recording notice')
    const frame = await terminal.settled()
    expect(frame).toMatch(/▸ +5\. Estimate or reading\?|▸ +\d+\. Estimate or reading\?/)
  })

  test('comes back to whoever waits for it when it is said that it came back', async () => {
    const terminal = await atTheScript()
    terminal.type('212480\r')
    await terminal.until('Handed over to')
    terminal.type('B')
    await terminal.until('Does the operator confirm the reading on the bill?')
    expect(instance()['at_step']).toBe('confirmed')
  })

  test('counts what others did among what is done, until somebody goes back before it', async () => {
    const terminal = await atTheScript()
    terminal.type('212480\r')
    await terminal.until('Handed over to')
    await terminal.until('step 3 of about')
    terminal.type('B')
    await terminal.until('step 4 of about')
    expect(await terminal.settled()).toContain('✓ The operator looks at the meter')
    terminal.type('O')
    await terminal.until(/✓ +12\. The operator looks at the meter/)
    terminal.type(escape)
    await terminal.until('step 4 of about')
    terminal.type(backspace)
    await terminal.until('step 2 of about')
    expect(await terminal.settled()).not.toContain('✓ The operator looks at the meter')
  })

  test('shows what the command of a step would do once it is reached, and one Enter gives it', async () => {
    const terminal = await atTheCommand()
    expect(await terminal.settled(600)).toMatch(/case\.set-priority\n +priority: urgent\n +ref: [A-Z]{2}-\d+/)
    expect(site.rows('cases')).not.toMatchObject([{ priority: 'urgent' }])
    terminal.type('\r')
    await expect.poll(() => site.rows('cases')).toMatchObject([{ priority: 'urgent' }])
  })

  test('gives no command that nobody saw: what was typed ahead waits for a look', async () => {
    const terminal = await atTheCommand('1\r\r')
    await terminal.until('Look first at what it would do: Enter gives it.')
    expect(site.rows('cases')).not.toMatchObject([{ priority: 'urgent' }])
    await terminal.settled(600)
    terminal.type('\r')
    await expect.poll(() => site.rows('cases')).toMatchObject([{ priority: 'urgent' }])
  })

  test('says beforehand why the command would be refused, and where the process goes on then', async () => {
    const text = aProcess({
      steps: `  close:\n    do: case.reopen\n    limit: 5m\n    next: over\n    refused: told\n${saying('told', 'over')}`,
    })
    must(await site.as('owner').publishProcess({ text }))
    const terminal = await atTheComplaint()
    await startedByHand(terminal, 'visit')
    expect(await terminal.until(/! The case[^]*then: told/)).toContain('case.reopen')
    await terminal.settled(600)
    terminal.type('\r')
    await terminal.until('Good morning.')
    expect(instance('visit')['at_step']).toBe('told')
  })

  test('masks what a command would be given of a caller who is not verified', async () => {
    const data = '  account: { name: { en: Account, pl: Konto }, type: text, personal: true }'
    const lookup =
      '  known:\n    lookup: customer.account\n    answer: account\n    next: note\n    missing: over'
    const note =
      '  note:\n    do: note.add\n    input: { text: { from: data.account } }\n    limit: 5m\n    next: over\n    refused: over'
    must(await site.as('owner').publishProcess({ text: aProcess({ data, steps: `${lookup}\n${note}` }) }))
    const terminal = await atTheCall()
    await startedByHand(terminal, 'visit')
    await terminal.until('note.add')
    const frame = await terminal.settled(600)
    expect(frame).toContain('text: ***')
    expect(frame).not.toContain('88-1203')
    terminal.type('vyy')
    await terminal.until('text: 88-1203')
  })

  test('shows of a step that was come by twice what was answered each time', async () => {
    const data = `  reading: { name: { en: Reading, pl: Odczyt }, type: number }
  again: { name: { en: Again, pl: Jeszcze raz }, type: yes-no }`
    const steps = `  meter:
    ask: { en: What does it show?, pl: Co pokazuje? }
    answer: reading
    limit: 5m
    at-most: { times: 3, else: over }
    next: once-more
  once-more:
    ask: { en: Once more?, pl: Jeszcze raz? }
    answer: again
    limit: 5m
    branches: { yes: meter, no: over }`
    must(await site.as('owner').publishProcess({ text: aProcess({ data, steps }) }))
    const terminal = await atTheComplaint()
    await startedByHand(terminal, 'visit')
    terminal.type('100\r')
    await terminal.until('step 2 of about')
    terminal.type('1')
    await terminal.until('step 3 of about')
    terminal.type('200\r')
    expect(await terminal.until('step 4 of about')).toMatch(
      /meter +100\n[^\n]*once-more +yes\n[^\n]*meter +200\n[^\n]*▸ once-more/,
    )
    expect(answers('visit')).toEqual({ reading: 200, again: true })
  })

  test('says how it ended, and what waits beside it, and proposes the codes of the result for the wrap-up', async () => {
    const terminal = await atTheScript()
    terminal.type('112480\r')
    await terminal.until('Correct the bill')
    await terminal.until('A correcting invoice was issued.')
    terminal.type(' ')
    const frame = await terminal.until('Ended: Bill corrected')
    expect(frame).toMatch(/Callback with a question \S+ runs too/)
    terminal.type('w')
    await terminal.until(/Reason +.*Estimated reading/)
    await terminal.until(/Outcome +.*Corrected/)
  })

  test('goes between the processes of a case that run at once', async () => {
    const terminal = await atTheScript()
    await startedByHand(terminal, 'help-desk')
    await terminal.until('What fails?')
    await terminal.until(/Bill complaint \S+ runs too/)
    terminal.type(']')
    await terminal.until(/Help-desk incident \S+ runs too/)
    terminal.type('1')
    await terminal.until('Type the digits')
    expect(answers()).toMatchObject({ basis: 'estimate' })
  })

  test('shows nothing of a caller that his card masks, and proposes how it ended for him', async () => {
    const terminal = await atTheCall()
    const frame = await terminal.until('Recording notice')
    expect(frame).toContain('Your account is ***.')
    expect(frame).not.toContain('88-1203')
    terminal.type(' ')
    await terminal.until('step 2 of about')
    terminal.type('2')
    await terminal.until('Ended: Caller not verified')
    terminal.type('w')
    await terminal.until(/Outcome +Not verified/)
  })

  test('lets nobody skip a mandatory step, and says that it is one', async () => {
    const terminal = await atTheCall()
    terminal.type('X')
    await terminal.until('skip the step: the step is mandatory')
    expect(instance()['at_step']).toBe('recording')
  })

  test('is read out in words instead of signs', async () => {
    must(await site.as('ewa').take({ ref: 'KX-1' }))
    must(await site.as('ewa').startProcess({ interaction: 'KX-1', process: 'bill-complaint' }))
    const terminal = desk.open({ env: { LINIA_READER: '1' }, rows: 60, columns: 110 })
    await terminal.until('Who is working?')
    terminal.type('ewa\r')
    await terminal.until('My work 1')
    terminal.type('m\r')
    await terminal.until(/say: Czy rachunek wystawiono/)
    await terminal.until(/1 +An estimate +leads to What the meter shows now/)
    terminal.type('1')
    await terminal.until(/done: Estimate or reading\? +An estimate/)
    const frame = await terminal.until(/now: What the meter shows now/)
    expect(frame).toContain('then: Correct the bill')
  })

  test.each([
    ['without colours', { NO_COLOR: '1' }, -1],
    ['in 16 colours', { TERM: 'xterm' }, 15],
    ['in ASCII', { LC_ALL: 'C', LANG: 'C' }, 15],
  ])('says %s where it is, what was done and what is late', async (_name, env, mostColour) => {
    const terminal = await atTheScript({ env, clock: 'hurries' })
    terminal.type('1')
    const done = await terminal.until(/(?:✓|\+) Estimate or reading\? +An estimate/)
    expect(done).toMatch(/(?:▸|>) What the meter shows now/)
    await terminal.until(/! \d+:\d\d \/ 5:00/, 20_000)
    const colours = new Set(terminal.cells().flatMap((row) => row.map(({ color }) => color ?? -1)))
    expect(Math.max(...colours)).toBeLessThanOrEqual(mostColour)
  })

  test('is hidden by the lock, and there again after it', async () => {
    const terminal = await atTheScript()
    terminal.type('L')
    expect(await terminal.until('locked')).not.toContain('Estimate or reading')
    terminal.type('\r')
    await terminal.until('Estimate or reading?')
    expect(instance()['at_step']).toBe('basis')
  })

  test('is paused by hand, and goes on with the next step', async () => {
    const terminal = await atTheScript()
    terminal.type('P')
    await terminal.until('is paused')
    expect(instance()['paused_at']).not.toBeNull()
    terminal.type('1')
    await terminal.until('Type the digits')
    expect(instance()['paused_at']).toBeNull()
  })
})

test('the results of a process that is called are named in words, and no Enter vouches for what was not checked', async () => {
  const terminal = await atTheScript({ rows: 50 })
  terminal.type('O')
  expect(await terminal.until('Reading accepted → Correct the bill')).not.toContain('accepted →  ')
  terminal.type(escape)
  await terminal.until(/ 1 +An estimate/)
  terminal.type('1')
  await terminal.until('is at: What the meter shows now')
  terminal.type('12480\r')
  await terminal.until('A correcting invoice was issued.')
  terminal.type('\r')
  await terminal.until(/▸ +1 +all of it is so/)
  expect(instance()).toMatchObject({ at_step: 'correction', state: 'running' })
  terminal.type('\r')
  await terminal.until(/is at: End: Bill corrected/)
})
