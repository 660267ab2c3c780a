import { whyNotStep, type StepProblem } from '../../commands/check-macro.ts'
import { inUse, repeated, valueFinding, type Finding } from '../finding.ts'
import type { SiteFile } from '../site-file.ts'
import type { YamlPath } from '../yaml-source.ts'
import { textFinding, vocabularyOfFile } from './check-templates.ts'

/** Steps that could not be run, and short names and hot keys given twice. */
export function checkMacros(file: SiteFile): readonly Finding[] {
  const vocabulary = vocabularyOfFile(file)
  const templates = new Set(inUse(file.templates).map(([, { short }]) => short))
  const macros = inUse(file.macros)
  return [
    ...macros.flatMap(([key, { steps }]) =>
      steps.flatMap(({ command, template, input }, index) => {
        const step = { command, input: input ?? {}, template: template ?? null }
        const why = whyNotStep(step, { vocabulary, templates })
        return why ? [stepFinding(why, ['macros', key, 'steps', index])] : []
      }),
    ),
    ...repeated(
      macros,
      ([, { short }]) => short,
      ([key], name, [first]) => valueFinding('short-name-twice', ['macros', key, 'short'], { name, first }),
    ),
    ...repeated(
      macros,
      ([, macro]) => (macro['hot-key'] === undefined ? undefined : String(macro['hot-key'])),
      ([key], name, [first]) => valueFinding('hot-key-twice', ['macros', key, 'hot-key'], { name, first }),
    ),
  ]
}

function stepFinding(why: StepProblem, path: YamlPath): Finding {
  switch (why.what) {
    case 'command-unknown':
    case 'template-unknown': {
      const { name, nearest } = why
      const place = why.what === 'command-unknown' ? 'command' : 'template'
      return valueFinding(`macro-${why.what}`, [...path, place], { name, nearest: nearest.join(', ') })
    }
    case 'text': {
      const at = [...path, 'input', ...steps(why.path)]
      const { problem } = why
      if ('line' in problem) return textFinding(problem, at)
      return valueFinding('macro-place-unknown', at, { name: problem.detail })
    }
    case 'input':
      return valueFinding('macro-input-refused', [...path, 'input', ...steps(why.path)], {
        name: why.path,
        detail: why.detail,
      })
    default:
      return why satisfies never
  }
}

/** Items of a list are named by their number. */
function steps(path: string): YamlPath {
  return path === '' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}
