import { unknownName } from '../../yaml/finding.ts'
import type { YamlPath } from '../../yaml/yaml-source.ts'
import type { ProcessDefinition } from '../definition.ts'
import { factNames } from '../facts.ts'
import { atKey, atValue, type ProcessFinding } from '../finding.ts'
import type { ProcessProblemCode } from '../process-problem.ts'
import type { Step } from '../step.ts'
import { hasPolish } from './check-texts.ts'
import type { KnownSite } from './known-site.ts'

/** What a process names that its site does not have. */
export function checkNames(definition: ProcessDefinition, site: KnownSite): readonly ProcessFinding[] {
  const { owner, due, needs, entry, results, steps } = definition
  return [
    ...languages(definition, site),
    ...named(owner, { known: site.owners, code: 'owner-unknown', path: ['owner'] }),
    ...named(due.calendar, { known: site.calendars, code: 'calendar-unknown', path: ['due', 'calendar'] }),
    ...needs.roles.flatMap((role, index) =>
      named(role, { known: site.roles, code: 'role-unknown', path: ['needs', 'roles', index] }),
    ),
    ...needs.skills.flatMap((skill, index) =>
      named(skill, { known: site.skills, code: 'skill-unknown', path: ['needs', 'skills', index] }),
    ),
    ...Object.keys(needs.mandates).flatMap((command) =>
      site.commands.has(command)
        ? []
        : [
            atKey(
              'command-unknown',
              ['needs', 'mandates', command],
              unknownName(command, site.commands.keys()),
            ),
          ],
    ),
    ...entry.flatMap((one, index) => {
      if (one.from !== 'point') return []
      const path = ['entry', index]
      return [
        ...named(one.point, { known: site.points, code: 'entry-point-unknown', path: [...path, 'point'] }),
        ...named(one.reason, { known: site.reasons, code: 'reason-unknown', path: [...path, 'reason'] }),
      ]
    }),
    ...results.flatMap(({ key, reason, outcome }) => [
      ...named(reason, { known: site.reasons, code: 'reason-unknown', path: ['results', key, 'reason'] }),
      ...named(outcome, { known: site.outcomes, code: 'outcome-unknown', path: ['results', key, 'outcome'] }),
    ]),
    ...steps.flatMap(({ key, proposes }) => {
      const path = ['steps', key, 'proposes']
      const { reason = null, outcome = null } = proposes ?? {}
      return [
        ...named(reason, { known: site.reasons, code: 'reason-unknown', path: [...path, 'reason'] }),
        ...named(outcome, { known: site.outcomes, code: 'outcome-unknown', path: [...path, 'outcome'] }),
      ]
    }),
    ...steps.flatMap((step) => checkStep(step, site)),
  ]
}

/** A process whose texts are in one language alone, at a site that has another too. What only some texts lack is told of each. */
function languages(definition: ProcessDefinition, site: KnownSite): readonly ProcessFinding[] {
  const isOfTwo = site.languages.includes('pl') && site.languages.includes('en')
  return isOfTwo && !hasPolish(definition) ? [atKey('site-language-missing', ['name'], {})] : []
}

/** A name, of what it has to be one, and what it is called where it is none. */
type Naming = {
  readonly known: ReadonlySet<string>
  readonly code: ProcessProblemCode
  readonly path: YamlPath
}

function named(name: string | null, { known, code, path }: Naming): readonly ProcessFinding[] {
  return name === null || known.has(name) ? [] : [atValue(code, path, unknownName(name, known))]
}

function checkStep(step: Step, site: KnownSite): readonly ProcessFinding[] {
  const root = ['steps', step.key]
  switch (step.kind) {
    case 'lookup':
      return named(step.fact, {
        known: new Set(factNames(site.fields)),
        code: 'fact-unknown',
        path: [...root, 'lookup'],
      })
    case 'handover': {
      const path = [...root, 'handover']
      if ('queue' in step.to)
        return named(step.to.queue, { known: site.queues, code: 'queue-unknown', path: [...path, 'queue'] })
      if ('skill' in step.to)
        return named(step.to.skill, { known: site.skills, code: 'skill-unknown', path: [...path, 'skill'] })
      return named(step.to.partner, {
        known: site.partners,
        code: 'partner-unknown',
        path: [...path, 'partner'],
      })
    }
    case 'wait': {
      if (step.until.what !== 'command') return []
      const { command } = step.until
      if (site.commands.has(command)) return []
      return [
        atValue('command-unknown', [...root, 'wait', 'command'], unknownName(command, site.commands.keys())),
      ]
    }
    case 'do':
      return checkCommand(step, site)
    default:
      return []
  }
}

function checkCommand(
  { key, command, input }: Extract<Step, { kind: 'do' }>,
  { commands }: KnownSite,
): readonly ProcessFinding[] {
  const root = ['steps', key]
  const known = commands.get(command)
  if (!known) return [atValue('command-unknown', [...root, 'do'], unknownName(command, commands.keys()))]
  return [
    ...Object.entries(input).flatMap(([name, value]) => {
      const path = [...root, 'input', name]
      if (!known.takes.includes(name)) return [atKey('input-unknown', path, unknownName(name, known.takes))]
      const why = 'is' in value && !hasPlaces(value.is) ? known.whyNot(name, value.is) : null
      if (!why || !('is' in value)) return []
      const allowed = why.allowed.join(', ')
      return [atValue('command-input-wrong', path, { name, command, value: String(value.is), allowed })]
    }),
    ...known.needs
      .filter((name) => !Object.hasOwn(input, name))
      .map((name) => atKey('input-missing', [...root, 'input', name], { name })),
  ]
}

/** Whether something is filled into a value when the step is come to: `{{ data.name }}`. */
function hasPlaces(value: string | number | boolean): boolean {
  return typeof value === 'string' && value.includes('{')
}
