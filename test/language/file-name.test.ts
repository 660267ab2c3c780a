import { expect, test } from 'vitest'
import { fileNameOf, partsOfFileName } from '../../src/language/file-name.ts'

const named = (name: string | null, mediaType = 'application/pdf') => fileNameOf(name, mediaType)

test('an honest name stays as it is', () => {
  for (const name of ['faktura.pdf', 'Umowa nr 12 (2).docx', 'zażółć gęślą.txt', '請求書.pdf', 'a.tar.gz'])
    expect(named(name)).toBe(name)
})

test.for([
  ['../../etc/passwd', 'passwd.pdf'],
  ['..\\..\\Windows\\system.ini', 'system.ini'],
  ['/etc/cron.d/x', 'x.pdf'],
  ['.bashrc', 'bashrc.pdf'],
  ['-rf.txt', 'rf.txt'],
  ['~root.txt', 'root.txt'],
  ['x.pdf. . .', 'x.pdf'],
  ['con.txt', '_con.txt'],
  ['LPT1.txt', '_LPT1.txt'],
  ['a:b|c?.pdf', 'a_b_c_.pdf'],
  ['a\u001B[31mb\u0000\r\n.pdf', 'a[31mb.pdf'],
  // Drawn as `fakturaexe.pdf` by what turns the reading direction.
  ['faktura\u202Efdp.exe', 'fakturafdp.exe'],
  ['faktura.pdf\u200B\u200B                    .exe', 'faktura.pdf .exe'],
  ['..', 'attachment.pdf'],
  ['', 'attachment.pdf'],
  [null, 'attachment.pdf'],
  ['skan', 'skan.pdf'],
] as const)('%j is saved as %s', ([name, safe]) => {
  expect(named(name)).toBe(safe)
})

test('a name of 10 kB keeps its ending and fits a file system', () => {
  for (const letter of ['a', 'ż', '漢', '😀']) {
    const safe = named(`${letter.repeat(10_000)}.pdf`)

    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(180)
    expect(partsOfFileName(safe).ending).toBe('.pdf')
    expect(safe.isWellFormed()).toBe(true)
  }
})
