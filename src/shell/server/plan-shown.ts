import type { MessageKey } from '../../language/say.ts'
import type { BringPlan } from '../../sync/plan-bringing.ts'
import { type Answer, show } from '../answer.ts'
import type { Page } from '../page.ts'

/** Names that are shown of one kind: enough to recognise which site it is. */
const mostNames = 3

/** What people name when they speak of their site; all else is told together. */
const named: ReadonlyMap<string, MessageKey> = new Map([
  ['agents', 'shell.connect.both-people'],
  ['teams', 'shell.connect.both-teams'],
  ['queues', 'shell.connect.both-queues'],
  ['wrap_up_codes', 'shell.connect.both-codes'],
  ['templates', 'shell.connect.both-templates'],
  ['macros', 'shell.connect.both-macros'],
  ['process_definitions', 'shell.connect.both-processes'],
])

type At = {
  readonly server: string
  /** Where the backup will lie. */
  readonly backup: string
  /** What is added to `linia` to mean this store. */
  readonly store: string
}

/** Says what a store with history would bring, and what the server has already. */
export function planShown({ mode, meets, rows, events }: BringPlan, at: At): Answer {
  const goes = {
    customers: rows.get('customers') ?? 0,
    cases: rows.get('cases') ?? 0,
    interactions: rows.get('interactions') ?? 0,
    notes: rows.get('notes') ?? 0,
    events,
  }
  const { server, backup } = at
  return show({ server, backup, mode, goes, meets }, (page) => {
    const { say, format } = page
    const counts = Object.fromEntries(Object.entries(goes).map(([name, n]) => [name, format.number(n)]))
    return [
      say(`shell.connect.plan-${mode}`, at),
      say('shell.connect.plan-goes', counts),
      ...(mode === 'whole' ? [] : [...metLines(meets, page), say('shell.connect.plan-stays')]),
      say('shell.connect.plan-next', at),
    ].join('\n')
  })
}

/** What both have, a line for each kind that people name, and one for the rest of the site's settings. */
function metLines(meets: BringPlan['meets'], { say, clean }: Page): readonly string[] {
  const lines = [...named].flatMap(([table, message]) => {
    const ids = meets.find((met) => met.table === table)?.ids ?? []
    const names = clean(
      ids.slice(0, mostNames).map(asTyped).join(', ') + (ids.length > mostNames ? ', …' : ''),
    )
    return ids.length === 0 ? [] : [say(message, { n: ids.length, names })]
  })
  const others = meets.filter(({ table }) => !named.has(table)).reduce((sum, { ids }) => sum + ids.length, 0)
  const told = others === 0 ? lines : [...lines, say('shell.connect.both-others', { n: others })]
  return told.length === 0 ? [] : [say('shell.connect.plan-meets'), ...told.map((line) => `  ${line}`)]
}

/** An id as people type it: without its kind and version. */
function asTyped(id: string): string {
  return id.replace(/^[a-z-]+:/, '').replace(/@\d+$/, '')
}
