import { labelIn } from '../../domain/labels.ts'
import { factWord } from '../../language/fact-word.ts'
import type { DataValue } from '../../process/conditions/conditions.ts'
import type { DataItem } from '../../process/definition.ts'
import { outlineOf } from '../../process/outline.ts'
import { waysOf } from '../../process/ways.ts'
import type { Look } from '../look.ts'
import type { ScriptRow, ScriptStep } from '../screens/script-view.ts'
import type { ScriptOf } from './read-script.ts'
import type { ScriptTexts } from './script-texts.ts'
import { straightOn, takesTime } from './script-way.ts'
import { answerText, stepTitle, wayText } from './script-words.ts'

/** Of the steps ahead as many are named. */
const mostAhead = 4

/** What was done, where it is and what comes next: the way that was taken, with what was answered, and what was left of it. */
export function scriptRows(script: ScriptOf, texts: ScriptTexts, look: Look): readonly ScriptRow[] {
  const { stored, definition, step } = script
  const { instance } = stored
  const title = (key: string) => stepTitle(key, definition, look)
  const done = script.way.flatMap(({ step: { key, kind }, visit }): readonly ScriptRow[] =>
    takesTime({ kind })
      ? [
          {
            is: 'done',
            title: title(key),
            detail: visit === null ? null : answerOfVisit(visit, script, { texts, look }),
          },
        ]
      : [],
  )
  const gone = new Set(instance.trail.map((one) => one.step))
  const left = definition.steps.flatMap(({ key }): readonly ScriptRow[] => {
    if (gone.has(key) || key === step.key) return []
    const detail = answerAt(key, script, { isStale: true }, { texts, look })
    return detail === null ? [] : [{ is: 'left', title: title(key), detail }]
  })
  const isOver = instance.state === 'ended' || instance.state === 'given-up'
  const current: ScriptRow = { is: isOver ? 'done' : 'current', title: title(step.key), detail: null }
  return [...done, ...left, current, ...(isOver ? [] : aheadOf(script, look))]
}

/** What was answered on the way that was taken, in a line: `Bill complaint: Estimate or reading? A reading`. */
export function scriptSummary(script: ScriptOf, texts: ScriptTexts, look: Look): string {
  const { stored, definition } = script
  const answers = stored.instance.trail.flatMap(({ step }, visit) => {
    const answer = answerOfVisit(visit, script, { texts, look })
    const title = stepTitle(step, definition, look)
    return answer === null ? [] : [`${title}${/[?:.]$/.test(title) ? '' : ':'} ${answer}`]
  })
  return [
    labelIn(definition.labels, look.language),
    ...(answers.length === 0 ? [] : [answers.join('; ')]),
  ].join(': ')
}

/** What comes after the step: as far as there is one way, then the ways where it forks. */
function aheadOf(script: ScriptOf, look: Look): readonly ScriptRow[] {
  const { definition, step, stored } = script
  const [here, ...further] = straightOn(definition, step.key, mostAhead + 1)
  const isShownAsChoices = step.kind === 'ask' && 'by' in step.next
  if (stored.instance.state === 'undecided' || isShownAsChoices || !here) return []
  const last = further.at(-1) ?? here
  const from = definition.steps.find(({ key }) => key === last.key)
  const forks = new Set(last.ways.map(({ to }) => to)).size > 1
  const ways =
    from && forks
      ? last.ways.map((way): ScriptRow => ({
          is: 'way',
          title: stepTitle(way.to, definition, look),
          detail: wayText(way, from, script, look),
        }))
      : []
  return [
    ...further.map(({ key }): ScriptRow => ({
      is: 'next',
      title: stepTitle(key, definition, look),
      detail: null,
    })),
    ...ways,
  ]
}

/** Every step of the process with its number, how it stands, and where it leads. */
export function scriptOutline(script: ScriptOf, texts: ScriptTexts, look: Look): readonly ScriptStep[] {
  const { stored, definition } = script
  const gone = new Set(script.way.map(({ step: { key } }) => key))
  return outlineOf(definition).map(({ number, step, runsOn }): ScriptStep => {
    const { key, isMandatory } = step
    const fresh = answerAt(key, script, { isStale: false }, { texts, look })
    const stale = answerAt(key, script, { isStale: true }, { texts, look })
    const standing =
      key === stored.instance.at
        ? 'current'
        : gone.has(key) || (fresh !== null && !takesTime(step))
          ? 'done'
          : stale !== null
            ? 'left'
            : 'ahead'
    const ways = waysOf(step).map((way) => {
      const when = wayText(way, step, script, look)
      const to = stepTitle(way.to, definition, look)
      return when === null ? `${look.glyphs.arrow} ${to}` : `${when} ${look.glyphs.arrow} ${to}`
    })
    return {
      key,
      number,
      title: stepTitle(key, definition, look),
      standing,
      answer: fresh ?? stale,
      isMandatory,
      ways: runsOn ? [] : ways,
    }
  })
}

/** What was answered at one visit of a step: the last one has what counts, those before it their own. */
function answerOfVisit(visit: number, script: ScriptOf, reading: AnswerReading): string | null {
  const { trail } = script.stored.instance
  const entry = trail[visit]
  if (!entry) return null
  const isLast = !trail.some(({ step }, index) => index > visit && step === entry.step)
  const asked = askedAt(entry.step, script)
  if (asked && entry.answer !== undefined) return answerWords(asked, entry.answer, reading)
  return isLast ? answerAt(entry.step, script, { isStale: false }, reading) : null
}

type AnswerReading = { readonly texts: ScriptTexts; readonly look: Look }

/** What was answered at a step, in words; null where nothing was, or may not be seen. */
function answerAt(
  key: string,
  script: ScriptOf,
  { isStale }: { readonly isStale: boolean },
  reading: AnswerReading,
): string | null {
  const asked = askedAt(key, script)
  const answer = asked && script.stored.instance.data[asked.item.key]
  if (!answer || answer.step !== key || answer.isStale !== isStale) return null
  return answerWords(asked, answer.value, reading)
}

/** A data item, and the fact of the records that it is looked up as; null where it is asked for. */
type Asked = { readonly item: DataItem; readonly fact: string | null }

/** What a step asks for or looks up. */
function askedAt(key: string, { definition }: ScriptOf): Asked | undefined {
  const step = definition.steps.find((one) => one.key === key)
  if (step?.kind !== 'ask' && step?.kind !== 'lookup') return undefined
  const item = definition.data.find((one) => one.key === step.answer)
  return item && { item, fact: step.kind === 'lookup' ? step.fact : null }
}

function answerWords({ item, fact }: Asked, value: DataValue, { texts, look }: AnswerReading): string {
  if (texts.hides(item.key)) return '***'
  const word = fact === null ? null : factWord(fact, value)
  return word ? look.say(word) : answerText(item, value, look)
}
