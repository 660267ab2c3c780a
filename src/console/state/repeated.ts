import type { MessageKey } from '../../language/say.ts'
import type { Scene } from '../actions/action.ts'
import type { RecordKind } from '../verbs-port.ts'
import type { Intent } from './intent.ts'
import { isMyWork } from './model.ts'
import { onScreenOf } from './on-screen.ts'

/** What can be done again to another record, and to which kind. */
const repeatable: Partial<Readonly<Record<Intent['do'], RecordKind>>> = {
  'wrap-up': 'interaction',
  'put-back': 'interaction',
  transfer: 'interaction',
  'assign-case': 'case',
  'prioritize-case': 'case',
  'pend-case': 'case',
  'close-case': 'case',
  'reopen-case': 'case',
  'move-callback': 'callback',
  'finish-callback': 'callback',
  'take-over-callback': 'callback',
}

/** Whether what was asked for can be done again to another record. */
export function isRepeatable({ do: asked }: Intent): boolean {
  return Object.hasOwn(repeatable, asked)
}

/** Why the last thing that was done cannot be done again here; null where it can. */
export function whyNotRepeat(scene: Scene): MessageKey | null {
  const { last } = scene.model
  if (last === null) return 'blocked.nothing-to-repeat'
  if (repeated(scene) !== null) return null
  switch (repeatable[last.do]) {
    case 'interaction':
      return 'blocked.repeat-in-hand'
    case 'case':
      return 'blocked.repeat-on-case'
    case 'callback':
      return 'blocked.repeat-on-callback'
    default:
      return 'blocked.nothing-selected'
  }
}

/** The last thing that was done, for what is under the cursor now; null where there is nothing that it can be done to. */
export function repeated(scene: Scene): Intent | null {
  const { last, place } = scene.model
  if (last === null || last.do === 'take-next') return last
  const onScreen = onScreenOf(scene)
  if (last.do === 'run-line' || last.do === 'run-macro')
    return onScreen.meant.length > 0 || onScreen.marked.length > 0 ? { ...last, onScreen } : null
  const kind = repeatable[last.do]
  // What waits in a queue is nobody's yet, to be put back or handed on.
  if (kind === 'interaction' && place.at !== 'workspace' && !isMyWork(place)) return null
  const ref = onScreen.meant.find((each) => each.kind === kind)?.ref
  return kind === undefined || ref === undefined ? null : ({ ...last, ref } as Intent)
}
