import { commandRegistry } from '../../commands/registry.ts'
import { endOf } from '../../desk/hooks/ask-hooks.ts'
import { problemAfter, readHookAnswer } from '../../desk/hooks/hook-answer.ts'
import { type Hook, hooksIn } from '../../desk/hooks/hook-files.ts'
import { hookSettings } from '../../desk/hooks/hook-settings.ts'
import { storyFor } from '../../desk/hooks/hook-story.ts'
import type { HookEnd } from '../../desk/hooks/run-hook.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { HookProblem } from '../../domain/hook-problem.ts'
import { nearest } from '../../domain/nearest.ts'
import { reviseInput } from '../../desk/hooks/revise-input.ts'
import { sayHookProblem } from '../../language/say-hook.ts'
import type { CommandDefinition } from '../../store/command-definition.ts'
import { type Answer, mistakenBy, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { actorOf } from '../give.ts'
import type { Shell } from '../shell.ts'
import { commandsOf } from './hooks.ts'

/** Runs a hook as a command would, on a sample, and says how that went. Ends with 4 when it refuses or fails. */
export async function hooksTry(call: Call, shell: Shell): Promise<Answer> {
  const [name = ''] = call.operands
  const { folder, settingsFile } = shell.hookFiles()
  const all = hooksIn(folder)
  const hook = all.find((one) => one.name === name)
  if (!hook) return refuseWith({ code: 'hook-not-found', hook: name, nearest: nearestOf(name, all) })
  const settings = await hookSettings(settingsFile)()
  if (!settings.ok) return refuseWith(settings.refusal)
  const command = commandFor(hook, call.text('command'))
  if (!command.ok) return refuseWith(command.refusal)
  const given = inputOf(call.text('input'))
  if (given === undefined) {
    const value = call.text('input') ?? ''
    return mistakenBy({ kind: 'option-invalid', verb: 'hooks try', option: 'input', value, wanted: 'JSON' })
  }
  const input = given ?? samples[command.value.name] ?? sample
  const told = { command: command.value, input, actor: actorOf(call), at: shell.now(), isRehearsal: true }
  const became = { value: sample, seq: 1, batch: null }
  const story = storyFor(hook, told, hook.moment === 'after' ? became : undefined)
  const place = { folder, settingsFile, env: shell.env, storePath: shell.storePath }
  const end = await endOf(place, { hook, story, set: settings.value })
  return tellTried({ hook, story, end, command: command.value, input })
}

type Tried = {
  readonly hook: Hook
  readonly story: string
  readonly end: HookEnd
  readonly command: CommandDefinition
  readonly input: unknown
}

function tellTried({ hook, story, end, command, input }: Tried): Answer {
  const answer = hook.moment === 'before' ? readHookAnswer(end) : {}
  const revised = reviseInput(command, input, answer)
  const problem = problemOf(hook, end) ?? problemOfInput(revised)
  const { refuses = null, says = null } = answer
  const changed = !problem && (answer.input ?? answer.note) !== undefined && revised.ok ? revised.value : null
  const json = {
    hook: hook.name,
    command: command.name,
    read: JSON.parse(story) as unknown,
    refuses,
    says,
    input: changed,
    problem: problem ?? null,
  }
  const names = { hook: hook.name, command: command.name }
  return show(
    json,
    ({ say }) => {
      const lines = [say('shell.hooks-try.read', { story: story.trim() })]
      if (problem) lines.push(say('hook.problem', { hook: hook.name, problem: sayHookProblem(problem, say) }))
      if (refuses !== null) lines.push(say('shell.hooks-try.refused', { ...names, text: refuses }))
      else if (!problem) {
        lines.push(say(hook.moment === 'before' ? 'shell.hooks-try.allowed' : 'shell.hooks-try.done', names))
      }
      if (says !== null) lines.push(say('shell.hooks-try.says', { text: says }))
      if (changed !== null) lines.push(say('shell.hooks-try.input', { input: JSON.stringify(changed) }))
      return lines.join('\n')
    },
    problem || refuses !== null ? 4 : 0,
  )
}

function problemOf(hook: Hook, end: HookEnd): HookProblem | undefined {
  return hook.moment === 'before' ? readHookAnswer(end).problem : problemAfter(end)
}

function problemOfInput(revised: Decision<unknown>): HookProblem | undefined {
  if (revised.ok) return undefined
  const { refusal } = revised
  return { why: 'bad-answer', detail: 'path' in refusal ? `input.${refusal.path}` : refusal.code }
}

/** The command to try a hook with: the one that is named, or the first that asks it. */
function commandFor(hook: Hook, named: string | null): Decision<CommandDefinition> {
  const asking = commandsOf(hook)
  const name = named ?? asking.find((one) => one in samples) ?? asking[0] ?? hook.about
  const found = commandRegistry.get(name)
  return found
    ? accept(found as unknown as CommandDefinition)
    : refuse({ code: 'command-unknown', command: name, nearest: nearest(name, commandRegistry.keys()) })
}

/** What was given as JSON; null when nothing was, undefined when it is none. */
function inputOf(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function nearestOf(name: string, hooks: readonly Hook[]): readonly string[] {
  return nearest(
    name,
    hooks.map((hook) => hook.name),
  )
}

const sample = { ref: 'KX-1042' }
/** Inputs of the commands that hooks are mostly for. */
const samples: Readonly<Record<string, unknown>> = {
  'interaction.wrap-up': {
    ...sample,
    reason: 'billing.estimate',
    outcome: 'refund.promised',
    note: 'Sample note',
  },
  'interaction.transfer': { ...sample, queue: 'complaints' },
  'note.add': { ...sample, text: 'Sample note' },
}
