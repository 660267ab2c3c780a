import { settingsWith } from '../desk/agent-settings.ts'
import type { Ui } from './actions/action.ts'
import { decidedBy, type FollowingSettings } from './following-settings.ts'
import type { Environment } from './theme.ts'
import type { Workplace } from './workplace.ts'

type Switching = {
  readonly env: Environment
  readonly following: FollowingSettings
  readonly workplace: Workplace | null
}

/** Goes from frames to lines for a screen reader, or back; kept as the agent's setting where the environment leaves that to him. */
export function switchReader(
  { env, following, workplace }: Switching,
  { agent, ui }: { readonly agent: string | null; readonly ui: Ui },
): void {
  const { look, theme, writeLinear } = following
  const isLinear = !theme.isLinear
  if (!isLinear && decidedBy(env)('reader') === 'TERM=dumb') {
    const text = look.say('reader.lines-alone')
    ui.change({ do: 'notice', notice: { kind: 'refused', text, hint: '' } })
    return
  }
  writeLinear(isLinear)
  if (agent !== null && workplace && decidedBy(env)('reader') === null) {
    const { settings } = workplace.desk.of(agent)
    settings.keep(settingsWith(settings.read(), 'reader', isLinear ? 'on' : 'off'))
  }
  const text = look.say(isLinear ? 'reader.is-on' : 'reader.is-off')
  ui.change({ do: 'notice', notice: { kind: 'done', text, hint: '' } })
}

/** Whether whoever probably sits down has the console read out to him. */
export function isReadOut(workplace: Workplace | null, agent: string | null): boolean {
  const known = agent ?? workplace?.desk.preferences.read()?.lastAgent
  return known !== undefined && workplace?.desk.of(known).settings.read().reader === 'on'
}
