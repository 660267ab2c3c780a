import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mailSources, type MailSource, type UnreadableSource } from '../../src/exchange/mail/mail-source.ts'
import { parsed } from '../mail/parsed.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-mail-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function put(name: string, content: string | Uint8Array): string {
  const file = join(folder, name)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, content)
  return file
}

async function all(path: string): Promise<(MailSource | UnreadableSource)[]> {
  const found: (MailSource | UnreadableSource)[] = []
  for await (const source of mailSources(path)) found.push(source)
  return found
}

/** What was found: the path within the folder, and the line and the text of a message or the code of a problem. */
async function summary(path: string): Promise<string[]> {
  const found = await all(path)
  return found.map((source) => {
    const place = `${source.file.slice(folder.length + 1)}${source.line === undefined ? '' : `:${source.line}`}`
    return `${place} ${'raw' in source ? Buffer.from(source.raw).toString('latin1') : source.unreadable}`
  })
}

/** Root may read everything, so where the tests run as root another user looks. */
function summaryAsOrdinaryUser(path: string): string[] {
  const module = new URL('../../src/exchange/mail/mail-source.ts', import.meta.url).href
  const script = `
    const { mailSources } = await import(${JSON.stringify(module)})
    for await (const source of mailSources(${JSON.stringify(path)}))
      console.log(source.file.slice(${path.length + 1}) + ' ' + (source.unreadable ?? 'read'))`
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    ...user,
    encoding: 'utf8',
  })
  return output.trim().split('\n')
}

const fromLine = 'From jan@example.pl Mon May  2 16:07:05 2005'
const mail = (subject: string, body = 'x\n') => `From: jan@example.pl\nSubject: ${subject}\n\n${body}`

describe('folders', () => {
  test('mails are found in every folder, in the order of their names; other files are named', async () => {
    put('b/two.eml', mail('2'))
    put('a/deep/one.eml', mail('1'))
    put('c.EML', mail('3'))
    put('readme.txt', 'Nothing to see here')
    put('.hidden/four.eml', mail('4'))
    expect(await summary(folder)).toEqual([
      `a/deep/one.eml ${mail('1')}`,
      `b/two.eml ${mail('2')}`,
      `c.EML ${mail('3')}`,
      'readme.txt file-not-mail',
    ])
  })

  test('a mail and a mailbox are known by what they hold when their names say nothing', async () => {
    put('archive', `${fromLine}\n${mail('1')}\n`)
    put('saved', `Return-Path: <jan@example.pl>\n${mail('2')}`)
    expect(await summary(folder)).toEqual([
      `archive:1 ${mail('1')}`,
      `saved Return-Path: <jan@example.pl>\n${mail('2')}`,
    ])
  })

  test('a saved mail that begins with a "From " line is one mail', async () => {
    const file = put('one.eml', `${fromLine}\n${mail('1')}\n${fromLine}\n${mail('quoted')}`)
    expect(await all(file)).toHaveLength(1)
  })

  test('an empty folder holds nothing', async () => {
    expect(await all(folder)).toEqual([])
  })

  test.runIf(process.platform === 'linux')(
    'a name that is not UTF-8 is read all the same, and shown with what can be read of it',
    async () => {
      const place = (...names: string[]) =>
        Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(names.join('/'), 'latin1')])
      for (const made of ['skrzynka \xB1', 'skrzynka \xB1/cur', 'skrzynka \xB1/new']) mkdirSync(place(made))
      writeFileSync(place('p\xB3atno\xB6\xE6.eml'), mail('1'))
      writeFileSync(place('skrzynka \xB1', 'cur', '1.\xB6:2,S'), mail('2'))
      writeFileSync(place('stare \xB6.mbox'), `${fromLine}\n${mail('3')}\n`)

      expect(await summary(folder)).toEqual([
        `p\uFFFDatno\uFFFD\uFFFD.eml ${mail('1')}`,
        `skrzynka \uFFFD/cur/1.\uFFFD:2,S ${mail('2')}`,
        `stare \uFFFD.mbox:1 ${mail('3')}`,
      ])
    },
  )

  test('a path that is not there is named', async () => {
    expect(await all(join(folder, 'gone'))).toMatchObject([
      { file: join(folder, 'gone'), unreadable: 'file-missing' },
    ])
  })

  test('a folder that links back to itself is read once', async () => {
    put('inbox/one.eml', mail('1'))
    symlinkSync(folder, join(folder, 'inbox', 'up'))
    symlinkSync(join(folder, 'inbox'), join(folder, 'again'))
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken.eml'))
    expect(await summary(folder)).toEqual([
      `again/one.eml ${mail('1')}`,
      'again/up folder-already-read',
      'broken.eml file-missing',
      'inbox folder-already-read',
    ])
  })

  test('a file and a folder without the right to read are named, the rest is read', () => {
    chmodSync(put('a.eml', mail('1')), 0o000)
    put('b/inside.eml', mail('2'))
    chmodSync(join(folder, 'b'), 0o000)
    put('c.eml', mail('3'))
    chmodSync(folder, 0o755)
    const found = summaryAsOrdinaryUser(folder)
    chmodSync(join(folder, 'b'), 0o700)
    expect(found).toEqual(['a.eml file-forbidden', 'b file-forbidden', 'c.eml read'])
  })

  test('what is no file, such as a device without end, is not read', async () => {
    symlinkSync('/dev/zero', join(folder, 'endless.eml'))
    expect(await summary(folder)).toEqual(['endless.eml file-not-regular'])
  })
})

