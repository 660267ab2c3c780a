import * as z from 'zod'
import { caseLinkKinds } from '../../domain/case-link-kind.ts'
import { whyNotLink } from '../../domain/case-link.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { linksOfCase } from '../../queries/cases/links-of-case.ts'
import { command } from '../command.ts'
import { findCase } from '../finding/find-case.ts'
import { whyNotNamed } from '../finding/why-not-named.ts'
import { stageCaseLink } from '../staging/stage-case-link.ts'

/** `ref` is related to `to`, a duplicate of it, or caused by it. */
const input = z.strictObject({ ref: z.string().min(1), to: z.string().min(1), kind: z.enum(caseLinkKinds) })

/**
 * Says that two cases belong together, and why; closed ones too.
 * Refuses: case-not-found, case-link-to-itself, case-link-exists.
 */
export const linkCase = command('case.link', input, async (tx, given, context) => {
  const found = await findCase(tx, given.ref)
  if (!found.ok) return found
  const other = await findCase(tx, given.to)
  if (!other.ok) return other
  const denied = await context.permit({ owner: found.value.assignee, queue: found.value.queueId })
  if (denied) return refuse(denied)
  const unseen = await whyNotNamed(tx, { cases: [other.value] }, context)
  if (unseen) return refuse(unseen)
  const link = { from: found.value, to: other.value, kind: given.kind }
  const refusal = whyNotLink(link, await tx.all(linksOfCase, { caseId: found.value.id }))
  if (refusal) return refuse(refusal)
  stageCaseLink(tx, link, context)
  tx.patch('cases', found.value.id, {})
  return accept({ ref: found.value.ref, to: other.value.ref, kind: given.kind })
})
