import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { reservedActors } from '../../domain/ids.ts'
import type { Interaction } from '../../domain/interaction.ts'
import type { WrapUpCode } from '../../domain/wrap-up-code.ts'
import { afterCalendarDays } from '../../domain/due-time.ts'
import { labelIn } from '../../domain/labels.ts'
import { customerById } from '../../queries/customers/customer-by-id.ts'
import { instancesOfCase } from '../../queries/processes/process-instance.ts'
import { siteRows } from '../../queries/site/site-rows.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { stageCallback } from './stage-callback.ts'
import { stageCase } from './stage-case.ts'
import { stageContactOfCase } from './stage-contact-of-case.ts'
import { stageOptOut } from './stage-opt-out.ts'

const dayMs = 86_400_000

/** A callback that was asked for beside the codes, or the details of one that a code causes. */
export type WantedCallback = {
  readonly dueAt?: number | undefined
  readonly whose?: 'mine' | 'anyone' | undefined
  readonly phone?: string | undefined
  readonly note?: string | undefined
}

/**
 * Stages what the chosen codes cause: a callback, an opt-out, a follow-up case unless a process runs for the contact's case. Answers the
 * refs that were made.
 * Refuses: wrap-up-callback-time-required, interaction-without-customer, and what a callback is refused for.
 */
export async function stageConsequences(
  tx: CommandView,
  {
    interaction,
    codes,
    callback,
  }: {
    readonly interaction: Interaction
    readonly codes: readonly WrapUpCode[]
    readonly callback: WantedCallback | undefined
  },
  context: CommandContext,
): Promise<Decision<{ readonly callback: string | null; readonly followUps: readonly string[] }>> {
  const { ref, customerId } = interaction
  let wanted: WantedCallback | undefined = callback
  const followUps: string[] = []
  const optOuts = new Map<string, number | null>()
  for (const code of codes) {
    for (const consequence of code.consequences) {
      switch (consequence.kind) {
        case 'callback': {
          const afterMs = consequence.afterSeconds === null ? undefined : consequence.afterSeconds * 1000
          const dueAt = wanted?.dueAt ?? (afterMs === undefined ? undefined : context.at + afterMs)
          if (dueAt === undefined)
            return refuse({ code: 'wrap-up-callback-time-required', wrapUpCode: code.path })
          wanted = promised(wanted, dueAt, consequence.whose)
          break
        }
        case 'do-not-contact': {
          if (customerId === null) return refuse({ code: 'interaction-without-customer', ref })
          const { channel, days } = consequence
          if (optOuts.has(channel)) break
          const untilAt = days === null ? null : context.at + days * dayMs
          optOuts.set(channel, untilAt)
          stageOptOut(tx, { customerId, channel, reason: code.path, untilAt }, context)
          break
        }
        case 'follow-up-case': {
          // What a process runs for is followed up by it.
          if (await isInProcess(tx, interaction.caseId)) break
          const customer = customerId === null ? undefined : await tx.one(customerById, { id: customerId })
          const made = await stageCase(
            tx,
            {
              customerId,
              subject: labelIn(consequence.subject, customer?.language ?? 'pl'),
              queueId: interaction.queueId,
              fromInteractionId: interaction.id,
              dueAt:
                consequence.dueDays === null
                  ? null
                  : afterCalendarDays(await siteTimeZone(tx), context.at, consequence.dueDays),
            },
            context,
          )
          // A contact is part of one case: of that it was in already, or of the first that it causes.
          if (interaction.caseId === null && followUps.length === 0)
            await stageContactOfCase(tx, interaction.id, made.id)
          followUps.push(made.ref)
          break
        }
        default:
          consequence satisfies never
      }
    }
  }
  if (!wanted) return accept({ callback: null, followUps })
  const { dueAt, whose = 'anyone', phone, note = '' } = wanted
  if (dueAt === undefined) {
    return refuse({ code: 'wrap-up-callback-time-required', wrapUpCode: codes.at(-1)?.path ?? '' })
  }
  // What this wrap-up opts out of is not in the store yet.
  for (const channel of ['call', 'all']) {
    const until = optOuts.get(channel)
    if (until === null || (until !== undefined && until > dueAt)) {
      const customer = customerId === null ? undefined : await tx.one(customerById, { id: customerId })
      return refuse({
        code: 'callback-blocked-do-not-contact',
        customer: customer?.ref ?? '',
        channel: 'call',
      })
    }
  }
  const agentId = whose === 'mine' && !reservedActors.includes(context.actor) ? context.actor : null
  const { queueId, id: interactionId } = interaction
  const made = await stageCallback(
    tx,
    { customerId, interactionId, queueId, agentId, phone, dueAt, note },
    context,
  )
  return made.ok ? accept({ callback: made.value.ref, followUps }) : made
}

function promised(
  wanted: WantedCallback | undefined,
  dueAt: number,
  whose: 'mine' | 'anyone',
): WantedCallback {
  return { ...wanted, dueAt, whose: wanted?.whose ?? whose }
}

async function isInProcess(tx: CommandView, caseId: string | null): Promise<boolean> {
  if (caseId === null) return false
  const processes = await tx.all(instancesOfCase, { caseId })
  return processes.some(({ instance }) => instance.state !== 'ended' && instance.state !== 'given-up')
}

async function siteTimeZone(tx: CommandView): Promise<string> {
  const [site] = await tx.all(siteRows.sites, {})
  return site?.time_zone ?? 'UTC'
}
