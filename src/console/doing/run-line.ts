import type { LineAnswer, OnScreen } from '../verbs-port.ts'
import type { Intent } from '../state/intent.ts'
import { widthOf } from '../../language/width.ts'
import { isLiveChannel } from '../../domain/channel.ts'
import { maskedRow } from '../../queries/customers/card-masking.ts'
import { maskingOn } from '../views/reading.ts'
import { readInHand } from '../views/read-in-hand.ts'
import type { Doing } from './doing.ts'
import { tellRefusal } from './tell.ts'
import { turnTo } from './take.ts'
import { tellDone } from './tell.ts'

type RunLine = Extract<Intent, { readonly do: 'run-line' }>
type RunMacro = Extract<Intent, { readonly do: 'run-macro' }>

/** What was asked about and not answered yet: one for each console. */
export type PendingLine = {
  asked: { readonly given: Stoppable; readonly answer: Extract<LineAnswer, { is: 'asked' }>['answer'] } | null
}

const stopEveryMs = 50

/** Gives a line of the palette to the verbs of the shell, and shows what they answer. Refused, the line stays to be mended. */
export async function runLine(doing: Doing, { line, onScreen }: RunLine): Promise<void> {
  const { reading, desk } = doing
  const kept = reading.verbs.keptLine(line)
  if (kept !== null) desk.typedLines.used(kept)
  await given(doing, { line, onScreen, macro: null })
}

/** Runs a macro on what is under the cursor, or on all that is marked, which is shown first. */
export async function runMacroHere(doing: Doing, { macro, onScreen }: RunMacro): Promise<void> {
  await given(doing, { line: `macro run ${macro}`, onScreen, macro })
}

/** A line as it is given; `macro` where a key gave it. */
type GivenLine = { readonly line: string; readonly onScreen: OnScreen; readonly macro: string | null }

/** With what its panel is titled by, and what stops it. */
type Stoppable = GivenLine & { readonly title: string; readonly stopping: AbortController }

async function given(doing: Doing, wanted: GivenLine): Promise<void> {
  const { line, onScreen } = wanted
  const { store, agent, reading, look, now, ui, columns, pendingLine } = doing
  const { reader, remember, verbs, storePath } = reading
  await leaveUndone(pendingLine)
  const onTheLineBefore = onTheLine(doing)
  const stopping = new AbortController()
  const running = verbs.run(line, {
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
  const answer = await hearing(ui, stopping, running)
  doing.changed()
  // What ran says more than what was typed: which record was meant.
  const runs = wanted.macro === null ? doing.scene.views.offers.line.runs : null
  // Who is on the line by it is what the agent turns to: his card and the keys of a call.
  const called = onTheLine(doing).find((ref) => !onTheLineBefore.includes(ref))
  if (called !== undefined && answer.is === 'shown') turnTo(doing, called)
  show(doing, { ...wanted, title: runs?.replace(/^linia /, '') ?? line, stopping }, answer)
  if (called !== undefined && answer.is === 'shown') tellWhoCalls(doing, called)
}

/** Somebody talks: he is named, instead of by the ref that the shell prints. */
function tellWhoCalls(doing: Doing, ref: string): void {
  const { agent, reading } = doing
  const row = readInHand(agent, reading).find((one) => one.ref === ref)
  if (typeof row?.customerName !== 'string') return
  const { customerName } = maskedRow(row, maskingOn(agent, reading))
  tellDone(doing, 'done.call-of', { ref, name: customerName ?? '' })
}

function onTheLine({ agent, reading }: Doing): readonly string[] {
  const live = readInHand(agent, reading).filter(
    ({ channel, state }) => isLiveChannel(channel) && state === 'active',
  )
  return live.map(({ ref }) => ref)
}

/** Says yes or no to what a line asked. */
export async function answerLine(doing: Doing, isYes: boolean): Promise<void> {
  const { pendingLine, ui } = doing
  const { asked } = pendingLine
  if (!isYes || !asked) {
    ui.change({ do: 'close' })
    await leaveUndone(pendingLine)
    return
  }
  pendingLine.asked = null
  const { given: wanted, answer } = asked
  const answered = await hearing(ui, wanted.stopping, answer(true))
  doing.changed()
  show(doing, wanted, answered)
}

/** Waits for what takes its time, which Esc stops. */
async function hearing<Answer>(
  ui: Doing['ui'],
  stopping: AbortController,
  work: Promise<Answer>,
): Promise<Answer> {
  const heard = setInterval(() => {
    if (ui.isStopped()) stopping.abort()
  }, stopEveryMs)
  try {
    return await work
  } finally {
    clearInterval(heard)
  }
}

async function leaveUndone(pendingLine: PendingLine): Promise<void> {
  const { asked } = pendingLine
  pendingLine.asked = null
  if (asked) await asked.answer(false)
}

function show(doing: Doing, wanted: Stoppable, answer: LineAnswer): void {
  const { ui, columns, pendingLine, look } = doing
  const { title, macro } = wanted
  const { overlay } = ui.scene().model
  switch (answer.is) {
    case 'asked':
      pendingLine.asked = { given: wanted, answer: answer.answer }
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
      // Who pressed a key is told of keys.
      if (macro !== null && answer.refusal) tellRefusal(doing, answer.refusal)
      else ui.change({ do: 'notice', notice: { kind: 'refused', text: answer.message, hint: answer.hint } })
      return
    case 'shown': {
      if (answer.text !== '') rememberLine(doing, wanted)
      if (macro !== null && answer.isWhole && answer.text !== '') {
        ui.change({ do: 'close' })
        const text = look.say('done.macro', { macro })
        ui.change({ do: 'notice', notice: { kind: 'done', text, hint: look.say('hint.macro') } })
        return
      }
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

/** `.` gives it again, for what is under the cursor by then. */
function rememberLine({ ui, reading }: Doing, { line, onScreen, macro }: GivenLine): void {
  const again = reading.verbs.again(line)
  if (macro !== null) ui.change({ do: 'remember', intent: { do: 'run-macro', macro, onScreen } })
  else if (again !== null) ui.change({ do: 'remember', intent: { do: 'run-line', line: again, onScreen } })
}
