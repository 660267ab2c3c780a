import type { Dump, DumpedRow } from '../builders/dump-store.ts'
import { aQueue, aSiteDefinition } from '../builders/a-site-definition.ts'
import type { Random } from './random.ts'
import { walkedProcess } from './walked-process.ts'

/** The site of the tests with a time box on every wrap-up. */
export const walkedSite = {
  site: { ...aSiteDefinition().site, capacity: { call: 3, chat: 4, email: 9, form: 9, letter: 9 } },
  queues: aSiteDefinition().queues.map((queue) => ({
    ...queue,
    sla: 'promise',
    verifiesCallers: queue.key === 'calls',
    leaseSeconds: 300,
  })),
  sets: aSiteDefinition().sets.map((set) => ({ ...set, acwMode: 'time-boxed' as const, acwSeconds: 30 })),
  entryPoints: ['door', 'gate'].map((key) => ({
    key,
    labels: { en: key },
    channel: 'email',
    address: `${key}@linia.example`,
    queue: 'written',
    language: null,
    reason: null,
    mailbox: null,
    retired: false,
  })),
}

/** What a move looks at: the store as it lies there, the clock, and the dice. */
export type Table = { readonly dump: Pick<Dump, 'get'>; readonly now: number; readonly dice: Random }
export type Move = { readonly actor: string; readonly input: unknown }

const people = ['ewa', 'ola', 'piotr']
const channels = ['email', 'email', 'call', 'chat', 'form', 'letter']
const texts = [
  'Faktura za październik',
  'Zmiana adresu',
  'Łódź, ul. Śliska 3',
  'ok',
  'Dziękuję!\nJan',
  'do @ola i @ewa',
]
const names = ['Łucja Święcicka', 'Jan Kowalski', 'Anna Nowak-Lis', 'ACME sp. z o.o.', 'Ольга Бондаренко']

export function rows(
  table: Table,
  name: string,
  where: (row: DumpedRow) => boolean = () => true,
): readonly DumpedRow[] {
  return (table.dump.get(name) ?? []).filter(where)
}

function oneOf(table: Table, name: string, where?: (row: DumpedRow) => boolean): DumpedRow | undefined {
  return table.dice.of(rows(table, name, where))
}

function inState(table: Table, ...states: readonly string[]): DumpedRow | undefined {
  return oneOf(table, 'interactions', (row) => states.includes(String(row['state'])))
}

function inCaseState(table: Table, ...states: readonly string[]): DumpedRow | undefined {
  return oneOf(table, 'cases', (row) => states.includes(String(row['state'])))
}

function workable(table: Table): DumpedRow | undefined {
  return inCaseState(table, 'new', 'open', 'pending', 'resolved')
}

/** A case that is not closed, with a mail of a customer. */
function answeredCase(table: Table, where: (row: DumpedRow) => boolean = () => true): DumpedRow | undefined {
  const mails = rows(table, 'interactions', (row) => row['channel'] === 'email' && row['case_id'] !== null)
  const withMail = new Set(mails.map((row) => row['case_id']))
  return oneOf(table, 'cases', (row) => row['state'] !== 'closed' && withMail.has(row['id']) && where(row))
}

/** The case that a contact is part of. */
function caseOf(table: Table, contact: DumpedRow | undefined): DumpedRow | undefined {
  return oneOf(table, 'cases', (row) => row['id'] === contact?.['case_id'])
}

function onChecklist(table: Table, where?: (row: DumpedRow) => boolean): Move {
  const item = oneOf(table, 'checklist_items', where)
  return {
    actor: anyone(table),
    input: { ref: refOf(caseOf(table, item)), item: Number(item?.['position'] ?? 1) },
  }
}

function refOf(row: DumpedRow | undefined): string {
  return String(row?.['ref'] ?? 'KX-999')
}

/** A move on an interaction by whoever has it. */
function byHolder(
  table: Table,
  states: readonly string[],
  input: (row: DumpedRow) => object = () => ({}),
): Move | undefined {
  const row = inState(table, ...states)
  return row && { actor: String(row['held_by']), input: { ref: refOf(row), ...input(row) } }
}

const secret = 'ab'.repeat(32)

function newToken(table: Table): string {
  return `token${table.dice.whole(1, 1_000_000_000)}`
}

/** What falls due of a clock: one that is, or would be if time had passed. */
function ofClock(table: Table, kind: string): Move {
  const work = oneOf(table, 'due_work', (row) => row['kind'] === kind)
  return {
    actor: 'system',
    input: { dueWorkId: String(work?.['id']), clockId: String(work?.['subject_id']) },
  }
}

function delivery(table: Table, ...states: readonly string[]): DumpedRow | undefined {
  return oneOf(table, 'deliveries', (row) => states.includes(String(row['state'])))
}

/** A move on an outgoing message by whoever wrote it. */
function byWriter(row: DumpedRow | undefined): Move | undefined {
  return row && { actor: String(row['created_by']), input: { ref: refOf(row) } }
}

function anyone(table: Table): string {
  const gone = new Set(rows(table, 'agents', (row) => row['disabled'] === 1).map((row) => row['id']))
  return table.dice.of(people.filter((key) => !gone.has(key))) ?? 'ewa'
}

function someoneHere(table: Table): string {
  return String(oneOf(table, 'agents', (row) => row['status'] !== 'logged-out')?.['id'] ?? 'ewa')
}

