import { findInstance } from '../../commands/finding/find-instance.ts'
import { findProcess } from '../../commands/finding/find-process.ts'
import type { StoredInstance } from '../../queries/processes/process-instance.ts'
import { contactsAtEntry } from '../../queries/processes/contacts-at-entry.ts'
import { processKeys } from '../../queries/processes/process-keys.ts'
import type { InsideNow } from '../../domain/report/process-figures.ts'
import { stuckInside } from '../../queries/processes/stuck-inside.ts'
import { processesInside } from '../../queries/processes/processes-inside.ts'
import { waitingAtPoints, waitingFor } from '../../queries/processes/waiting-for-process.ts'
import { parseRef } from '../../domain/ids.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { actorOf } from '../give.ts'
import { instanceShape } from '../process/instance-shape.ts'
import { instanceText } from '../process/instance-text.ts'
import { instanceView } from '../process/instance-view.ts'
import { type InStep, processShownText } from '../process/process-shown.ts'
import { stepTextsOf } from '../process/step-texts.ts'
import type { ShellReading } from '../shell.ts'
import { viewOf } from '../view-of.ts'

/**
 * A process by its key, or one that runs by its ref. Refuses: process-not-found, process-instance-not-found, not-permitted for whoever
 * may not see its case.
 */
export async function processShow(call: Call, shell: ShellReading): Promise<Answer> {
  const typed = call.operands[0] ?? ''
  if (parseRef(typed) === undefined) return showProcess(typed, shell)
  const found = await findInstance(viewOf(shell.reader), typed)
  return found.ok ? showInstance(found.value, call, shell) : refuseWith(found.refusal)
}

function showInstance(stored: StoredInstance, call: Call, { reader, sight, now }: ShellReading): Answer {
  const view = instanceView(reader, stored, call.agent)
  const denied = sight.whyNot('case.see', { owner: view.matter.assignee, queue: view.matter.queueId })
  if (denied) return refuseWith(denied)
  const texts = stepTextsOf(view, { reader, now: now(), actor: actorOf(call) })
  return show(instanceShape(view, texts), (page) => instanceText(view, texts, page))
}

async function showProcess(key: string, { reader, sight, now }: ShellReading): Promise<Answer> {
  const found = await findProcess(viewOf(reader), key)
  if (!found.ok) return refuseWith(found.refusal)
  const { definition, isRetired } = found.value
  const versions = reader.all(processKeys, {}).flatMap((one) => (one.key === key ? [one.version] : []))
  const inside =
    sight.scopeOf('case.see') === 'site'
      ? inStepsOf(reader.all(processesInside, { process: key }), stuckInside(reader, key, now()))
      : null
  const atEntry = waitingFor(definition.entry, waitingAtPoints(reader, sight)).flatMap((one) =>
    reader.all(contactsAtEntry, one).map(({ ref }) => ref),
  )
  const { labels, purpose, owner, goal, reviewBy, entry, version } = definition
  const json = {
    key,
    version,
    labels,
    purpose,
    owner,
    goal,
    reviewBy,
    entry,
    versions,
    isRetired,
    atEntry,
    inSteps: inside,
  }
  return show(json, (page) =>
    processShownText({ definition, isRetired, versions, atEntry, inSteps: inside }, page),
  )
}

function inStepsOf(inside: readonly InsideNow[], stuckOf: ReturnType<typeof stuckInside>): readonly InStep[] {
  return [...Map.groupBy(inside, ({ step }) => step)].map(([step, there]) => ({
    step,
    running: there.length,
    stuck: stuckOf(there).length,
  }))
}
