import { fold } from '../../domain/fold.ts'
import type { TemplateOption } from './reply-form.ts'

/** The templates whose short name or label has what was typed: the name itself first, then those that begin with it. A letter alone finds names that begin with it. */
export function matchingTemplates(
  templates: readonly TemplateOption[],
  typed: string,
): readonly TemplateOption[] {
  const wanted = fold(typed)
  const rank = ({ key, label }: TemplateOption): number => {
    const name = fold(key)
    if (name === wanted) return 0
    if (name.startsWith(wanted)) return 1
    const isFound = wanted.length > 1 && (name.includes(wanted) || fold(label).includes(wanted))
    return isFound ? 2 : 3
  }
  return templates.filter((template) => rank(template) < 3).toSorted((a, b) => rank(a) - rank(b))
}