function text(table: Table): string {
  return `${table.dice.of(texts)} ${table.dice.whole(1, 99)}`
}

function phone(table: Table): string {
  return `+48 600 ${table.dice.whole(100, 999)} ${table.dice.whole(100, 999)}`
}

const outcomes: readonly {
  readonly outcome: string
  readonly fields?: object
  readonly note?: string
  readonly callback?: object
}[] = [
  { outcome: 'resolved' },
  { outcome: 'refund.promised', fields: { amount: '12,50', by: '2026-12-01' }, note: 'zwrot' },
  { outcome: 'callback.tomorrow', callback: { phone: '600100200', note: 'rano' } },
  { outcome: 'callback.agreed', callback: { phone: '600100200', dueAt: 0, whose: 'mine' } },
  { outcome: 'opted-out' },
  { outcome: 'follow-up' },
  { outcome: 'explained', note: 'wyjaśniono' },
]

function wrapUp(table: Table): object {
  const chosen = table.dice.of(outcomes) ?? { outcome: 'resolved' }
  const callback = chosen.callback && {
    ...chosen.callback,
    ...('dueAt' in chosen.callback ? { dueAt: table.now + table.dice.whole(0, 600) * 1000 } : {}),
  }
  return { reason: 'billing', ...chosen, ...(callback ? { callback } : {}) }
}

/** Came on a channel that is answered in writing. */
function answered(row: DumpedRow): boolean {
  return ['email', 'form', 'chat'].includes(String(row['channel']))
}

function isLive(row: DumpedRow): boolean {
  return row['channel'] === 'call' || row['channel'] === 'chat'
}

/** What can be done at the step of a process that runs. */
function doneAt(running: DumpedRow | undefined, table: Table): object {
  const { dice } = table
  if (dice.chance(5)) return { did: 'give-up', reason: text(table) }
  if (dice.chance(10)) return { did: 'back' }
  if (dice.chance(10)) return { did: 'jump', to: dice.of(['choose', 'rest', 'give']), reason: text(table) }
  if (dice.chance(10)) return { did: 'pause' }
  if (running?.['at_step'] === 'note') return { did: 'command' }
  if (running?.['at_step'] !== 'choose') return { did: 'happened' }
  return { did: 'answered', value: dice.of(['wait', 'hand', 'note', 'wait', 'hand', 'note', 'end']) }
}

