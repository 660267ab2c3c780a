import type { HookNotice } from '../domain/hook-problem.ts'
import { sayHook } from '../language/say-hook.ts'
import type { Say } from '../language/say.ts'
import type { Ui } from './actions/action.ts'
import type { Change } from './state/change.ts'

/**
 * Tells what hooks say and how they fail: while something is done, behind what is told of it, so that neither hides the other;
 * afterwards as soon as it is heard.
 */
export function hookNotices(say: Say, change: (change: Change) => void) {
  const waiting: HookNotice[] = []
  let busy = 0
  const told = (): string =>
    waiting
      .splice(0)
      .map((notice) => sayHook(notice, say))
      .join(' ')
  return {
    heard: (notice: HookNotice): void => {
      waiting.push(notice)
      if (busy === 0) change({ do: 'notice', notice: { kind: 'refused', text: told(), hint: '' } })
    },
    async during(ui: Ui, doing: Promise<void>): Promise<void> {
      busy++
      try {
        await doing
      } finally {
        busy--
        if (busy === 0 && waiting.length > 0) tellBehind(ui, told())
      }
    },
  }
}

function tellBehind(ui: Ui, text: string): void {
  const { notice } = ui.scene().model
  const before = notice === null || notice.text === '' ? '' : `${notice.text} `
  const kind = notice?.kind === 'fault' ? 'fault' : 'refused'
  ui.change({ do: 'notice', notice: { kind, text: `${before}${text}`, hint: notice?.hint ?? '' } })
}
