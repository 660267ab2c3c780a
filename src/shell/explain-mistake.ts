import { labelIn } from '../domain/labels.ts'
import { capped, longestQuoted } from '../language/capped.ts'
import { placeholderIn } from '../language/placeholders.ts'
import type { Say } from '../language/say.ts'
import { sayUnclear } from '../language/say-unclear.ts'
import type { Mistake } from './call.ts'
import type { Page } from './page.ts'

type Speaking = Pick<Page, 'say' | 'language'>

/** What a mistake on the command line says, and which help to look at. */
export function explainMistake(
  mistake: Mistake,
  page: Speaking,
): { readonly message: string; readonly hint: string } {
  if (mistake.kind === 'time-unclear') return sayUnclear(mistake.unclear, page.language)
  const quoting = { ...page, say: quotingLittle(page.say) }
  return { message: messageOf(mistake, quoting), hint: hintOf(mistake, quoting) }
}

/** Says with no more of what was typed than helps to find it. */
function quotingLittle(say: Say): Say {
  return (key, params = {}) => {
    const short = Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? capped(value, longestQuoted) : value,
    ])
    return say(key, Object.fromEntries(short) as typeof params)
  }
}

type Explained = Exclude<Mistake, { kind: 'time-unclear' }>

function messageOf(mistake: Explained, { say, language }: Speaking): string {
  switch (mistake.kind) {
    case 'verb-missing':
      return say('shell.no-terminal')
    case 'verb-unknown':
      return say('shell.mistake.verb-unknown', { word: mistake.word })
    case 'verb-incomplete':
      return say('shell.mistake.verb-incomplete', { word: mistake.word })
    case 'option-unknown':
      return say('shell.mistake.option-unknown', { verb: mistake.verb, option: dashed(mistake.option) })
    case 'option-without-value':
      return say('shell.mistake.option-without-value', { option: dashed(mistake.option) })
    case 'option-with-value':
      return say('shell.mistake.option-with-value', { option: dashed(mistake.option) })
    case 'option-twice':
      return say('shell.mistake.option-twice', { option: dashed(mistake.option) })
    case 'option-invalid':
      return say('shell.mistake.option-invalid', {
        option: dashed(mistake.option),
        value: mistake.value,
        wanted: placeholderIn(mistake.wanted, language),
      })
    case 'operand-missing':
      return say('shell.mistake.operand-missing', {
        verb: mistake.verb,
        operand: placeholderIn(mistake.operand.replace('…', ''), language),
      })
    case 'operand-extra':
      return say('shell.mistake.operand-extra', { verb: mistake.verb, operand: mistake.operand })
    case 'operand-unknown':
      return say('shell.mistake.operand-unknown', { operand: mistake.operand })
    case 'option-missing':
      return say(mistake.options.length > 1 ? 'shell.mistake.one-missing' : 'shell.mistake.option-missing', {
        verb: mistake.verb,
        options: mistake.options.map(dashed).join(', '),
      })
    case 'options-exclude':
      return say('shell.mistake.options-exclude', { options: mistake.options.map(dashed).join(', ') })
    case 'ref-unclear':
      return mistake.refs.length === 0
        ? say('shell.mistake.nothing-in-hand', { verb: mistake.verb })
        : say('shell.mistake.several-in-hand', { verb: mistake.verb, refs: mistake.refs.join(', ') })
    default:
      throw new Error('a mistake nobody explains', { cause: mistake satisfies never })
  }
}

function hintOf(mistake: Explained, { say, language }: Speaking): string {
  switch (mistake.kind) {
    case 'verb-missing':
      return say('shell.mistake.see-help', { verb: '' })
    case 'verb-unknown':
      return mistake.nearest.length > 0
        ? say('shell.mistake.nearest', { nearest: mistake.nearest.join(', ') })
        : say('shell.mistake.see-help', { verb: '' })
    case 'verb-incomplete':
      return say('shell.mistake.nearest', { nearest: mistake.verbs.join(', ') })
    case 'operand-unknown':
      return say('shell.mistake.wanted', {
        wanted: mistake.wanted.map((word) => placeholderIn(word, language)).join(', '),
      })
    case 'operand-missing':
    case 'option-missing': {
      const wanted = (mistake.wanted ?? []).map(({ key, labels }) => named(key, labelIn(labels, language)))
      if (wanted.length > 0) return say('shell.mistake.wanted', { wanted: wanted.join(', ') })
      break
    }
    case 'option-unknown':
      if (mistake.nearest.length > 0)
        return say('shell.mistake.nearest', { nearest: mistake.nearest.map(dashed).join(', ') })
      break
    default:
  }
  // The console has no name of its own.
  return say('shell.mistake.see-help', { verb: mistake.verb === 'linia' ? '' : `${mistake.verb} ` })
}

/** A name as it is typed, with what people call it where that is another. */
function named(key: string, label: string): string {
  return key === label ? key : `${key} (${label})`
}

function dashed(option: string): string {
  return option.length === 1 ? `-${option}` : `--${option}`
}
