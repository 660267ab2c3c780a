import { spawn } from 'node:child_process'

type Where = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

/** How long a program that cannot open a file takes to say so. */
const patienceMs = 400

/**
 * Opens a file with the program that the system has for its kind, without a shell and without our terminal. False where there is no such
 * program, or no screen that it could be seen on.
 */
export function openWithSystem(path: string, { platform, env }: Where): Promise<boolean> {
  const isMac = platform === 'darwin'
  // Without a desktop xdg-open would look for a browser that draws in the terminal.
  if (!isMac && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return Promise.resolve(false)
  return new Promise((resolve) => {
    const child = spawn(isMac ? 'open' : 'xdg-open', [path], {
      detached: true,
      stdio: 'ignore',
      env: { ...env },
    })
    const patience = setTimeout(() => resolve(true), patienceMs)
    const settle = (isOpen: boolean): void => {
      clearTimeout(patience)
      resolve(isOpen)
    }
    child.once('error', () => settle(false))
    child.once('exit', (status) => settle(status === 0))
    child.unref()
  })
}
