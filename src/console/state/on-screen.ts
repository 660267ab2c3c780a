import type { Scene } from '../actions/action.ts'
import type { OnScreen, RecordKind, RecordOnScreen } from '../verbs-port.ts'
import type { InboxRow } from '../screens/inbox.ts'
import type { OwnRow } from '../screens/my-work.ts'
import type { ViewCell } from '../screens/view.ts'
import { selectedKey } from './rows-on-screen.ts'

/** What a line of the palette is typed over: the row under the cursor, what is marked, and every record that is shown. */
export function onScreenOf(scene: Scene): OnScreen {
  const { place } = scene.model
  const marked = place.at === 'queues' || place.at === 'view' ? [...place.marks.records.keys()] : []
  return { ...shownBy(scene, selectedKey(scene)), marked }
}

const nothingShown = { meant: [], isOpen: false, records: [] } as const

function shownBy({ views }: Scene, selected: string | null): Omit<OnScreen, 'marked'> {
  const view = views.place
  switch (view.of) {
    case 'queues': {
      const rows = view.rows.map((row) => record('interaction', row.ref, row.customerName, row.subject))
      const own = view.own.map((row) => ({ key: row.key, ...ownRecord(row) }))
      const meant = [
        ...rows.filter(({ ref }) => ref === selected),
        ...own.filter(({ key }) => key === selected),
      ]
      return { meant, isOpen: false, records: [...rows, ...own] }
    }
    case 'view': {
      const rows = view.rows.map(({ ref, opens, cells }) =>
        record(opens, ref, textOf(cells.customer ?? cells.name), textOf(cells.subject)),
      )
      return { meant: rows.filter(({ ref }) => ref === selected), isOpen: false, records: rows }
    }
    case 'cases': {
      const rows = view.rows.map((row) => record('case', row.ref, row.customerName, row.subject))
      return { meant: rows.filter(({ ref }) => ref === selected), isOpen: false, records: rows }
    }
    case 'process': {
      const rows = view.rows.map((row) => ({
        key: row.ref,
        ...record(row.opens.kind, row.opens.ref, row.customerName, row.subject),
      }))
      return { meant: rows.filter(({ key }) => key === selected), isOpen: false, records: rows }
    }
    case 'customers': {
      const rows = view.hits.map(({ ref, name }) => record('customer', ref, name))
      return { meant: rows.filter(({ ref }) => ref === selected), isOpen: false, records: rows }
    }
    case 'callbacks': {
      const rows = view.rows.map((row) => record('callback', row.ref, row.customerName, row.note))
      const row = view.rows.find(({ ref }) => ref === selected)
      const customer = row?.customerRef ?? null
      const made = row?.made ?? null
      const meant = [
        ...rows.filter(({ ref }) => ref === selected),
        ...(made ? [record('interaction', made.ref, row?.customerName ?? null)] : []),
        ...(customer === null ? [] : [record('customer', customer, row?.customerName ?? null)]),
      ]
      return { meant, isOpen: false, records: rows }
    }
    case 'inbox': {
      const meant = view.rows.filter(({ key }) => key === selected).flatMap(inboxRecord)
      return { meant, isOpen: false, records: view.rows.flatMap(inboxRecord) }
    }
    case 'workspace': {
      const { work, card, timeline } = view
      const meant = [
        ...(work ? [record('interaction', work.ref, card?.name ?? null, work.subject)] : []),
        ...(card ? [record('customer', card.ref, card.name)] : []),
        ...(work?.case ? [record('case', work.case.ref, null)] : []),
      ]
      return { meant, isOpen: true, records: [...meant, ...timeline.map(contact)] }
    }
    case 'customer': {
      const { card, timeline } = view
      const own = card ? [record('customer', card.ref, card.name)] : []
      const rows = timeline.map(contact)
      return {
        meant: [...own, ...rows.filter(({ ref }) => ref === selected)],
        isOpen: true,
        records: [...own, ...rows],
      }
    }
    case 'case': {
      const one = view.case
      if (!one) return nothingShown
      const contacts = one.contacts.map(contact)
      const related = one.related.map((row) => record('case', row.ref, null, row.subject))
      const meant = [
        record('case', one.ref, one.customer?.name ?? null, one.subject),
        ...(one.customer ? [record('customer', one.customer.ref, one.customer.name)] : []),
        ...contacts.filter(({ ref }) => ref === selected),
      ]
      return { meant, isOpen: true, records: [...meant, ...contacts, ...related] }
    }
    case 'first-run':
    case 'sign-in':
    case 'history':
    case 'settings':
    case 'people':
    case 'processes':
    case 'views':
      return nothingShown
    default:
      return view satisfies never
  }
}

/** What an inbox row is about, or the announcement that it is. */
function inboxRecord({ opens, who, text }: InboxRow): readonly RecordOnScreen[] {
  return opens ? [record(opens.is, opens.ref, who, text)] : []
}

function ownRecord({ ref, opens, who, text }: OwnRow): RecordOnScreen {
  return record(opens.is === 'draft' ? opens.on.kind : opens.is, ref, who, text)
}

function textOf(cell: ViewCell | undefined): string {
  return typeof cell === 'string' ? cell : ''
}

function contact({ ref, subject }: { readonly ref: string; readonly subject: string }): RecordOnScreen {
  return record('interaction', ref, null, subject)
}

function record(kind: RecordKind, ref: string, name: string | null, subject = ''): RecordOnScreen {
  return { kind, ref, about: [name ?? '', subject].filter((part) => part !== '').join(' · ') }
}
