import { removeView } from '../../commands/views/remove-view.ts'
import { saveView } from '../../commands/views/save-view.ts'
import { columnsOfView, viewKinds, type ViewKind, viewNameOf, viewParts } from '../../domain/saved-view.ts'
import { labelIn } from '../../domain/labels.ts'
import { type ViewRow, viewList, viewNamed, viewsInOrder } from '../../queries/site/view-list.ts'
import { type Answer, mistakenBy, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { cutList } from '../cut-list.ts'
import { verbsOfViews } from '../filter/view-asked.ts'
import { actorOf, give } from '../give.ts'
import type { ShellOnStore, ShellReading } from '../shell.ts'

/** The views one may use: one's own, and the site's. */
export function viewListed(call: Call, { reader }: ShellReading): Answer {
  const views = viewsInOrder(reader.all(viewList, { agent: actorOf(call) }))
  const { rows, below } = cutList(views, call.limit)
  return show({ rows: rows.map(viewShape) }, (page) => {
    const { say, clean, table, language } = page
    if (rows.length === 0) return say('shell.view.none')
    const text = table(
      [
        { title: say('shell.column.short-name'), cell: ({ name }) => clean(name) },
        {
          title: say('shell.column.label'),
          cell: ({ labels }) => clean(labelIn(labels, language)),
          isFlexible: true,
        },
        { title: say('shell.column.view-of'), cell: ({ of }) => say(`view.of.${of}`) },
        { title: say('shell.column.filter'), cell: ({ filter }) => clean(filter), isFlexible: true },
        { title: say('shell.column.whose'), cell: ({ owner }) => clean(owner ?? '') },
      ],
      rows,
    )
    return text + below(page)
  })
}

/** One view: its filter, columns and order, and the verb that shows its list. */
export function viewShow(call: Call, { reader }: ShellReading): Answer {
  const [name = ''] = call.operands
  const found = viewNamed(reader.all(viewList, { agent: actorOf(call) }), name)
  if (!found.ok) return refuseWith(found.refusal)
  const view = found.value
  return show(viewShape(view), ({ say, clean, paint, language }) =>
    [
      `${paint.strong(clean(labelIn(view.labels, language)))}  ${say(`view.of.${view.of}`)}`,
      ...[
        [say('shell.column.filter'), view.filter],
        [say('view.columns'), columnsOfView(view).join(', ')],
        [say('view.order'), view.sort ?? viewParts[view.of].orders[0]],
        [say('shell.column.whose'), view.owner ?? ''],
      ].flatMap(([label = '', value = '']) => (value === '' ? [] : [`  ${label}: ${clean(value)}`])),
      say('shell.view.use', { verb: verbsOfViews[view.of], name: view.name }),
    ].join('\n'),
  )
}

/** Saves a filter with columns and an order under a name, for oneself or for everybody. */
export function viewSave(call: Call, shell: ShellOnStore): Promise<Answer> | Answer {
  const [typed = ''] = call.operands
  // What people call it is its label; its name is what can be typed.
  const name = viewNameOf(typed) || typed
  const of = call.text('of')
  const known = viewNamed(shell.reader.all(viewList, { agent: actorOf(call) }), name)
  const before = known.ok ? known.value : null
  const kind = of ?? before?.of
  if (kind === undefined || !isViewKind(kind))
    return mistakenBy({ kind: 'option-missing', verb: 'view save', options: ['of'] })
  const label = call.text('label') ?? (name === typed ? null : typed)
  const columns = call.text('columns')
  return give(
    {
      command: saveView,
      inputs: [
        {
          name,
          ...(label !== null && { labels: { en: label } }),
          ...(call.text('label') !== null && { isRelabelled: true }),
          of: kind,
          filter: call.text('where') ?? '',
          columns: columns === null ? [] : columns.split(',').map((column) => column.trim()),
          sort: call.text('order'),
          ...(call.is('shared') && { isShared: true }),
        },
      ],
      json: (value) => value,
      text: (value, { say }) =>
        say(value.isShared ? 'shell.done.view-share' : 'shell.done.view-save', {
          name: value.name,
          verb: verbsOfViews[kind],
        }),
    },
    call,
    shell,
  )
}

/** Removes a view of one's own, or everybody's. */
export function viewRemove(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [name = ''] = call.operands
  return give(
    {
      command: removeView,
      inputs: [{ name, ...(call.is('shared') && { isShared: true }) }],
      json: (value) => value,
      text: (value, { say }) => say('shell.done.view-remove', { name: value.name }),
    },
    call,
    shell,
  )
}

function isViewKind(text: string): text is ViewKind {
  return viewKinds.some((kind) => kind === text)
}

function viewShape({ name, labels, of, filter, columns, sort, owner }: ViewRow) {
  return { name, labels, of, where: filter, columns, order: sort, owner }
}
