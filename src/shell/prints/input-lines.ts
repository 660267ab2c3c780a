import { isMessageKey } from '../../language/say.ts'
import type { SafeText } from '../../language/clean.ts'
import type { InputWords } from '../input-words.ts'
import type { Page } from '../page.ts'
import { channelWord } from './words.ts'

type Given = { readonly command: string; readonly input: object; readonly words: InputWords }

/** What a command is given, as people call its parts and values: one line each, what lies in a part below it. */
export function inputLines({ command, input, words }: Given, page: Page, indent = 2): readonly string[] {
  const margin = ' '.repeat(indent)
  return Object.entries(input).flatMap(([key, value]: [string, unknown]): readonly string[] => {
    const name = partWord(key, page)
    if (key === 'fields' && isRecord(value))
      return Object.entries(value).map(([field, filled]) => {
        const called = page.clean(words.field({ command, key: field }, page.language))
        return `${margin}${called}: ${valueText({ command, key: field, words }, filled, page)}`
      })
    if (isRecord(value))
      return [`${margin}${name}:`, ...inputLines({ command, input: value, words }, page, indent + 2)]
    const text = valueText({ command, key, words }, value, page)
    return text.includes('\n')
      ? [`${margin}${name}:`, page.block(page.clean(text, { multiline: true }), indent + 2)]
      : [`${margin}${name}: ${text}`]
  })
}

function partWord(key: string, { say, clean }: Page): SafeText {
  const named = `shell.input.${key}`
  return isMessageKey(named) ? say(named) : clean(key)
}

type Part = Pick<Given, 'command' | 'words'> & { readonly key: string }

function valueText(part: Part, value: unknown, page: Page): string {
  const { say, format } = page
  if (value === null) return say('word.none')
  if (typeof value === 'boolean') return say(value ? 'word.yes' : 'word.no')
  if (typeof value === 'number')
    return moments.has(part.key) ? format.fullMoment(value) : format.number(value)
  if (typeof value === 'string') return wordText(part, value, page)
  if (Array.isArray(value)) return value.map((one: unknown) => valueText(part, one, page)).join(', ')
  const parts = isRecord(value) ? Object.values(value) : []
  return parts.map((one) => valueText(part, one, page)).join(' ')
}

/** Parts that hold a moment. */
const moments: ReadonlySet<string> = new Set(['untilAt', 'dueAt', 'until'])

function wordText({ command, key, words }: Part, value: string, page: Page): string {
  const { say, clean, language } = page
  const place = /^\{(.+)\}$/.exec(value)?.[1]
  if (place !== undefined) {
    const known = `shell.input.place.${place}`
    if (isMessageKey(known)) return say(known)
    if (place.startsWith('when ')) return clean(place.slice('when '.length))
  }
  switch (key) {
    case 'reason':
      return clean(words.choice({ command, kind: 'reason', key: value }, language))
    case 'outcome':
    case 'moreOutcomes':
      return clean(words.choice({ command, kind: 'outcome', key: value }, language))
    case 'queue':
    case 'queues':
      return clean(words.queue(value))
    case 'channel':
      return channelWord(page, value)
    default: {
      const area = areas[key]
      const known = area === undefined ? '' : `${area}.${value}`
      return isMessageKey(known) ? say(known) : clean(value, { multiline: true })
    }
  }
}

/** Parts whose values have words of their own, with what the words are kept under. */
const areas: Readonly<Record<string, string>> = {
  priority: 'priority',
  status: 'status',
  whose: 'consequence',
  language: 'language',
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
