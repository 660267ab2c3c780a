import type { CaseState } from '../../domain/case-state.ts'
import type { MessageKey } from '../../language/say.ts'
import { textField } from '../components/text-field/text-field.ts'
import { resolutionField } from '../forms/resolution.ts'
import type { CaseWork } from '../screens/case-work.ts'
import { caseTabs } from '../screens/case.ts'
import type { CasePicking } from '../state/overlay-shapes.ts'
import { casePlace, casesPlace, customerPlace, nothingSelected, workspacePlace } from '../state/model.ts'
import { caseScopes } from '../state/place-shapes.ts'
import { selectedKey } from '../state/rows-on-screen.ts'
import { type Action, type Context, type Scene, type Ui, type WantedRight } from './action.ts'
import { onMeant } from './meant-record.ts'

const inCase: readonly Context[] = ['case']
const inList: readonly Context[] = ['cases']
const inWork: readonly CaseState[] = ['new', 'open', 'pending']

/** The ways from a contact or a list to a case, and to the cases. */
export const toCaseActions: readonly Action[] = [
  {
    id: 'cases.of-customer',
    keys: ['K'],
    contexts: ['customer'],
    footer: ['customer'],
    run: ({ model: { place } }, ui) => {
      if (place.at === 'customer')
        ui.change({ do: 'go', place: casesPlace('in-work', `customer = ${place.ref}`) })
    },
  },
  {
    id: 'case.of-contact',
    keys: ['K'],
    contexts: ['workspace'],
    footer: ['workspace'],
    blockedBy: ({ views: { place } }) =>
      place.of === 'workspace' && place.work ? null : 'blocked.nothing-selected',
    right: (scene) => {
      const { place } = scene.views
      const isThere = place.of !== 'workspace' || !place.work || place.work.case !== null
      return isThere ? null : onMeant('case.open')(scene)
    },
    opensText: true,
    run: ({ views: { place } }, ui) => {
      if (place.of !== 'workspace' || !place.work) return
      const { ref, case: one } = place.work
      if (one) ui.change({ do: 'go', place: casePlace(one.ref) })
      else openPick(ui, 'of-contact', ref)
    },
  },
]

/** What is done with a case, and with a list of them. */
export const caseActions: readonly Action[] = [
  {
    id: 'case.open',
    keys: ['Enter'],
    contexts: inList,
    footer: inList,
    blockedBy: (scene) => (selectedKey(scene) === null ? 'blocked.nothing-selected' : null),
    run: (scene, ui) => {
      const ref = selectedKey(scene)
      if (ref !== null) ui.change({ do: 'go', place: casePlace(ref) })
    },
  },
  {
    id: 'cases.next-scope',
    keys: ['Tab', 'ArrowRight'],
    contexts: inList,
    footer: inList,
    run: (scene, ui) => turnScope(scene, ui, 1),
  },
  {
    id: 'cases.previous-scope',
    keys: ['Shift-Tab', 'ArrowLeft'],
    contexts: inList,
    run: (scene, ui) => turnScope(scene, ui, -1),
  },
  {
    id: 'case.go-on',
    keys: ['Enter'],
    contexts: inCase,
    footer: inCase,
    footerWhen: (scene) => selectedKey(scene) !== null && selectedItem(scene) === undefined,
    blockedBy: (scene) => (selectedKey(scene) === null ? 'blocked.nothing-selected' : null),
    run: goOn,
  },
  {
    id: 'case.check',
    keys: ['Space'],
    contexts: inCase,
    footer: inCase,
    footerWhen: (scene) => selectedItem(scene) !== undefined,
    blockedBy: (scene) => (selectedItem(scene) ? notClosed(scene) : 'blocked.no-item'),
    right: onCase('case.check-off'),
    run: check,
  },
  {
    id: 'case.next-tab',
    keys: ['Tab', 'ArrowRight'],
    contexts: inCase,
    footer: inCase,
    run: (scene, ui) => turnTab(scene, ui, 1),
  },
  {
    id: 'case.resolve',
    keys: ['w'],
    contexts: inCase,
    footer: inCase,
    footerWhen: isInWork,
    blockedBy: (scene) => inStates(scene, inWork, 'blocked.case-over'),
    right: onCase('case.resolve'),
    opensText: true,
    run: (scene, ui) => {
      const one = caseOf(scene)
      const { place } = scene.views
      const field = resolutionField(place.of === 'case' ? place.resolutionDraft : '')
      if (one)
        ui.change({
          do: 'open',
          overlay: { kind: 'resolve-case', ref: one.ref, field, withChildren: false, problem: null },
        })
    },
  },
  {
    id: 'case.pending',
    keys: ['h'],
    contexts: inCase,
    footer: inCase,
    footerWhen: isInWork,
    blockedBy: (scene) => inStates(scene, inWork, 'blocked.case-over'),
    right: onCase('case.set-pending'),
    opensText: true,
    run: (scene, ui) => openLine(scene, ui, 'pending'),
  },
  {
    id: 'case.reopen',
    keys: ['e'],
    contexts: inCase,
    footer: inCase,
    footerWhen: (scene) => inStates(scene, ['pending', 'resolved'], 'blocked.case-open') === null,
    blockedBy: (scene) => inStates(scene, ['pending', 'resolved'], 'blocked.case-open'),
    right: onCase('case.reopen'),
    run: (scene, ui) => {
      const one = caseOf(scene)
      if (one) ui.perform({ do: 'reopen-case', ref: one.ref })
    },
  },
  {
    id: 'case.close',
    keys: [],
    contexts: inCase,
    blockedBy: (scene) => inStates(scene, ['resolved'], 'blocked.case-not-resolved'),
    right: onCase('case.close'),
    run: (scene, ui) => {
      const one = caseOf(scene)
      if (one) ui.perform({ do: 'close-case', ref: one.ref })
    },
  },
  {
    id: 'case.assign',
    keys: ['t'],
    contexts: inCase,
    footer: inCase,
    blockedBy: notClosed,
    right: onCase('case.assign'),
    opensText: true,
    run: (scene, ui) => pick(scene, ui, 'assign'),
  },
  {
    id: 'case.prioritize',
    keys: ['p'],
    contexts: inCase,
    blockedBy: notClosed,
    right: onCase('case.set-priority'),
    opensText: true,
    run: (scene, ui) => pick(scene, ui, 'priority'),
  },
  {
    id: 'case.add-item',
    keys: ['i'],
    contexts: inCase,
    blockedBy: notClosed,
    right: onCase('case.add-checklist-item'),
    opensText: true,
    run: (scene, ui) => openLine(scene, ui, 'item'),
  },
  {
    id: 'case.previous-tab',
    keys: ['Shift-Tab', 'ArrowLeft'],
    contexts: inCase,
    run: (scene, ui) => turnTab(scene, ui, -1),
  },
  {
    id: 'case.customer',
    keys: ['C'],
    contexts: inCase,
    blockedBy: (scene) => (caseOf(scene)?.customer ? null : 'blocked.no-customer'),
    run: (scene, ui) => {
      const customer = caseOf(scene)?.customer
      if (customer) ui.change({ do: 'go', place: customerPlace(customer.ref) })
    },
  },
]

