import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../free-port.ts'

const modules = ['/usr/lib/baresip/modules', '/usr/lib/x86_64-linux-gnu/baresip/modules']

/** Whether a softphone and what calls it are installed (Debian: baresip-core, sip-tester). */
export const hasSoftphone = ['baresip', 'sipp'].every((program) => spawnSync('which', [program]).status === 0)
if (!hasSoftphone) console.warn('No baresip or no sipp here: no real call is made in this run.')

export type Softphone = {
  readonly control: { readonly host: string; readonly port: number }
  readonly sipPort: number
  readonly kill: () => Promise<void>
  readonly startAgain: () => Promise<void>
  readonly remove: () => Promise<void>
}

/** A real softphone on this machine, without a sound card, that answers nothing by itself; what it calls goes to port `calls`, where one is named. */
export async function aSoftphone({ calls }: { readonly calls?: number } = {}): Promise<Softphone> {
  const folder = mkdtempSync(join(tmpdir(), 'linia-baresip-'))
  const [controlPort, sipPort] = [await freePort(), await freeUdpPort()]
  const lines = [
    'poll_method epoll',
    `sip_listen 127.0.0.1:${sipPort}`,
    'audio_player aubridge,nil',
    'audio_source aubridge,nil',
    'audio_alert aubridge,nil',
    `module_path ${modules.find((path) => spawnSync('ls', [path]).status === 0) ?? ''}`,
    'module g711.so',
    'module aubridge.so',
    'module_app account.so',
    'module_app menu.so',
    'module_app ctrl_tcp.so',
    `ctrl_tcp_listen 127.0.0.1:${controlPort}`,
    'rtp_ports 20000-30000',
  ]
  writeFileSync(join(folder, 'config'), `${lines.join('\n')}\n`)
  const outbound = calls === undefined ? '' : `;outbound="sip:127.0.0.1:${calls};transport=udp"`
  const account = `<sip:ewa@127.0.0.1:${sipPort};transport=udp>;regint=0;answermode=manual${outbound}`
  writeFileSync(join(folder, 'accounts'), `${account}\n`)
  for (const name of ['contacts', 'uuid']) writeFileSync(join(folder, name), '')
  let running: ChildProcess
  const start = async (): Promise<void> => {
    running = spawn('baresip', ['-f', folder], { stdio: ['ignore', 'pipe', 'ignore'] })
    let said = ''
    for await (const chunk of running.stdout ?? []) {
      said += String(chunk)
      if (said.includes('baresip is ready')) break
    }
    running.stdout?.resume()
  }
  const kill = async (): Promise<void> => {
    if (running.exitCode !== null || running.signalCode !== null) return
    const ended = once(running, 'exit')
    running.kill('SIGKILL')
    await ended
  }
  await start()
  return {
    control: { host: '127.0.0.1', port: controlPort },
    sipPort,
    kill,
    startAgain: start,
    async remove() {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4')
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address()
  socket.close()
  return port
}
