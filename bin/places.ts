import { join } from 'node:path'

/** The user's own folders, by the habits of the system. */
export type Places = {
  /** Stores and their attachments. */
  readonly data: string
  /** Logs, and the file of what belongs to one person. */
  readonly state: string
  /** Preferences, keys, hooks. */
  readonly config: string
}

/** Where things of this user lie. Source: XDG Base Directory Specification 0.8; Apple's File System Programming Guide. */
export function places(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): Places {
  const { homedir, userInfo } = process.getBuiltinModule('node:os')
  // An empty HOME would be the folder that one happens to be in.
  const home = homedir() || userInfo().homedir
  const xdg = (name: string, otherwise: string): string => join(env[name] || join(home, otherwise), 'linia')
  if (platform === 'darwin' && !env['XDG_DATA_HOME']) {
    const library = join(home, 'Library')
    return {
      data: join(library, 'Application Support', 'linia'),
      state: join(library, 'Logs', 'linia'),
      config: join(library, 'Preferences', 'linia'),
    }
  }
  if (platform === 'win32') {
    const local = join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'linia')
    return { data: local, state: join(local, 'log'), config: join(local, 'config') }
  }
  return {
    data: xdg('XDG_DATA_HOME', '.local/share'),
    state: xdg('XDG_STATE_HOME', '.local/state'),
    config: xdg('XDG_CONFIG_HOME', '.config'),
  }
}
