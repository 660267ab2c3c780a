import { resolutionField } from '../forms/resolution.ts'
import { textField } from '../components/text-field/text-field.ts'
import type { OwnWork } from '../screens/my-work.ts'
import { callbacksPlace, casePlace } from '../state/model.ts'
import { placeOfRecord } from '../state/place-of-record.ts'
import type { Ui } from './action.ts'
import { openWrapUp } from './open-wrap-up.ts'

/** Opens what is one's own where it is worked on: a case, the callback among callbacks, a draft in its form. */
export function openOwnWork(opens: OwnWork, ui: Ui): void {
  switch (opens.is) {
    case 'case':
      ui.change({ do: 'go', place: casePlace(opens.ref) })
      return
    case 'callback':
      ui.change({
        do: 'go',
        place: { ...callbacksPlace(), whose: 'mine', selection: { key: opens.ref, index: 0 } },
      })
      return
    case 'draft':
      openDraft(opens, ui)
      return
    default:
      opens satisfies never
  }
}

/** A reply takes its contact where that waits. A form that can only be sent by who has its contact in hand opens for him alone. */
function openDraft({ of, on }: Extract<OwnWork, { is: 'draft' }>, ui: Ui): void {
  ui.change({ do: 'go', place: placeOfRecord(on.kind, on.ref) })
  const { ref } = on
  switch (of.kind) {
    case 'note': {
      const field = textField({ text: of.text, isMultiline: true, maxLength: 100_000 })
      ui.change({ do: 'open-over', overlay: { kind: 'note', ref, field, problem: null } })
      return
    }
    case 'resolution': {
      const field = resolutionField(of.text)
      ui.change({
        do: 'open',
        overlay: { kind: 'resolve-case', ref, field, withChildren: false, problem: null },
      })
      return
    }
    case 'callback':
      ui.perform({ do: 'begin-callback', of: ref, queue: of.queue })
      return
    case 'reply':
      ui.perform({ do: 'begin-reply', ref })
      return
    case 'wrap-up':
      if (on.isInHand) openWrapUp(ui.scene(), ui, false)
      else ui.perform({ do: 'tell-left-draft', ref })
      return
    case 'transfer':
      if (on.isInHand) ui.perform({ do: 'begin-transfer', ref })
      else ui.perform({ do: 'tell-left-draft', ref })
      return
    default:
      of satisfies never
  }
}
