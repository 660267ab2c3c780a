import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { linksOfCase } from '../../queries/cases/links-of-case.ts'
import { command } from '../command.ts'
import { findCase } from '../finding/find-case.ts'
import { whyNotNamed } from '../finding/why-not-named.ts'

const input = z.strictObject({ ref: z.string().min(1), from: z.string().min(1) })

/** Takes back whatever links two cases, whichever of them it was said of. Refuses: case-not-found, case-link-not-found. */
export const unlinkCase = command('case.unlink', input, async (tx, given, context) => {
  const found = await findCase(tx, given.ref)
  if (!found.ok) return found
  const other = await findCase(tx, given.from)
  if (!other.ok) return other
  const { id, ref, assignee, queueId } = found.value
  const denied = await context.permit({ owner: assignee, queue: queueId })
  if (denied) return refuse(denied)
  const unseen = await whyNotNamed(tx, { cases: [other.value] }, context)
  if (unseen) return refuse(unseen)
  const links = (await tx.all(linksOfCase, { caseId: id })).filter(
    ({ otherId }) => otherId === other.value.id,
  )
  if (links.length === 0) return refuse({ code: 'case-link-not-found', ref, other: other.value.ref })
  for (const link of links) tx.remove('case_links', link.id)
  tx.patch('cases', id, {})
  tx.patch('cases', other.value.id, {})
  return accept({ ref, from: other.value.ref })
})
