import type { LineAnswer } from '../verbs-port.ts'
import type { Intent } from '../state/intent.ts'
import { widthOf } from '../../language/width.ts'
import type { Doing } from './doing.ts'

type RunLine = Extract<Intent, { readonly do: 'run-line' }>

/** What was asked about and not answered yet: one for each console. */
export type PendingLine = {
  asked: { readonly line: string; readonly answer: Extract<LineAnswer, { is: 'asked' }>['answer'] } | null
}

const stopEveryMs = 50

/** Gives a line of the palette to the verbs of the shell, and shows what they answer. Refused, the line stays to be mended. */
export async function runLine(doing: Doing, { line, onScreen }: RunLine): Promise<void> {
  const { store, agent, reading, look, now, ui, desk, columns, pendingLine } = doing
  const { reader, remember, verbs, storePath } = reading
  await leaveUndone(pendingLine)
  if (verbs.isKept(line)) desk.typedLines.used(line)
  const stopping = new AbortController()
  const heard = setInterval(() => {
    if (ui.isStopped()) stopping.abort()
  }, stopEveryMs)
  try {
    const answer = await verbs.run(line, {
      reader,
      remember,
      agent,
      now: now(),
      language: look.language,
      onScreen,
      recent: [],
      store,
      storePath,
      columns: columns - 2,
      progress: ui.progress,
      signal: stopping.signal,
    })
    doing.changed()
    show(doing, line, answer)
  } finally {
    clearInterval(heard)
  }
}

/** Says yes or no to what a line asked. */
export async function answerLine(doing: Doing, isYes: boolean): Promise<void> {
  const { pendingLine, ui } = doing
  const { asked } = pendingLine
  pendingLine.asked = null
  if (!isYes) {
    ui.change({ do: 'close' })
    if (asked) await asked.answer(false)
    return
  }
  if (!asked) {
    ui.change({ do: 'close' })
    return
  }
  const answer = await asked.answer(true)
  doing.changed()
  show(doing, asked.line, answer)
}

async function leaveUndone(pendingLine: PendingLine): Promise<void> {
  const { asked } = pendingLine
  pendingLine.asked = null
  if (asked) await asked.answer(false)
}

function show(doing: Doing, line: string, answer: LineAnswer): void {
  const { ui, columns, pendingLine } = doing
  const { overlay } = ui.scene().model
  const title = line
  switch (answer.is) {
    case 'asked':
      pendingLine.asked = { line, answer: answer.answer }
      ui.change({
        do: 'open',
        overlay: { kind: 'answer', title, text: answer.text, scroll: 0, question: answer.question },
      })
      return
    case 'refused':
      if (overlay?.kind === 'palette' && answer.text === '') {
        ui.change({
          do: 'open',
          overlay: { ...overlay, problem: { text: answer.message, hint: answer.hint } },
        })
        return
      }
      if (answer.text !== '') {
        const text = [answer.text.trimEnd(), '', answer.message, answer.hint]
          .filter((part) => part !== '')
          .join('\n')
        ui.change({ do: 'open', overlay: { kind: 'answer', title, text, scroll: 0, question: null } })
        return
      }
      ui.change({ do: 'close' })
      ui.change({ do: 'notice', notice: { kind: 'refused', text: answer.message, hint: answer.hint } })
      return
    case 'shown': {
      const text = answer.text.trim()
      // One line is told where everything is told, and takes nothing off the screen.
      if (!text.includes('\n') && widthOf(text) < columns - 2) {
        ui.change({ do: 'close' })
        if (text !== '')
          ui.change({ do: 'notice', notice: { kind: answer.isWhole ? 'done' : 'refused', text, hint: '' } })
      } else
        ui.change({
          do: 'open',
          overlay: { kind: 'answer', title, text: answer.text, scroll: 0, question: null },
        })
      return
    }
    default:
      answer satisfies never
  }
}
