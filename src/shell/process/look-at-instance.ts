import { instanceByRef } from '../../queries/processes/process-instance.ts'
import type { Call } from '../call.ts'
import { actorOf } from '../give.ts'
import type { Page } from '../page.ts'
import type { ShellReading } from '../shell.ts'
import { instanceView } from './instance-view.ts'
import { stepText } from './instance-text.ts'
import { stepTextsOf } from './step-texts.ts'

/** Reads now where an instance is, and shows people the step that is next with what to say filled in. */
export function lookAtInstance(
  ref: string,
  call: Call,
  { reader, now }: ShellReading,
): (page: Page) => string {
  const stored = reader.one(instanceByRef, { ref })
  if (!stored) return () => ''
  const view = instanceView(reader, stored, call.agent)
  const texts = stepTextsOf(view, { reader, now: now(), actor: actorOf(call) })
  return (page) => stepText(view, texts, page)
}
