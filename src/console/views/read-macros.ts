import { pressedMacroKey } from '../../domain/macro-key.ts'
import { labelIn } from '../../domain/labels.ts'
import { macroList, visible } from '../../queries/messages/template-list.ts'
import type { MacroView } from '../state/views.ts'
import type { Reading } from './reading.ts'

/**
 * The macros that an agent may run, his own before the site's. Where two have the same key,
 * that of his own, and then of the first.
 */
export function readMacros(agent: string, reading: Reading): readonly MacroView[] {
  const { reader, remember, look } = reading
  return remember('macros', `${agent} ${look.language}`, () => {
    const rows = visible(reader.all(macroList, { agent }))
    const ownFirst = [
      ...rows.filter(({ owner }) => owner !== null),
      ...rows.filter(({ owner }) => owner === null),
    ]
    const first = new Map(ownFirst.toReversed().map(({ id, hotKey }) => [hotKey, id]))
    const views = ownFirst.map(({ id, shortName, labels, hotKey, owner }): MacroView => {
      const wanted = hotKey === null ? null : pressedMacroKey(hotKey)
      const key = first.get(hotKey) === id ? wanted : null
      return { name: shortName, label: labelIn(labels, look.language), key, wanted, isOwn: owner !== null }
    })
    // Those with keys stand first, in the order of those.
    return views.toSorted((a, b) => (a.key ?? 'none').localeCompare(b.key ?? 'none'))
  })
}
