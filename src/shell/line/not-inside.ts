import type { MessageKey } from '../../language/say.ts'

/** Verbs that are for a terminal of their own, and why. */
const verbsNotInside: Readonly<Record<string, MessageKey>> = {
  init: 'line.not-inside.init',
  tour: 'line.not-inside.tour',
  restore: 'line.not-inside.restore',
  doctor: 'line.not-inside.doctor',
  tick: 'line.not-inside.tick',
  serve: 'line.not-inside.server',
  connect: 'line.not-inside.server',
  sync: 'line.not-inside.server',
  'simulate day': 'line.not-inside.init',
  'channel run': 'line.not-inside.server',
  'admin sites': 'line.not-inside.server',
  'admin password': 'line.not-inside.server',
  watch: 'line.not-inside.watch',
  completion: 'line.not-inside.completion',
  complete: 'line.not-inside.completion',
  man: 'line.not-inside.man',
}

/** Options of every verb that say nothing inside: the console is somebody's, on one store, in a language. */
const optionsNotInside: Readonly<Record<string, MessageKey>> = {
  as: 'line.not-inside.as',
  store: 'line.not-inside.store',
  lang: 'line.not-inside.lang',
  json: 'line.not-inside.json',
  version: 'line.not-inside.version',
}

/** Whether an option is left out of what can be typed inside. */
export function isOptionInside(name: string): boolean {
  return !Object.hasOwn(optionsNotInside, name)
}

/** Why what was typed is not for the inside of the console; null when it is. */
export function whyNotInside(verb: string, words: readonly string[]): MessageKey | null {
  const ofVerb = verbsNotInside[verb]
  if (ofVerb !== undefined) return ofVerb
  const end = words.indexOf('--')
  const before = end < 0 ? words : words.slice(0, end)
  for (const word of before) {
    const [, name = ''] = /^--([a-z-]+)/.exec(word) ?? []
    const why = Object.hasOwn(optionsNotInside, name) ? optionsNotInside[name] : undefined
    if (why !== undefined) return why
  }
  if (verb === 'wrap' && before.includes('--batch')) return 'line.not-inside.batch'
  return verb === 'status' && before.includes('sign-out') ? 'line.not-inside.sign-out' : null
}
