import { type ChildProcess, spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freeUdpPort } from './a-baresip.ts'

/** What a caller does after he has called: waits until somebody answers, talks for so long, and hangs up; or gives up before. */
export type Calling = {
  readonly number?: string
  readonly name?: string
  readonly to: number
  /** Milliseconds until he gives up while it rings. */
  readonly givesUpAfterMs?: number
  /** How often he is put on hold or taken back, of which his phone is told. */
  readonly changes?: number
  /** Milliseconds until he hangs up once he is talking. */
  readonly talksMs?: number
  /** He is passed on to somebody else, and goes there. */
  readonly isPassedOn?: boolean
}

export type Caller = {
  /** 0 where the call went as it was to go. */
  readonly ended: Promise<number | null>
  readonly stop: () => void
}

/** A real call by sipp. */
export async function aCall(calling: Calling): Promise<Caller> {
  return sipp(scenario(calling), { to: calling.to, port: await freeUdpPort() })
}

/** Somebody who is called once, and is busy; he is there when this answers. */
export async function aBusyOne(port: number): Promise<Caller> {
  const caller = await sipp(busy(), { port })
  while (await isFree(port)) await new Promise((resolve) => setTimeout(resolve, 20))
  return caller
}

async function isFree(port: number): Promise<boolean> {
  const socket = createSocket('udp4')
  const { promise, resolve } = Promise.withResolvers<boolean>()
  socket.once('error', () => {
    resolve(false)
  })
  socket.bind(port, '127.0.0.1', () => {
    socket.close(() => {
      resolve(true)
    })
  })
  return promise
}

async function sipp(
  text: string,
  { to, port }: { readonly to?: number; readonly port: number },
): Promise<Caller> {
  const folder = mkdtempSync(join(tmpdir(), 'linia-sipp-'))
  const script = join(folder, 'call.xml')
  writeFileSync(script, text)
  const media = await freeUdpPort()
  const own = ['-sf', script, '-m', '1', '-i', '127.0.0.1', '-p', String(port), '-mp', String(media)]
  const child: ChildProcess = spawn(
    'sipp',
    [...own, '-nostdin', ...(to === undefined ? [] : [`127.0.0.1:${to}`])],
    { cwd: folder, stdio: 'ignore', env: { PATH: process.env['PATH'], TERM: 'dumb' } },
  )
  const ended = once(child, 'exit').then(([code]) => {
    rmSync(folder, { recursive: true, force: true })
    return code as number | null
  })
  return { ended, stop: () => void child.kill('SIGKILL') }
}

const send = (text: string, more = ''): string => `<send${more}><![CDATA[\n\n${text}\n\n]]></send>`

function scenario({
  number = '+48600100200',
  name = 'Jan Kowalski',
  givesUpAfterMs,
  talksMs = 60_000,
  changes = 0,
  isPassedOn = false,
}: Calling): string {
  const head = (line: string, sequence: string, tag: string): string =>
    [
      `${line} SIP/2.0`,
      'Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]',
      `From: "${name}" <sip:${number}@[local_ip]:[local_port]>;tag=[pid]A[call_number]`,
      `To: <sip:ewa@[remote_ip]:[remote_port]>${tag}`,
      'Call-ID: [call_id]',
      `CSeq: ${sequence}`,
      `Contact: <sip:${number}@[local_ip]:[local_port]>`,
      'Max-Forwards: 70',
    ].join('\n')
  const to = 'sip:ewa@[remote_ip]:[remote_port]'
  const empty = 'Content-Length: 0'
  const invite = send(
    `${head(`INVITE ${to}`, '1 INVITE', '')}\nContent-Type: application/sdp\nContent-Length: [len]\n\n` +
      'v=0\no=u 1 1 IN IP4 [local_ip]\ns=-\nc=IN IP4 [media_ip]\nt=0 0\nm=audio [media_port] RTP/AVP 0 101\n' +
      'a=rtpmap:0 PCMU/8000\na=rtpmap:101 telephone-event/8000',
    ' retrans="500"',
  )
  const acknowledge = send(`${head(`ACK ${to}`, '1 ACK', '[peer_tag_param]')}\n${empty}`)
  const trying = '<recv response="100" optional="true"/>'
  const answered = ['Via', 'From', 'To', 'Call-ID', 'CSeq'].map((name) => `[last_${name}:]`)
  const agreed = [
    'SIP/2.0 200 OK',
    ...answered,
    `Contact: <sip:${number}@[local_ip]:[local_port]>`,
    'Content-Type: application/sdp',
    'Content-Length: [len]\n',
    'v=0\no=u 1 2 IN IP4 [local_ip]\ns=-\nc=IN IP4 [media_ip]\nt=0 0\nm=audio [media_port] RTP/AVP 0',
    'a=rtpmap:0 PCMU/8000',
  ].join('\n')
  const changed = `<recv request="INVITE"/>${send(agreed)}<recv request="ACK"/>`
  const hangsUp = [
    `<pause milliseconds="${talksMs}"/>`,
    send(`${head(`BYE ${to}`, '2 BYE', '[peer_tag_param]')}\n${empty}`, ' retrans="500"'),
    '<recv response="200"/>',
  ]
  const says = (status: string): string =>
    [`SIP/2.0 ${status}`, ...answered, `Contact: <sip:${number}@[local_ip]:[local_port]>`, empty].join('\n')
  const wentThere = [
    head(`NOTIFY ${to}`, '2 NOTIFY', '[peer_tag_param]'),
    'Event: refer',
    'Subscription-State: terminated;reason=noresource',
    'Content-Type: message/sipfrag;version=2.0',
    'Content-Length: [len]\n',
    'SIP/2.0 200 OK',
  ].join('\n')
  const passedOn = [
    `<recv request="REFER"/>${send(says('202 Accepted'))}`,
    `${send(wentThere, ' retrans="500"')}<recv response="200"/>`,
    `<recv request="BYE"/>${send(says('200 OK'))}`,
  ]
  const steps =
    givesUpAfterMs === undefined
      ? [
          `<recv response="180" optional="true"/><recv response="200" rrs="true"/>`,
          acknowledge,
          ...Array<string>(changes).fill(changed),
          ...(isPassedOn ? passedOn : hangsUp),
        ]
      : [
          `<recv response="180"/><pause milliseconds="${givesUpAfterMs}"/>`,
          send(`${head(`CANCEL ${to}`, '1 CANCEL', '').replace(/^Via: .*$/mu, '[last_Via:]')}\n${empty}`),
          '<recv response="200"/><recv response="487"/>',
          acknowledge,
        ]
  return scenarioOf([invite, trying, ...steps])
}

function busy(): string {
  const answered = ['Via', 'From', 'To', 'Call-ID', 'CSeq'].map((name) => `[last_${name}:]`)
  const says = ['SIP/2.0 486 Busy Here', ...answered, 'Content-Length: 0'].join('\n')
  const tagged = says.replace('[last_To:]', '[last_To:];tag=[pid]B[call_number]')
  return scenarioOf([`<recv request="INVITE"/>${send(tagged, ' retrans="500"')}<recv request="ACK"/>`])
}

function scenarioOf(steps: readonly string[]): string {
  return `<?xml version="1.0"?><!DOCTYPE scenario SYSTEM "sipp.dtd"><scenario name="call">\n${steps.join('\n')}\n</scenario>\n`
}
