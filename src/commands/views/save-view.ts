import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { reservedActors } from '../../domain/ids.ts'
import type { Labels } from '../../domain/labels.ts'
import { viewKinds } from '../../domain/saved-view.ts'
import { viewList } from '../../queries/site/view-list.ts'
import { command, personal } from '../command.ts'
import { whyNotView } from '../finding/why-not-view.ts'
import { shortName } from '../site-input/writing-input.ts'
import { viewShapeInput } from '../site-input/view-input.ts'

const input = z.strictObject({
  name: personal(shortName),
  /** What people call it; its name unless given. */
  labels: personal(
    z.strictObject({ en: z.string().min(1).max(80), pl: z.string().min(1).max(80).optional() }),
  ).optional(),
  /** Whether the labels are to take the place of others; without it they say which view is meant. */
  isRelabelled: z.boolean().optional(),
  of: z.enum(viewKinds),
  ...viewShapeInput,
  /** Everybody's, instead of the actor's own. */
  isShared: z.boolean().optional(),
})

/** More than anybody finds his way in. */
const mostOwn = 100

/**
 * Saves a filter with columns and an order under a name: one's own, which follows its agent to every terminal and stands before
 * one of the site of the same name, or everybody's. What is known by the name is replaced,
 * unless it has another label: then it is another view whose name comes out the same.
 * Refuses: agent-required, view-column-unknown, view-order-unknown, filter-invalid, view-name-taken, views-too-many.
 */
export const saveView = command('view.save', input, async (tx, given, context) => {
  const { name, of, filter, columns, sort } = given
  const owner = given.isShared === true ? null : context.actor
  if (owner !== null && reservedActors.includes(owner)) return refuse({ code: 'agent-required' })
  const denied = await context.permit(owner === null ? {} : { owner })
  if (denied) return refuse(denied)
  const wrong = await whyNotView(tx, given, context.at)
  if (wrong) return refuse(wrong)
  const views = (await tx.all(viewList, { agent: context.actor })).filter((view) => view.owner === owner)
  const known = views.find((view) => view.name === name)
  const isOther = known && given.labels && !labelsOf(known.labels).includes(given.labels.en)
  if (isOther && given.isRelabelled !== true)
    return refuse({ code: 'view-name-taken', view: name, label: known.labels.en })
  const labels = given.labels ?? known?.labels ?? { en: name }
  const row = { labels, of, filter: filter.trim(), columns, sort }
  if (known) tx.patch('saved_views', known.id, row)
  else {
    if (owner !== null && views.length >= mostOwn) return refuse({ code: 'views-too-many', most: mostOwn })
    const id = owner === null ? name : context.newId()
    tx.insert('saved_views', { id, name, ...row, owner, position: owner === null ? views.length + 1 : 0 })
  }
  return accept({ name, isNew: !known, isShared: owner === null })
})

function labelsOf({ en, pl }: Labels): readonly (string | undefined)[] {
  return [en, pl]
}
