import type { MessageKey } from '../../language/say.ts'
import type { ScriptView } from '../screens/script-view.ts'
import { giveDid, openScriptLine, openScriptPick } from '../state/give-script.ts'
import type { Action, Context, Scene } from './action.ts'
import { onMeant } from './meant-record.ts'

const here: readonly Context[] = ['workspace']

/** What is done with the process that runs for the contact in hand, besides answering what its step asks. */
export const scriptActions: readonly Action[] = [
  {
    id: 'script.back',
    keys: ['Backspace'],
    contexts: here,
    blockedBy: (scene) =>
      whyNot(scene, ({ rows }) => (rows[0]?.is === 'done' ? null : 'blocked.process-at-start')),
    right: onMeant('process.step'),
    run: (scene, ui) => withScript(scene, (script) => giveDid(script, 'back', ui)),
  },
  {
    id: 'script.happened',
    keys: ['B'],
    contexts: here,
    footer: here,
    footerWhen: (scene) => canHappen(scriptOf(scene)),
    blockedBy: (scene) =>
      whyNot(scene, (script) => (canHappen(script) ? null : 'blocked.process-not-waiting')),
    right: onMeant('process.step'),
    run: (scene, ui) => withScript(scene, (script) => giveDid(script, 'happened', ui)),
  },
  {
    id: 'script.instruction',
    keys: ['i'],
    contexts: here,
    footer: here,
    footerWhen: (scene) => (scriptOf(scene)?.instruction ?? null) !== null,
    blockedBy: (scene) =>
      whyNot(scene, ({ instruction }) => (instruction === null ? 'blocked.no-instruction' : null)),
    run: (_scene, ui) =>
      ui.change({ do: 'open-over', overlay: { kind: 'script-page', page: 'instruction', scroll: null } }),
  },
  {
    id: 'script.outline',
    keys: ['O'],
    contexts: here,
    footer: here,
    footerWhen: (scene) => scriptOf(scene) !== null,
    blockedBy: (scene) => whyNot(scene, () => null),
    run: (_scene, ui) =>
      ui.change({ do: 'open-over', overlay: { kind: 'script-page', page: 'outline', scroll: null } }),
  },
  {
    id: 'script.jump',
    keys: ['J'],
    contexts: here,
    blockedBy: whyNotMove,
    right: onMeant('process.step'),
    opensText: true,
    run: (scene, ui) => withScript(scene, ({ ref }) => openScriptPick(ui, 'jump', ref)),
  },
  {
    id: 'script.skip',
    keys: ['X'],
    contexts: here,
    blockedBy: (scene) =>
      whyNotMove(scene) ?? whyNot(scene, ({ step }) => (step.isMandatory ? 'blocked.step-mandatory' : null)),
    right: onMeant('process.step'),
    opensText: true,
    run: (scene, ui) => withScript(scene, (script) => openScriptLine(script, 'skip', { ui })),
  },
  {
    id: 'script.pause',
    keys: ['P'],
    contexts: here,
    blockedBy: (scene) =>
      whyNot(scene, ({ state, isPaused }) =>
        isPaused
          ? 'blocked.process-paused'
          : state === 'running' || state === 'undecided'
            ? null
            : 'blocked.process-not-running',
      ),
    right: onMeant('process.step'),
    run: (scene, ui) => withScript(scene, (script) => giveDid(script, 'pause', ui)),
  },
  {
    id: 'script.other',
    keys: [']'],
    contexts: here,
    blockedBy: (scene) =>
      whyNot(scene, ({ others }) => (others.length === 0 ? 'blocked.no-other-process' : null)),
    run: (scene, ui) => {
      const { place } = scene.model
      const script = scriptOf(scene)
      const refs = (script ? [script, ...script.others] : []).map(({ ref }) => ref).toSorted()
      const other = refs[(refs.indexOf(script?.ref ?? '') + 1) % refs.length]
      if (place.at === 'workspace' && other !== undefined)
        ui.change({ do: 'adjust', place: { ...place, tab: null, scroll: 0, script: other } })
    },
  },
  {
    id: 'script.give-up',
    keys: [],
    contexts: here,
    blockedBy: whyNotMove,
    right: onMeant('process.step'),
    opensText: true,
    run: (scene, ui) => withScript(scene, (script) => openScriptLine(script, 'give-up', { ui })),
  },
  {
    id: 'script.start',
    keys: ['N'],
    contexts: here,
    blockedBy: ({ views: { place } }) => {
      if (place.of !== 'workspace' || !place.work) return 'blocked.nothing-selected'
      return place.isMine ? null : 'blocked.not-yours'
    },
    right: onMeant('process.start'),
    opensText: true,
    run: ({ views: { place } }, ui) => {
      if (place.of === 'workspace' && place.work) openScriptPick(ui, 'start', place.work.ref)
    },
  },
]

function scriptOf({ views: { place } }: Scene): ScriptView | null {
  return place.of === 'workspace' ? place.script : null
}

function withScript(scene: Scene, then: (script: ScriptView) => void): void {
  const script = scriptOf(scene)
  if (script) then(script)
}

function whyNot(scene: Scene, why: (script: ScriptView) => MessageKey | null): MessageKey | null {
  const script = scriptOf(scene)
  return script ? why(script) : 'blocked.no-process'
}

/** What is over goes nowhere any more. */
function whyNotMove(scene: Scene): MessageKey | null {
  return whyNot(scene, ({ asked }) => (asked.is === 'over' ? 'blocked.process-over' : null))
}

function canHappen(script: ScriptView | null): boolean {
  return script?.asked.is === 'waiting' && script.asked.canHappen
}