describe('Maildir', () => {
  test('cur and new are read with their flags, tmp is not', async () => {
    put('Maildir/cur/1.host:2,RS', mail('1'))
    put('Maildir/cur/2.host:2,', mail('2'))
    put('Maildir/new/3.host', mail('3'))
    put('Maildir/tmp/4.host', mail('half-written'))
    put('Maildir/.Sent/cur/5.host:2,S', mail('5'))
    put('Maildir/.Sent/new/.keep', '')
    put('Maildir/dovecot-uidlist', '3 V1')
    const found = await all(join(folder, 'Maildir'))
    expect(found.map((source) => 'flags' in source && source.flags)).toEqual(['RS', '', false, 'S'])
    expect(await summary(folder)).toEqual([
      `Maildir/cur/1.host:2,RS ${mail('1')}`,
      `Maildir/cur/2.host:2, ${mail('2')}`,
      `Maildir/new/3.host ${mail('3')}`,
      `Maildir/.Sent/cur/5.host:2,S ${mail('5')}`,
    ])
  })
})

describe('mbox', () => {
  test('quoted "From " lines lose one mark, in LF and in CRLF', async () => {
    const body = '>From the start\n>>From twice\n> From a quotation\n>Fromage\n'
    const unquoted = 'From the start\n>From twice\n> From a quotation\n>Fromage\n'
    const text = `${fromLine}\n${mail('1', body)}\n${fromLine}\n${mail('2')}\n`
    const lf = put('lf.mbox', text)
    const crlf = put('crlf.mbox', text.replaceAll('\n', '\r\n'))

    expect(await summary(lf)).toEqual([`lf.mbox:1 ${mail('1', unquoted)}`, `lf.mbox:10 ${mail('2')}`])
    expect(await summary(crlf)).toEqual(
      [`crlf.mbox:1 ${mail('1', unquoted)}`, `crlf.mbox:10 ${mail('2')}`].map((line) =>
        line.replaceAll('\n', '\r\n'),
      ),
    )
  })

  test('a sentence that begins with "From" stays in its message', async () => {
    const body = 'Hello,\n\nFrom now on write to jan@example.pl\nbecause: I moved.\n\nFrom Monday on\n\n'
    const file = put('inbox.mbox', `${fromLine}\n${mail('1', body)}\n${fromLine}\n${mail('2')}`)
    expect(await summary(file)).toEqual([`inbox.mbox:1 ${mail('1', body)}`, `inbox.mbox:13 ${mail('2')}`])
  })

  test('a message begins without an empty line before it when its "From " line is whole', async () => {
    const file = put(
      'inbox.mbox',
      `${fromLine}\n${mail('1', 'no line end after me\n')}${fromLine}\n${mail('2')}`,
    )
    expect(await all(file)).toMatchObject([
      { line: 1, index: 1 },
      { line: 6, index: 2 },
    ])
  })

  test('Content-Length is not trusted', async () => {
    const first = `Content-Length: 100000\n${mail('1')}`
    const file = put('inbox.mbox', `${fromLine}\n${first}\n${fromLine}\n${mail('2')}`)
    expect(await summary(file)).toEqual([`inbox.mbox:1 ${first}`, `inbox.mbox:8 ${mail('2')}`])
  })

  test('a last message that breaks off is there as far as it goes', async () => {
    const whole = `${fromLine}\n${mail('1')}\n${fromLine}\n${mail('2', 'The end is miss')}`
    expect(await summary(put('text.mbox', whole))).toEqual([
      `text.mbox:1 ${mail('1')}`,
      `text.mbox:7 ${mail('2', 'The end is miss')}`,
    ])
    const inHeader = `${fromLine}\n${mail('1')}\n${fromLine}\nFrom: jan@example.pl\nSubje`
    expect(await summary(put('header.mbox', inHeader))).toEqual([
      `header.mbox:1 ${mail('1')}`,
      'header.mbox:7 From: jan@example.pl\nSubje',
    ])
  })

  test('a broken "From " line is named with file and line, and its message is read', async () => {
    const file = put('inbox.mbox', `${fromLine}\n${mail('1')}\nFrom ??garbage\n${mail('2')}`)
    expect(await summary(file)).toEqual([
      `inbox.mbox:1 ${mail('1')}`,
      'inbox.mbox:7 mbox-from-line-broken',
      `inbox.mbox:7 ${mail('2')}`,
    ])
  })

  test('text before the first message and an empty message are named with file and line', async () => {
    const file = put(
      'inbox.mbox',
      `\nlost text\nmore\n\n${fromLine}\n${mail('1')}\n${fromLine}\n\n${fromLine}\n${mail('3')}`,
    )
    expect(await summary(file)).toEqual([
      'inbox.mbox:2 mbox-text-before-first-message',
      `inbox.mbox:5 ${mail('1')}`,
      'inbox.mbox:11 mbox-message-empty',
      `inbox.mbox:13 ${mail('3')}`,
    ])
  })

  test('an empty mailbox holds nothing', async () => {
    expect(await all(put('inbox.mbox', ''))).toEqual([])
  })

  test('10,000 messages stream by, each whole, without the file being held in memory', async () => {
    const messages = 10_000
    const body = `${'Zażółć gęślą jaźń. '.repeat(500)}\n`
    const parts = Array.from({ length: messages }, (_, at) => `${fromLine}\n${mail(String(at + 1), body)}\n`)
    const file = put('large.mbox', parts.join(''))
    parts.length = 0

    let count = 0
    let lastSubject = ''
    let largest = 0
    const texts = new Set<string>()
    for await (const source of mailSources(file)) {
      if (!('raw' in source)) throw new Error(source.unreadable)
      count++
      lastSubject = /Subject: (\d+)/.exec(Buffer.from(source.raw).toString('latin1', 0, 60))?.[1] ?? ''
      largest = Math.max(largest, source.raw.buffer.byteLength)
      if (count % 2500 === 0) texts.add((await parsed(source.raw)).text)
    }
    expect(count).toBe(messages)
    expect([...texts]).toEqual([body.trim()])
    expect(lastSubject).toBe('10000')
    expect(largest).toBeLessThan(1024 * 1024)
  })
})
