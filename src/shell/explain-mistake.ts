import type { Say } from '../language/say.ts'
import type { Mistake } from './call.ts'

/** What a mistake on the command line says, and which help to look at. */
export function explainMistake(
  mistake: Mistake,
  say: Say,
): { readonly message: string; readonly hint: string } {
  return { message: messageOf(mistake, say), hint: hintOf(mistake, say) }
}

function messageOf(mistake: Mistake, say: Say): string {
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
        wanted: mistake.wanted,
      })
    case 'operand-missing':
      return say('shell.mistake.operand-missing', {
        verb: mistake.verb,
        operand: mistake.operand.replace('…', ''),
      })
    case 'operand-extra':
      return say('shell.mistake.operand-extra', { verb: mistake.verb, operand: mistake.operand })
    default:
      throw new Error('a mistake nobody explains', { cause: mistake satisfies never })
  }
}

function hintOf(mistake: Mistake, say: Say): string {
  switch (mistake.kind) {
    case 'verb-missing':
      return say('shell.mistake.see-help', { verb: '' })
    case 'verb-unknown':
      return mistake.nearest.length > 0
        ? say('shell.mistake.nearest', { nearest: mistake.nearest.join(', ') })
        : say('shell.mistake.see-help', { verb: '' })
    case 'verb-incomplete':
      return say('shell.mistake.nearest', { nearest: mistake.verbs.join(', ') })
    case 'option-unknown':
      if (mistake.nearest.length > 0)
        return say('shell.mistake.nearest', { nearest: mistake.nearest.map(dashed).join(', ') })
      break
    default:
  }
  return say('shell.mistake.see-help', { verb: `${mistake.verb} ` })
}

function dashed(option: string): string {
  return option.length === 1 ? `-${option}` : `--${option}`
}