function caseOf({ views: { place } }: Scene): CaseWork | null {
  return place.of === 'case' ? place.case : null
}

function onCase(what: string): (scene: Scene) => WantedRight | null {
  return (scene) => {
    const one = caseOf(scene)
    return one && { what, record: one.record }
  }
}

/** Of a case that is over the keys of work are not named. */
function isInWork(scene: Scene): boolean {
  return inStates(scene, inWork, 'blocked.case-over') === null
}

function inStates(scene: Scene, states: readonly CaseState[], otherwise: MessageKey): MessageKey | null {
  const one = caseOf(scene)
  if (!one) return 'blocked.nothing-selected'
  return states.includes(one.state) ? null : otherwise
}

function notClosed(scene: Scene): MessageKey | null {
  return inStates(scene, ['new', 'open', 'pending', 'resolved'], 'blocked.case-closed')
}

function selectedItem(scene: Scene) {
  const { place } = scene.views
  if (place.of !== 'case' || place.tab !== 'checklist') return undefined
  return place.case?.checklist.find(({ item }) => String(item) === selectedKey(scene))
}

/** What is under the pointer is opened; something to do is done, or is to be done again. */
function goOn(scene: Scene, ui: Ui): void {
  const { place } = scene.views
  const key = selectedKey(scene)
  if (place.of !== 'case' || key === null) return
  if (place.tab === 'contacts') ui.change({ do: 'go', place: workspacePlace(key) })
  else if (place.tab === 'related') ui.change({ do: 'go', place: casePlace(key) })
  else check(scene, ui)
}

function check(scene: Scene, ui: Ui): void {
  const one = caseOf(scene)
  const item = selectedItem(scene)
  if (one && item)
    ui.perform({ do: 'check-item', ref: one.ref, item: item.item, isDone: item.doneAt === null })
}

function pick(scene: Scene, ui: Ui, what: CasePicking): void {
  const one = caseOf(scene)
  if (one) openPick(ui, what, one.ref)
}

function openPick(ui: Ui, what: CasePicking, ref: string): void {
  const field = textField({ maxLength: 200 })
  ui.change({ do: 'open', overlay: { kind: 'case-pick', what, ref, field, selected: 0, problem: null } })
}

function openLine(scene: Scene, ui: Ui, what: 'pending' | 'item'): void {
  const one = caseOf(scene)
  const field = textField({ maxLength: what === 'pending' ? 100 : 2000 })
  if (one) ui.change({ do: 'open', overlay: { kind: 'case-line', what, ref: one.ref, field, problem: null } })
}

function turnScope({ model: { place } }: Scene, ui: Ui, by: 1 | -1): void {
  if (place.at !== 'cases') return
  const at = caseScopes.indexOf(place.scope) + by + caseScopes.length
  const scope = caseScopes[at % caseScopes.length] ?? 'mine'
  ui.change({ do: 'adjust', place: { ...place, scope, selection: nothingSelected } })
}

function turnTab({ model: { place } }: Scene, ui: Ui, by: 1 | -1): void {
  if (place.at !== 'case') return
  const at = caseTabs.indexOf(place.tab) + by + caseTabs.length
  const tab = caseTabs[at % caseTabs.length] ?? 'contacts'
  ui.change({ do: 'adjust', place: { ...place, tab, selection: nothingSelected, scroll: 0 } })
}
