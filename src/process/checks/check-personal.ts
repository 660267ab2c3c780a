import type { YamlPath } from '../../yaml/yaml-source.ts'
import type { ProcessDefinition } from '../definition.ts'
import { atKey, type ProcessFinding } from '../finding.ts'
import { filledTextsOf } from './check-texts.ts'

/**
 * Free words of somebody that texts show and of which nothing says whether they are personal: they would be read out to a caller who
 * is not verified. What is looked up of the customer is hidden from him by itself. `isSaid` tells whether something stands at a path.
 */
export function checkPersonal(
  { data, steps }: ProcessDefinition,
  isSaid: (path: YamlPath) => boolean,
): readonly ProcessFinding[] {
  const asked = new Set(steps.flatMap((step) => (step.kind === 'ask' ? [step.answer] : [])))
  const texts = steps.flatMap((step) =>
    filledTextsOf(step).flatMap(({ labels }) => Object.values(labels).map((text) => text ?? '')),
  )
  const isShown = (key: string): boolean => {
    const shown = new RegExp(`\\{\\{[^}]*\\bdata\\.${key}\\b`)
    return texts.some((text) => shown.test(text))
  }
  return data
    .filter(({ key, type, input }) => type === 'text' && (asked.has(key) || input !== 'none'))
    .filter(({ key }) => isShown(key) && !isSaid(['data', key, 'personal']))
    .map(({ key }) => atKey('data-maybe-personal', ['data', key], { name: key }))
}
