import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '../free-port.ts'

const dovecot = ['/usr/sbin/dovecot', '/usr/bin/dovecot'].find(
  (path) => spawnSync(path, ['--version']).status === 0,
)

/** Whether a mail server can be run here (Debian: dovecot-imapd): it wants root, under whom it has users of its own. */
export const hasMailServer = dovecot !== undefined && process.getuid?.() === 0
if (!hasMailServer) console.warn('No dovecot here, or not root: no real mail is fetched in this run.')

export const mailPassword = 'hasło-skrzynki'

export type MailServer = {
  /** From the first byte. */
  readonly tlsPort: number
  /** That offers STARTTLS, and lets nobody in without. */
  readonly plainPort: number
  /** The certificate by which it is to be known. */
  readonly certificate: string
  readonly certificateFile: string
  /** Puts a mail into a folder of somebody's mailbox, as a delivery agent does. */
  readonly deliver: (user: string, raw: string | Uint8Array, folder?: string) => void
  readonly kill: () => Promise<void>
  readonly startAgain: () => Promise<void>
  /** Makes everything in a mailbox have other numbers, as a restored server does. */
  readonly numberAnew: (user: string) => void
  readonly remove: () => Promise<void>
}

/** A real IMAP server on this machine, whose users' mailboxes are empty. */
export async function aMailServer({ password = mailPassword } = {}): Promise<MailServer> {
  const folder = mkdtempSync(join(tmpdir(), 'linia-dovecot-'))
  chmodSync(folder, 0o755)
  const [tlsPort, plainPort] = [await freePort(), await freePort()]
  const file = (name: string): string => join(folder, name)
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  const about = ['-subj', '/CN=mail', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2']
  const into = ['-out', file('cert.pem'), '-keyout', file('key.pem')]
  spawnSync('openssl', ['req', '-x509', ...key, ...about, ...into])
  const owner = Number(spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' }).stdout)
  mkdirSync(file('mail'))
  chownSync(file('mail'), owner, -1)
  writeFileSync(
    file('dovecot.conf'),
    `protocols = imap
listen = 127.0.0.1
base_dir = ${file('run')}
instance_name = ${folder.split('/').at(-1)}
log_path = ${file('log')}
ssl = required
ssl_cert = <${file('cert.pem')}
ssl_key = <${file('key.pem')}
mail_location = maildir:${file('mail')}/%u
first_valid_uid = 1
first_valid_gid = 1
mail_max_userip_connections = 100
maildir_stat_dirs = yes
namespace inbox {
  inbox = yes
  mailbox Sent {
    special_use = \\Sent
    auto = create
  }
}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=${file('mail')}/%u
}
service imap-login {
  process_min_avail = 1
  inet_listener imap {
    port = ${plainPort}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = yes
  }
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
`,
  )
  let running: ChildProcess
  const start = async (): Promise<void> => {
    running = spawn(dovecot ?? '', ['-F', '-c', file('dovecot.conf')], { stdio: 'ignore', detached: true })
    for (let tries = 0; !(await isListening(tlsPort)); tries++) {
      if (tries > 100) throw new Error(readFileSync(file('log'), 'utf8'))
      await setTimeout(50)
    }
  }
  const kill = async (): Promise<void> => {
    if (running.pid === undefined || running.exitCode !== null || running.signalCode !== null) return
    const ended = once(running, 'exit')
    // All of its processes, which are one group.
    process.kill(-running.pid, 'SIGKILL')
    await ended
  }
  let delivered = 0
  const folderOf = (user: string, name: string): string =>
    join(file('mail'), user, ...(name === 'INBOX' ? [] : [`.${name}`]))
  await start()
  return {
    tlsPort,
    plainPort,
    certificate: readFileSync(file('cert.pem'), 'utf8'),
    certificateFile: file('cert.pem'),
    deliver(user, raw, name = 'INBOX') {
      const at = folderOf(user, name)
      for (const part of ['tmp', 'new', 'cur']) mkdirSync(join(at, part), { recursive: true })
      const mail = `${Date.now()}.${++delivered}.linia`
      writeFileSync(join(at, 'tmp', mail), raw)
      spawnSync('chown', ['-R', 'nobody:nogroup', join(file('mail'), user)])
      renameSync(join(at, 'tmp', mail), join(at, 'new', mail))
    },
    kill,
    startAgain: start,
    numberAnew(user) {
      for (const name of [
        'dovecot-uidlist',
        'dovecot-uidvalidity',
        'dovecot.index',
        'dovecot.index.log',
        'dovecot.index.cache',
      ])
        rmSync(join(file('mail'), user, name), { force: true })
    },
    async remove() {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => {
      resolve(false)
    })
  })
}