/** For every registered command, how a day's work would give it next; undefined when there is nothing to give it for. */
export const moves: Readonly<Record<string, (table: Table) => Move | undefined>> = {
  'site.apply': ({ dice }) => {
    const site = aSiteDefinition(walkedSite)
    const number = dice.whole(1, 999)
    // What is due when is what most commands ask of a queue.
    const due = dice.chance(50)
      ? { kind: 'open-hours' as const, seconds: number * 60 }
      : { kind: 'calendar-days' as const, days: 1 + (number % 30) }
    const queues = site.queues.map((queue) =>
      queue.key === 'written' ? { ...queue, due, priorityCreditSeconds: number } : { ...queue, due },
    )
    const added = dice.chance(50) ? [aQueue({ key: `q${number}`, position: 9 })] : []
    return { actor: 'owner', input: { ...site, queues: [...queues, ...added] } }
  },
  'agent.sign-in': (table) => ({
    actor: String(
      oneOf(table, 'agents', (row) => row['status'] === 'logged-out' && row['disabled'] === 0)?.['id'] ??
        'ewa',
    ),
    input: {},
  }),
  // Rarely, or nobody works; those with a caller on the line are not let go.
  'agent.sign-out': (table) => {
    if (table.dice.chance(50)) return undefined
    const talking = new Set(rows(table, 'interactions', isLive).map((row) => row['held_by']))
    const busy = oneOf(
      table,
      'interactions',
      (row) => row['held_by'] !== null && !talking.has(row['held_by']),
    )
    const actor = busy && table.dice.chance(60) ? String(busy['held_by']) : someoneHere(table)
    return { actor, input: { work: table.dice.chance(80) ? 'put-back' : 'keep' } }
  },
  'agent.set-status': (table) => ({
    actor: anyone(table),
    input: {
      ...(table.dice.chance(60)
        ? { status: 'ready' }
        : { status: 'not-ready', reason: table.dice.of(['break', 'Posiłek']) }),
      ...(table.dice.chance(40) ? { afterThis: true } : {}),
    },
  }),
  'interaction.receive': (table) => {
    const { dice } = table
    const channel = dice.of(channels) ?? 'email'
    const customer = dice.chance(40) ? oneOf(table, 'customers') : undefined
    const before = oneOf(table, 'messages', (row) => row['message_id'] !== null)
    return {
      actor: 'owner',
      input: {
        channel,
        queue: dice.of(['calls', 'E-mail', 'complaints', 'written']),
        subject: text(table),
        ...(dice.chance(40) ? { entryPoint: dice.of(['door', 'gate']) } : {}),
        ...(dice.chance(30) ? { arrivedAt: table.now - dice.whole(0, 90_000) * 1000 } : {}),
        ...(customer ? { customer: refOf(customer) } : {}),
        ...(dice.chance(50) ? { from: { kind: 'phone', value: phone(table), name: dice.of(names) } } : {}),
        ...(channel === 'email'
          ? {
              message: {
                senderName: dice.of(names),
                senderAddress: 'jan@poczta.example',
                recipients: ['bok@linia.example'],
                text: text(table),
                messageId: `<${table.now}.${dice.whole(1, 1_000_000)}@example>`,
                references: dice.chance(50) && before ? [String(before['message_id'])] : [],
                rawHash: null,
                sentAt: null,
                isAutomatic: false,
                attachments: dice.chance(30)
                  ? [
                      {
                        name: 'faktura.pdf',
                        mediaType: 'application/pdf',
                        bytes: 3,
                        contentHash: 'a'.repeat(64),
                      },
                    ]
                  : [],
              },
            }
          : {}),
      },
    }
  },
  'interaction.take': (table) => {
    const offered = inState(table, 'offered')
    return offered && table.dice.chance(50)
      ? { actor: String(offered['held_by']), input: { ref: refOf(offered) } }
      : {
          actor: someoneHere(table),
          input: {
            ref: refOf(
              oneOf(
                table,
                'interactions',
                (row) => row['state'] === 'queued' && row['queue_id'] !== 'complaints',
              ),
            ),
          },
        }
  },
  'interaction.take-next': (table) => ({
    actor: someoneHere(table),
    input: table.dice.chance(30) ? { queues: ['Infolinia', 'complaints'] } : {},
  }),
  'interaction.offer': (table) => ({
    actor: 'owner',
    input: {
      ref: refOf(inState(table, 'queued')),
      ...(table.dice.chance(50)
        ? { agent: String(oneOf(table, 'agents', (row) => row['status'] === 'ready')?.['id'] ?? 'ewa') }
        : {}),
    },
  }),
  'interaction.accept': (table) => byHolder(table, ['offered']),
  'interaction.decline': (table) => byHolder(table, ['offered'], () => ({ reason: text(table) })),
  'interaction.end-lease': (table) => {
    const work = inState(table, 'active', 'held')
    const part = oneOf(
      table,
      'segments',
      (row) => row['interaction_id'] === work?.['id'] && row['agent_id'] !== null && row['ended_at'] === null,
    )
    return {
      actor: 'system',
      input: { dueWorkId: 'none', segmentId: String(part?.['id']), heardAt: null },
    }
  },
  'interaction.time-out-offer': (table) => {
    const work = oneOf(table, 'due_work', (row) => row['kind'] === 'interaction.time-out-offer')
    return {
      actor: 'system',
      input: { dueWorkId: String(work?.['id']), offerId: String(work?.['subject_id']) },
    }
  },
  'interaction.put-back': (table) =>
    byHolder(table, ['active', 'held', 'offered'], () => ({ reason: text(table) })),
  'interaction.abandon': (table) => ({
    actor: 'owner',
    input: { ref: refOf(inState(table, 'queued', 'offered')) },
  }),
  'interaction.hold': (table) => byHolder(table, ['active']),
  'interaction.resume': (table) => byHolder(table, ['held']),
  'interaction.end': (table) => byHolder(table, ['active', 'held']),
  'interaction.transfer': (table) =>
    byHolder(table, ['active', 'held', 'offered'], (row) => ({
      ...(table.dice.chance(50)
        ? { queue: row['queue_id'] === 'written' ? 'calls' : 'written' }
        : { agent: people.find((key) => key !== row['held_by']) }),
      ...(table.dice.chance(50) ? { note: text(table) } : {}),
    })),
  'interaction.wrap-up': (table) =>
    table.dice.chance(15)
      ? {
          actor: anyone(table),
          input: { ref: refOf(inState(table, 'queued')), ...wrapUp(table), inBulk: true },
        }
      : byHolder(table, ['active', 'held', 'wrapping-up'], () => wrapUp(table)),
  'interaction.correct-wrap-up': (table) => ({
    actor: anyone(table),
    input: { ref: refOf(inState(table, 'done')), reason: 'moving', outcome: 'resolved', note: text(table) },
  }),
  'interaction.time-out-wrap-up': (table) => {
    const work = oneOf(table, 'due_work', (row) => row['kind'] === 'interaction.time-out-wrap-up')
    return {
      actor: 'system',
      input: { dueWorkId: String(work?.['id']), interactionId: String(work?.['subject_id']) },
    }
  },
  'interaction.link-customer': (table) => ({
    actor: anyone(table),
    input: { ref: refOf(oneOf(table, 'interactions')), customer: refOf(oneOf(table, 'customers')) },
  }),
  'note.add': (table) => ({
    actor: anyone(table),
    input: {
      ref: refOf(
        oneOf(table, table.dice.of(['interactions', 'customers', 'cases', 'callbacks']) ?? 'customers'),
      ),
      text: text(table),
    },
  }),
  'case.open': (table) => ({
    actor: anyone(table),
    input: {
      subject: text(table),
      ...(table.dice.chance(60)
        ? { interaction: refOf(oneOf(table, 'interactions', (row) => row['case_id'] === null)) }
        : { queue: 'written' }),
      ...(table.dice.chance(40) ? { agent: table.dice.of(['ewa', 'ola']) } : {}),
      ...(table.dice.chance(20) ? { follows: refOf(oneOf(table, 'cases')) } : {}),
    },
  }),
  'case.assign': (table) => ({
    actor: anyone(table),
    input: { ref: refOf(oneOf(table, 'cases')), agent: table.dice.of(['ewa', 'ola', null]) ?? null },
  }),
  'case.set-priority': (table) => ({
    actor: anyone(table),
    input: {
      ref: refOf(oneOf(table, 'cases')),
      priority: table.dice.of(['low', 'normal', 'high', 'urgent']),
    },
  }),
  'case.set-pending': (table) => ({
    actor: anyone(table),
    input: {
      ref: refOf(inCaseState(table, 'new', 'open', 'pending')),
      until: table.now + table.dice.whole(1, 300) * 1000,
    },
  }),
  'call.ring': (table) => ({
    actor: someoneHere(table),
    input: {
      call: `call-${table.dice.whole(1, 40)}`,
      number: table.dice.chance(10) ? '' : phone(table),
      ...(table.dice.chance(50) && { name: table.dice.of(names) }),
    },
  }),
  'call.dial': (table) => ({
    actor: someoneHere(table),
    input: {
      call: `dialled-${table.dice.whole(1, 40)}`,
      number: phone(table),
      ...(table.dice.chance(20) && { for: refOf(oneOf(table, 'interactions')) }),
    },
  }),
  'call.log': (table) => ({
    actor: someoneHere(table),
    input: {
      number: phone(table),
      direction: table.dice.chance(30) ? 'out' : 'in',
      ...(table.dice.chance(50) && { name: table.dice.of(names) }),
    },
  }),
  // Whoever left comes back with the undo, or the day would end without anybody.
  'agent.leave': (table) =>
    rows(table, 'agents', (row) => row['disabled'] === 1).length > 1
      ? undefined
      : { actor: 'owner', input: { agent: anyone(table) } },
  'sla.warn': (table) => ofClock(table, 'sla.warn'),
  'sla.breach': (table) => ofClock(table, 'sla.breach'),
  'case.wake': (table) => {
    const work = oneOf(table, 'due_work', (row) => row['kind'] === 'case.wake')
    return {
      actor: 'system',
      input: { dueWorkId: String(work?.['id']), caseId: String(work?.['subject_id']) },
    }
  },
  'case.resolve': (table) => ({
    actor: anyone(table),
    input: {
      ref: refOf(inCaseState(table, 'new', 'open', 'pending')),
      resolution: text(table),
      ...(table.dice.chance(50) ? { withChildren: true } : {}),
    },
  }),
  'case.reply': (table) => ({
    actor: anyone(table),
    input: {
      ref: refOf(answeredCase(table)),
      text: text(table),
      ...(table.dice.chance(30) ? { subject: text(table) } : {}),
      ...(table.dice.chance(50) ? { now: true } : {}),
    },
  }),
  'case.reply-to-children': (table) => {
    const below = answeredCase(table, (row) => row['parent_id'] !== null)
    const parent = oneOf(table, 'cases', (row) => row['id'] === below?.['parent_id'])
    return {
      actor: anyone(table),
      input: {
        ref: refOf(parent),
        ...(table.dice.chance(50)
          ? { text: text(table) }
          : { replies: [{ ref: refOf(below), text: text(table), subject: text(table) }] }),
      },
    }
  },
  'case.link-interaction': (table) => ({
    actor: anyone(table),
    input: {
      ref: refOf(workable(table)),
      interaction: refOf(oneOf(table, 'interactions', (row) => row['case_id'] === null)),
      acrossCustomers: true,
    },
  }),
  'case.unlink-interaction': (table) => {
    const contact = oneOf(table, 'interactions', (row) => row['case_id'] !== null)
    return {
      actor: anyone(table),
      input: { ref: refOf(caseOf(table, contact)), interaction: refOf(contact) },
    }
  },
  'case.edit': (table) => ({
    actor: anyone(table),
    input: {
      ref: refOf(workable(table)),
      subject: text(table),
      ...(table.dice.chance(30) ? { queue: table.dice.of(['calls', 'written']) } : {}),
      ...(table.dice.chance(30) ? { dueAt: table.now + table.dice.whole(1, 9) * 86_400_000 } : {}),
      ...(table.dice.chance(30) ? { fields: { reading: table.dice.whole(1, 99_999) } } : {}),
    },
  }),
  'case.link': (table) => ({
    actor: anyone(table),
    input: {
      ref: refOf(oneOf(table, 'cases')),
      to: refOf(oneOf(table, 'cases')),
      kind: table.dice.of(['related', 'duplicate-of', 'caused-by']),
    },
  }),
  'case.unlink': (table) => {
    const link = oneOf(table, 'case_links')
    const end = (column: string): string =>
      refOf(oneOf(table, 'cases', (row) => row['id'] === link?.[column]))
    return { actor: anyone(table), input: { ref: end('case_id'), from: end('linked_id') } }
  },
  'case.set-parent': (table) => ({
    actor: anyone(table),
    input: {
      ref: refOf(workable(table)),
      parent: table.dice.chance(70) ? refOf(inCaseState(table, 'new', 'open', 'pending')) : null,
    },
  }),
  'case.merge': (table) => ({
    actor: anyone(table),
    input: { ref: refOf(workable(table)), into: refOf(workable(table)), acrossCustomers: true },
  }),
  'case.split': (table) => {
    const contact = oneOf(table, 'interactions', (row) => row['case_id'] !== null)
    return {
      actor: anyone(table),
      input: {
        ref: refOf(caseOf(table, contact)),
        interactions: [refOf(contact)],
        subject: text(table),
        ...(table.dice.chance(30) ? { notes: [1] } : {}),
      },
    }
  },
  'case.add-checklist-item': (table) => ({
    actor: anyone(table),
    input: { ref: refOf(workable(table)), text: text(table), isMandatory: table.dice.chance(30) },
  }),
  'case.check-off': (table) => onChecklist(table, (row) => row['done_at'] === null),
  'case.uncheck': (table) => onChecklist(table, (row) => row['done_at'] !== null),
  'case.remove-checklist-item': (table) => onChecklist(table),
  'mention.see': (table) => ({
    actor: String(oneOf(table, 'mentions', (row) => row['seen_at'] === null)?.['agent_id'] ?? 'ewa'),
    input: {},
  }),
  'case.close': (table) => ({ actor: anyone(table), input: { ref: refOf(inCaseState(table, 'resolved')) } }),
  'case.reopen': (table) => ({
    actor: anyone(table),
    input: { ref: refOf(inCaseState(table, 'resolved', 'pending')) },
  }),
  'customer.merge': (table) => {
    const [one, other] = [oneOf(table, 'customers'), oneOf(table, 'customers')]
    return table.dice.chance(40)
      ? { actor: anyone(table), input: { ref: refOf(one), into: refOf(other), atOnce: 1 } }
      : undefined
  },
  'customer.move-rest': (table) => {
    const work = oneOf(table, 'due_work', (row) => row['kind'] === 'customer.move-rest')
    return (
      work && {
        actor: 'system',
        input: { dueWorkId: String(work['id']), customerId: String(work['subject_id']) },
      }
    )
  },
  'account.add-person': (table) => ({
    actor: anyone(table),
    input: {
      account: refOf(oneOf(table, 'customers', (row) => row['kind'] === 'organisation')),
      customer: refOf(oneOf(table, 'customers')),
      role: text(table),
    },
  }),
  'account.remove-person': (table) => {
    const person = oneOf(table, 'account_people')
    const refOfCustomer = (id: unknown): string => refOf(oneOf(table, 'customers', (row) => row['id'] === id))
    return {
      actor: anyone(table),
      input: {
        account: refOfCustomer(person?.['account_id']),
        customer: refOfCustomer(person?.['customer_id']),
      },
    }
  },
  'consent.give': (table) => ({
    actor: anyone(table),
    input: {
      customer: refOf(oneOf(table, 'customers')),
      purpose: table.dice.of(['service', 'offers', 'surveys']),
      channel: table.dice.of(['call', 'email', 'all']),
      wording: text(table),
      how: text(table),
    },
  }),
  'consent.withdraw': (table) => {
    const consent = oneOf(table, 'consents', (row) => row['withdrawn_at'] === null)
    const customer = oneOf(table, 'customers', (row) => row['id'] === consent?.['customer_id'])
    return (
      consent && {
        actor: anyone(table),
        input: { customer: refOf(customer), purpose: consent['purpose_id'] },
      }
    )
  },
  'consent.object': (table) => ({
    actor: anyone(table),
    input: { customer: refOf(oneOf(table, 'customers')), reason: text(table) },
  }),
  'verification.record': (table) =>
    byHolder(table, ['active', 'held', 'wrapping-up'], () => ({
      method: table.dice.of(['pesel', 'invoice']),
      who: table.dice.of(['holder', 'attorney', 'other']),
      result: table.dice.of(['passed', 'failed', 'refused']),
      note: text(table),
    })),
  'card.reveal': (table) => {
    const call = oneOf(
      table,
      'interactions',
      (row) => row['held_by'] !== null && row['queue_id'] === 'calls' && isLive(row),
    )
    return (
      call && {
        actor: String(call['held_by']),
        input: { customer: refOf(oneOf(table, 'customers')), why: text(table) },
      }
    )
  },
  'customer.create': (table) => ({
    actor: anyone(table),
    input: {
      name: table.dice.of(names),
      ...(table.dice.chance(30) ? { kind: 'organisation' } : {}),
      accountNumber: `88-${table.dice.whole(1000, 9999)}`,
      fields: { tariff: 'g11', ppe: '590000700001000134' },
      contactPoints: [
        { kind: 'phone', value: phone(table) },
        { kind: 'email', value: `a${table.dice.whole(1, 1_000_000)}@Poczta.example` },
      ],
      allowKnown: true,
    },
  }),
  'customer.import': (table) => {
    const point = oneOf(table, 'contact_points', (row) => row['kind'] === 'phone')
    return {
      actor: 'owner',
      input: {
        name: text(table),
        accountNumber: `88-${table.dice.whole(1000, 9999)}`,
        fields: { tariff: 'g11' },
        contactPoints: [
          {
            kind: 'phone',
            value: point && table.dice.chance(60) ? String(point['value']) : phone(table),
          },
          { kind: 'email', value: `b${table.dice.whole(1, 1_000_000)}@Poczta.example` },
        ],
        onDuplicate: table.dice.of(['skip', 'update', 'create']),
      },
    }
  },
  'record.import': (table) => {
    const number = table.dice.whole(1, 1_000_000)
    const at = new Date(table.now).toISOString()
    const customer = oneOf(table, 'customers')
    return {
      actor: 'owner',
      input:
        customer === undefined || table.dice.chance(50)
          ? {
              kind: 'customer',
              record: {
                ref: `ZZ-${number}`,
                kind: 'person',
                name: text(table),
                fields: { tariff: 'g11' },
                createdAt: at,
                contactPoints: [{ kind: 'phone', value: phone(table) }],
                notes: [{ author: 'ewa', text: text(table), at }],
              },
            }
          : {
              kind: 'callback',
              record: {
                ref: `ZZ-${number}`,
                customer: refOf(customer),
                queue: 'calls',
                phone: '+48600100200',
                dueAt: at,
                note: text(table),
                state: 'scheduled',
                createdBy: 'ewa',
                createdAt: at,
                dueWork: [{ kind: 'callback.fall-due', dueAt: at, attempt: 0 }],
              },
            },
    }
  },
  'customer.edit': (table) => ({
    actor: anyone(table),
    input: {
      ref: refOf(oneOf(table, 'customers')),
      name: `${table.dice.of(names)} ${table.dice.whole(1, 99)}`,
      ...(table.dice.chance(50) ? { fields: { tariff: table.dice.of(['g11', 'g12w', '']) } } : {}),
    },
  }),
  'customer.add-contact-point': (table) => ({
    actor: anyone(table),
    input: { ref: refOf(oneOf(table, 'customers')), kind: 'phone', value: phone(table), allowKnown: true },
  }),
  'customer.remove-contact-point': (table) => {
    const point = oneOf(table, 'contact_points')
    const owner = oneOf(table, 'customers', (row) => row['id'] === point?.['customer_id'])
    return { actor: anyone(table), input: { ref: refOf(owner), value: String(point?.['value']) } }
  },
  'callback.schedule': (table) => ({
    actor: anyone(table),
    input: {
      customer: refOf(oneOf(table, 'customers')),
      queue: 'calls',
      dueAt: table.now + table.dice.whole(0, 300) * 1000,
      phone: phone(table),
      whose: table.dice.of(['anyone', 'ewa', 'ola']),
      note: text(table),
    },
  }),
  'callback.assign': (table) => ({
    actor: anyone(table),
    input: {
      ref: refOf(oneOf(table, 'callbacks', (row) => row['state'] === 'scheduled')),
      agent: table.dice.of(['ewa', 'ola', null]),
    },
  }),
  'callback.reschedule': (table) => ({
    actor: anyone(table),
    input: {
      ref: refOf(oneOf(table, 'callbacks', (row) => row['state'] === 'scheduled')),
      dueAt: table.now + table.dice.whole(0, 300) * 1000,
    },
  }),
  'callback.finish': (table) => ({
    actor: anyone(table),
    input: {
      ref: refOf(oneOf(table, 'callbacks', (row) => ['scheduled', 'due'].includes(String(row['state'])))),
      as: table.dice.of(['done', 'missed', 'cancelled']),
    },
  }),
  'callback.fall-due': (table) => {
    const work = oneOf(
      table,
      'due_work',
      (row) => row['kind'] === 'callback.fall-due' && Number(row['due_at']) <= table.now,
    )
    return {
      actor: 'system',
      input: { dueWorkId: String(work?.['id']), callbackId: String(work?.['subject_id']) },
    }
  },
  'do-not-contact.add': (table) => ({
    actor: anyone(table),
    input: {
      customer: refOf(oneOf(table, 'customers')),
      channel: table.dice.of(['call', 'email', 'all']),
      reason: text(table),
    },
  }),
  'do-not-contact.lift': (table) => {
    const optOut = oneOf(table, 'do_not_contact', (row) => row['lifted_at'] === null)
    const owner = oneOf(table, 'customers', (row) => row['id'] === optOut?.['customer_id'])
    return { actor: anyone(table), input: { customer: refOf(owner), channel: String(optOut?.['channel']) } }
  },
  'message.reply': (table) => {
    const row = oneOf(
      table,
      'interactions',
      (one) => answered(one) && ['active', 'held', 'wrapping-up'].includes(String(one['state'])),
    )
    const attachment = {
      name: 'odpowiedź.pdf',
      mediaType: 'application/pdf',
      bytes: 3,
      contentHash: 'b'.repeat(64),
    }
    return (
      row && {
        actor: String(row['held_by']),
        input: {
          ref: refOf(row),
          text: text(table),
          to: row['channel'] === 'chat' ? 'jan' : 'jan@poczta.example',
          ...(table.dice.chance(30) && row['channel'] !== 'chat' ? { cc: ['anna@poczta.example'] } : {}),
          ...(table.dice.chance(30) ? { attachments: [attachment] } : {}),
          ...(table.dice.chance(60) ? { now: true } : {}),
        },
      }
    )
  },
  'message.compose': (table) => {
    const [matter, isOwn] = [workable(table), table.dice.chance(40)]
    const actor = someoneHere(table)
    // What he has begun himself leaves room for what comes to him.
    const begun = rows(table, 'interactions', (row) => row['held_by'] === actor && row['direction'] === 'out')
    if (begun.length > 1) return undefined
    return {
      actor,
      input: {
        text: text(table),
        subject: text(table),
        ...(table.dice.chance(50) ? { customer: refOf(oneOf(table, 'customers')) } : {}),
        ...(isOwn && matter ? { case: refOf(matter) } : {}),
        ...(table.dice.chance(40) ? { purpose: table.dice.of(['service', 'offers']) } : {}),
        to: 'anna@poczta.example',
        ...(table.dice.chance(60) ? { now: true } : {}),
      },
    }
  },
  'template.save': (table) => ({
    actor: anyone(table),
    input: {
      shortName: table.dice.of(['pzdr', 'rek']),
      texts: { pl: { subject: null, text: `Dzień dobry, {{ customer.name }} ${text(table)}` } },
    },
  }),
  'template.remove': (table) => {
    const own = oneOf(table, 'templates', (row) => row['owner'] !== null)
    return {
      actor: String(own?.['owner'] ?? 'ewa'),
      input: { shortName: String(own?.['short_name'] ?? 'pzdr') },
    }
  },
  'macro.save': (table) => ({
    actor: anyone(table),
    input: {
      shortName: table.dice.of(['moje', 'inne']),
      steps: [{ command: 'note.add', input: { ref: '{ref}', text: text(table) }, template: null }],
    },
  }),
  'macro.remove': (table) => {
    const own = oneOf(table, 'macros', (row) => row['owner'] !== null)
    return {
      actor: String(own?.['owner'] ?? 'ewa'),
      input: { shortName: String(own?.['short_name'] ?? 'moje') },
    }
  },
  'announcement.make': (table) => ({
    actor: 'owner',
    input: {
      title: text(table),
      text: text(table),
      to: [table.dice.of(['everyone', 'role:agent', 'ola'])],
      mustBeRead: table.dice.chance(50),
    },
  }),
  'announcement.read': (table) => {
    const unread = oneOf(table, 'announcement_readers', (row) => row['read_at'] === null)
    const made = rows(table, 'announcements', (row) => row['id'] === unread?.['announcement_id'])[0]
    return { actor: String(unread?.['agent_id'] ?? 'ewa'), input: { ref: refOf(made) } }
  },
  'announcement.withdraw': (table) => ({
    actor: 'owner',
    input: { ref: refOf(oneOf(table, 'announcements', (row) => row['withdrawn_at'] === null)) },
  }),
  'refused-work.keep': (table) => ({
    actor: 'system',
    input: {
      dueWorkId: String(oneOf(table, 'due_work', () => true)?.['id'] ?? 'gone'),
      code: table.dice.of(['hook-refused', 'due-work-gone']),
      refusal: '{"code":"due-work-gone","kind":"case.wake"}',
    },
  }),
  'device.connect': (table) => {
    const agent = anyone(table)
    const device = table.dice.of(['QX', 'QY', 'QZ'])
    const invitation = oneOf(table, 'invitations', (row) => row['agent_id'] === agent)
    return {
      actor: agent,
      input: {
        agent,
        device,
        storeId: `store of ${device}`,
        label: 'laptop',
        token: newToken(table),
        hash: secret,
        invitation: table.dice.chance(50) && invitation ? invitation['id'] : null,
      },
    }
  },
  'agent.lock': (table) => ({
    actor: 'owner',
    input: { agent: anyone(table), reason: text(table) },
  }),
  'agent.unlock': (table) => {
    const lock = oneOf(table, 'agent_locks', () => true)
    return lock && { actor: 'owner', input: { agent: lock['id'] } }
  },
  'site.close': (table) => ({ actor: 'owner', input: { reason: text(table) } }),
  'site.open': () => ({ actor: 'owner', input: {} }),
  'device.revoke': (table) => ({
    actor: 'owner',
    input: { device: oneOf(table, 'devices', () => true)?.['id'] ?? 'QQ' },
  }),
  'invitation.make': (table) => ({
    actor: 'owner',
    input: { id: newToken(table), agent: anyone(table), hash: secret, expiresAt: table.now + 86_400_000 },
  }),
  'password.set': (table) => {
    const agent = anyone(table)
    return { actor: agent, input: { agent, hash: `$argon2id$${table.dice.whole(1, 1000)}` } }
  },
  'token.issue': (table) => {
    const agent = anyone(table)
    const scopes = table.dice.of([['*'], ['interaction.*', 'note.add']])
    return {
      actor: agent,
      input: { id: newToken(table), agent, label: 'script', scopes, hash: secret, expiresAt: null },
    }
  },
  'token.revoke': (table) => ({
    actor: 'owner',
    input: { id: oneOf(table, 'access_tokens', () => true)?.['id'] ?? 'nothing00' },
  }),
  'push.quarantine': (table) => {
    const number = table.dice.whole(1, 1_000_000)
    return {
      actor: 'system',
      input: {
        id: `aside-${number}`,
        device: 'QX',
        number,
        actor: anyone(table),
        command: 'note.add',
        content: JSON.stringify({ ref: 'KX-999', text: text(table) }),
        givenAt: table.now,
      },
    }
  },
  'quarantine.settle': (table) => ({
    actor: 'owner',
    input: {
      id: oneOf(table, 'quarantined_pushes', () => true)?.['id'] ?? 'gone',
      outcome: table.dice.of(['released', 'discarded']),
    },
  }),
  'store.bring': (table) => ({
    actor: 'owner',
    input: { store: newToken(table), device: 'QX', mode: table.dice.of(['whole', 'beside']), events: 3 },
  }),
  'push.keep-refused': (table) => {
    const number = table.dice.whole(1, 1_000_000)
    return {
      actor: 'system',
      input: {
        id: `pushed-${number}`,
        device: 'QX',
        number,
        actor: anyone(table),
        command: 'note.add',
        input: JSON.stringify({ ref: 'KX-999', text: text(table) }),
        refs: [],
        code: 'note-target-not-found',
        refusal: '{"code":"note-target-not-found","ref":"KX-999"}',
        givenAt: table.now,
      },
    }
  },
  'refused-push.settle': (table) => ({
    actor: 'owner',
    input: { id: oneOf(table, 'refused_pushes', (row) => row['settled_at'] === null)?.['id'] ?? 'gone' },
  }),
  'edit-conflict.settle': (table) => ({
    actor: 'owner',
    input: {
      id: oneOf(table, 'edit_conflicts', (row) => row['settled_at'] === null)?.['id'] ?? 'gone',
      keep: table.dice.of(['theirs', 'mine']),
      seen: null,
    },
  }),
  'wrap-up.review': (table) => {
    const late = oneOf(table, 'wrap_ups', (row) => row['needs_review'] === 1)
    const about = rows(table, 'interactions', (row) => row['id'] === late?.['interaction_id'])[0]
    return {
      actor: 'owner',
      input: { ref: refOf(about), id: String(late?.['id'] ?? 'gone'), counts: table.dice.chance(50) },
    }
  },
  'refused-work.settle': (table) => {
    const owed = new Set(rows(table, 'due_work', () => true).map(({ id }) => id))
    const refused = oneOf(table, 'refused_work', (row) => row['settled_at'] === null && owed.has(row['id']))
    const subject = refused?.['subject_id']
    const clock = rows(table, 'sla_clocks', (row) => row['id'] === subject)[0]
    const ids = new Set([subject, clock?.['case_id']])
    const tables = ['interactions', 'cases', 'callbacks', 'customers'] as const
    const [found] = tables.flatMap((name) => rows(table, name, (row) => ids.has(row['id'])))
    return { actor: 'owner', input: { ref: refOf(found) } }
  },
  'view.save': (table) => ({
    actor: anyone(table),
    input: {
      name: table.dice.of(['moje', 'zalegle']),
      of: table.dice.of(['cases', 'waiting']),
      filter: table.dice.of(['', 'late']),
      columns: [],
      sort: null,
    },
  }),
  'view.remove': (table) => {
    const own = oneOf(table, 'saved_views', (row) => row['owner'] !== null)
    return { actor: String(own?.['owner'] ?? 'ewa'), input: { name: String(own?.['name'] ?? 'moje') } }
  },
  'process.publish': (table) => {
    const newest = Math.max(0, ...rows(table, 'process_definitions').map((row) => Number(row['version'])))
    return { actor: 'owner', input: { text: walkedProcess(newest + 1) } }
  },
  'process.retire': () => ({ actor: 'owner', input: { process: 'round' } }),
  'process.migrate': (table) => {
    const newest = Math.max(0, ...rows(table, 'process_definitions').map((row) => Number(row['version'])))
    const running = oneOf(table, 'process_instances', (row) => row['ended_at'] === null)
    const what = table.dice.chance(70) ? { ref: refOf(running) } : { process: 'round' }
    return { actor: 'owner', input: { ...what, to: table.dice.whole(1, Math.max(1, newest)) } }
  },
  'process.start': (table) => ({
    actor: anyone(table),
    input: table.dice.chance(50)
      ? { case: refOf(workable(table)), process: 'round' }
      : { interaction: refOf(oneOf(table, 'interactions', () => true)), process: 'round' },
  }),
  'process.step': (table) => {
    const running = oneOf(table, 'process_instances', (row) => row['ended_at'] === null)
    return { actor: anyone(table), input: { ref: refOf(running), ...doneAt(running, table) } }
  },
  'process.time-over': (table) => {
    const work = oneOf(table, 'due_work', (row) => row['kind'] === 'process.time-over')
    return {
      actor: 'system',
      input: { dueWorkId: String(work?.['id']), instanceId: String(work?.['subject_id']) },
    }
  },
  'message.call-back': (table) => byWriter(delivery(table, 'waiting', 'failed')),
  'delivery.retry': (table) => byWriter(delivery(table, 'failed', 'called-back')),
  'delivery.bring-back': (table) => {
    const work = oneOf(table, 'due_work', (row) => row['kind'] === 'delivery.bring-back')
    return {
      actor: 'system',
      input: { dueWorkId: String(work?.['id']), deliveryId: String(work?.['subject_id']) },
    }
  },
  'delivery.start': (table) => ({
    actor: 'system',
    input: { delivery: String(delivery(table, 'waiting')?.['id']) },
  }),
  'delivery.succeed': (table) => ({
    actor: 'system',
    // What a channel says late counts too: of an attempt that was given up.
    input: {
      delivery: String(
        oneOf(table, 'deliveries', (row) => row['attempts'] !== 0 && row['state'] !== 'sent')?.['id'],
      ),
      providerId: 'smtp 250',
    },
  }),
  'delivery.fail': (table) => {
    const row = delivery(table, 'sending')
    return {
      actor: 'system',
      input: {
        delivery: String(row?.['id']),
        attempt: Math.max(1, Number(row?.['attempts'] ?? 1)),
        error: '450 try later',
        ...(table.dice.chance(50) ? { isPermanent: true } : {}),
      },
    }
  },
  undo: (table) => ({
    actor: 'owner',
    input: { seq: Number(table.dice.of(rows(table, 'events').slice(-12))?.['seq'] ?? 1) },
  }),
}
