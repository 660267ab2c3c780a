import { commandOfStep, whyNotStep, type StepProblem } from '../../commands/messages/check-macro.ts'
import { keptMacroKey } from '../../domain/macro-key.ts'
import { inUse, keyFinding, valueFinding, type SiteFinding } from '../finding.ts'
import { repeated } from '../../yaml/finding.ts'
import { shapeFindings } from '../../yaml/shape-findings.ts'
import type { SiteFile } from '../site-file.ts'
import { type SiteProblemCode, siteProblemCodes } from '../site-problem.ts'
import type { YamlPath } from '../../yaml/yaml-source.ts'
import { textFinding, vocabularyOfFile } from './check-templates.ts'

/** Steps that could not be run, and short names and hot keys given twice. */
export function checkMacros(file: SiteFile): readonly SiteFinding[] {
  const vocabulary = vocabularyOfFile(file)
  const templates = new Set(inUse(file.templates).map(([, { short }]) => short))
  const macros = inUse(file.macros)
  return [
    ...macros.flatMap(([key, { steps }]) =>
      steps.flatMap(({ command, template, input }, index) => {
        const step = { command, input: input ?? {}, template: template ?? null }
        const why = whyNotStep(step, { vocabulary, templates })
        return why ? stepFindings(why, command, ['macros', key, 'steps', index]) : []
      }),
    ),
    ...repeated(
      macros,
      ([, { short }]) => short,
      ([key], name, [first]) => valueFinding('short-name-twice', ['macros', key, 'short'], { name, first }),
    ),
    ...repeated(
      macros,
      ([, macro]) => (macro['hot-key'] === undefined ? undefined : keptMacroKey(String(macro['hot-key']))),
      ([key], name, [first]) => valueFinding('hot-key-twice', ['macros', key, 'hot-key'], { name, first }),
    ),
  ]
}

function stepFindings(why: StepProblem, command: string, path: YamlPath): readonly SiteFinding[] {
  switch (why.what) {
    case 'command-unknown':
    case 'template-unknown': {
      const { name, nearest } = why
      const place = why.what === 'command-unknown' ? 'command' : 'template'
      return [valueFinding(`macro-${why.what}`, [...path, place], { name, nearest: nearest.join(', ') })]
    }
    case 'text': {
      const at = [...path, 'input', ...steps(why.path)]
      const { problem } = why
      if ('line' in problem) return [textFinding(problem, at)]
      return [valueFinding('macro-place-unknown', at, { name: problem.detail })]
    }
    case 'input': {
      const schema = commandOfStep(command)?.schema
      const root = [...path, 'input']
      const found = schema ? shapeFindings({ schema, codes: siteProblemCodes }, why.given, root) : []
      return found.map((one) => inputFinding(one, { command, root }))
    }
    default:
      return why satisfies never
  }
}

/** What a value of an input has to be is the command's to say, and its places hold something else while it is checked. */
function inputFinding(
  finding: SiteFinding,
  { command, root }: { readonly command: string; readonly root: YamlPath },
): SiteFinding {
  const { code, path, params } = finding
  const name = path.slice(root.length).join('.')
  const isNumber = String(params['expected'] ?? '').endsWith('number')
  if (code === 'value-wrong-type' && isNumber) return valueFinding('macro-number-wanted', path, { name })
  if (code === 'value-wrong-type') return { ...finding, params: { ...params, value: '' } }
  if (code === 'key-missing' && params['allowed'] === undefined) {
    return keyFinding('macro-input-missing', path, { name, command })
  }
  return plainCodes.has(code) ? finding : valueFinding('macro-input-refused', path, { name, command })
}

const plainCodes: ReadonlySet<SiteProblemCode> = new Set([
  'key-missing',
  'key-unknown',
  'value-unknown',
  'value-empty',
  'value-too-long',
  'value-out-of-range',
  'too-many',
])

/** Items of a list are named by their number. */
function steps(path: string): YamlPath {
  return path === '' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}
