import { addChecklistItem } from '../../commands/cases/add-checklist-item.ts'
import { assignCase } from '../../commands/cases/assign-case.ts'
import { checkOffItem } from '../../commands/cases/check-off-item.ts'
import { closeCase } from '../../commands/cases/close-case.ts'
import { linkCaseInteraction } from '../../commands/cases/link-case-interaction.ts'
import { openCase } from '../../commands/cases/open-case.ts'
import { reopenCase } from '../../commands/cases/reopen-case.ts'
import { resolveCase } from '../../commands/cases/resolve-case.ts'
import { setCasePending } from '../../commands/cases/set-case-pending.ts'
import { setCasePriority } from '../../commands/cases/set-case-priority.ts'
import { uncheckItem } from '../../commands/cases/uncheck-item.ts'
import type { CasePriority } from '../../domain/case-state.ts'
import type { Decision } from '../../domain/decision.ts'
import type { MessageKey, MessageParams } from '../../language/say.ts'
import { sayUnclear } from '../../language/say-unclear.ts'
import { formatRelative } from '../../language/times.ts'
import { parseWhen } from '../../language/when.ts'
import { textField } from '../components/text-field/text-field.ts'
import { resolutionOf } from '../forms/resolution.ts'
import type { Intent } from '../state/intent.ts'
import { readTimeZone } from '../views/read-offers.ts'
import { peopleOf } from '../views/reading.ts'
import type { Doing } from './doing.ts'
import { give } from './give.ts'
import { isHeldBack } from './hold-back.ts'
import { saidRefusal, tellDone, tellRefusal } from './tell.ts'

/** What the agent wants done with a case. */
export type CaseIntent = Extract<
  Intent,
  {
    readonly do:
      | 'open-case'
      | 'link-case'
      | 'resolve-case'
      | 'pend-case'
      | 'reopen-case'
      | 'close-case'
      | 'assign-case'
      | 'prioritize-case'
      | 'check-item'
      | 'add-item'
  }
>

/** Does it; refused, the panel stays with what was typed and why. */
export async function workOnCase(doing: Doing, intent: CaseIntent): Promise<void> {
  switch (intent.do) {
    case 'open-case': {
      const { interaction, subject } = intent
      const given = { interaction, ...(subject === null ? {} : { subject }), agent: doing.agent }
      const done = await give(doing, openCase, given)
      if (!done.ok && done.refusal.code === 'case-subject-required' && subject === null) {
        askSubject(doing, interaction)
        return
      }
      return told(doing, done, 'done.case-opened', {
        ref: done.ok ? done.value.ref : '',
        contact: interaction,
      })
    }
    case 'link-case': {
      const { ref, interaction } = intent
      return told(doing, await give(doing, linkCaseInteraction, { ref, interaction }), 'done.case-linked', {
        ref,
        contact: interaction,
      })
    }
    case 'resolve-case':
      return await resolve(doing, intent)
    case 'pend-case':
      return await pend(doing, intent)
    case 'reopen-case':
      return told(doing, await give(doing, reopenCase, { ref: intent.ref }), 'done.case-reopened', intent)
    case 'close-case':
      return told(doing, await give(doing, closeCase, { ref: intent.ref }), 'done.case-closed', intent)
    case 'assign-case': {
      const { ref, agent } = intent
      const name = agent === null ? '' : (peopleOf(doing.reading).get(agent)?.name ?? agent)
      const key = agent === null ? 'done.case-unassigned' : 'done.case-assigned'
      return told(doing, await give(doing, assignCase, { ref, agent }), key, { ref, agent: name })
    }
    case 'prioritize-case': {
      const { ref, priority } = intent
      const said = doing.look.say(`priority.${priority as CasePriority}`)
      const given = { ref, priority: priority as CasePriority }
      return told(doing, await give(doing, setCasePriority, given), 'done.case-priority', {
        ref,
        priority: said,
      })
    }
    case 'check-item': {
      const { ref, item, isDone } = intent
      const command = (isDone ? checkOffItem : uncheckItem) as typeof checkOffItem
      const done = await give(doing, command, { ref, item })
      return told(doing, done, isDone ? 'done.item-done' : 'done.item-undone', { item: String(item) })
    }
    case 'add-item': {
      const { ref, text } = intent
      const done = await give(doing, addChecklistItem, { ref, text })
      return told(doing, done, 'done.item-added', { item: done.ok ? String(done.value.item) : '' })
    }
    default:
      return intent satisfies never
  }
}

/** A contact without a subject gives a case none: it is asked for. */
function askSubject({ ui }: Doing, ref: string): void {
  const field = textField({ maxLength: 2000 })
  ui.change({ do: 'open', overlay: { kind: 'case-line', what: 'subject', ref, field, problem: null } })
}

/** What is still open below is named at first; given again, it is resolved too. */
async function resolve(
  doing: Doing,
  { ref, resolution, withChildren }: Extract<CaseIntent, { readonly do: 'resolve-case' }>,
): Promise<void> {
  const { ui, desk, look } = doing
  const intent = { do: 'resolve-case', ref, resolution, withChildren } as const
  if (isHeldBack(doing, { about: ref, what: 'resolution', text: resolution, intent })) return
  const done = await give(doing, resolveCase, { ref, resolution, ...(withChildren ? { withChildren } : {}) })
  const { overlay } = doing.scene.model
  if (!done.ok && done.refusal.code === 'case-children-open' && overlay?.kind === 'resolve-case') {
    const problem = look.say('case.children-open', { refs: done.refusal.refs.join(', ') })
    ui.change({ do: 'open', overlay: { ...overlay, withChildren: true, problem } })
    return
  }
  if (done.ok) desk.drafts.notes.letGo(resolutionOf(ref), resolution)
  told(doing, done, 'done.case-resolved', { ref })
}

async function pend(
  doing: Doing,
  { ref, until: words }: Extract<CaseIntent, { readonly do: 'pend-case' }>,
): Promise<void> {
  const { look, reading, now } = doing
  const until = parseWhen(words, now(), readTimeZone(reading))
  if (typeof until !== 'number') {
    tellProblem(doing, sayUnclear(until, look.language).message)
    return
  }
  const time = formatRelative(until, now(), look.language)
  told(doing, await give(doing, setCasePending, { ref, until }), 'done.case-pending', { ref, time })
}

function told(doing: Doing, done: Decision<unknown>, key: MessageKey, params: MessageParams): void {
  if (!done.ok) {
    if (hasPanel(doing)) tellProblem(doing, saidRefusal(doing, done.refusal).message)
    else tellRefusal(doing, done.refusal)
    return
  }
  doing.ui.change({ do: 'close' })
  tellDone(doing, key, params)
}

function hasPanel({ scene: { model } }: Doing): boolean {
  const kind = model.overlay?.kind
  return kind === 'case-pick' || kind === 'case-line' || kind === 'resolve-case'
}

function tellProblem({ ui, scene }: Doing, problem: string): void {
  const { overlay } = scene.model
  if (overlay?.kind === 'case-pick') ui.change({ do: 'open', overlay: { ...overlay, problem } })
  if (overlay?.kind === 'case-line') ui.change({ do: 'open', overlay: { ...overlay, problem } })
  if (overlay?.kind === 'resolve-case') ui.change({ do: 'open', overlay: { ...overlay, problem } })
}
