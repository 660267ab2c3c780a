import { expect, test } from 'vitest'
import { whyOnlySaved } from '../../src/domain/attachment-risk.ts'

const why = (name: string, head = '') => whyOnlySaved({ name, content: Buffer.from(head, 'latin1') })

test('what a program only shows may be opened', () => {
  expect(why('faktura.pdf', '%PDF-1.7')).toBeUndefined()
  expect(why('skan.JPG', '\u00FF\u00D8\u00FF\u00E0')).toBeUndefined()
  expect(why('zdjęcie.jpg', '\u0089PNG')).toBeUndefined()
  expect(why('umowa.docx', 'PK\u0003\u0004')).toBeUndefined()
  expect(why('notatka.txt', 'Dzien dobry')).toBeUndefined()
})

test('a text that begins like the name of an office is no program', () => {
  expect(why('pismo.txt', 'MZ-12/2026, w sprawie')).toBeUndefined()
})

test('a program is told by its name, also behind the name of something harmless', () => {
  expect(why('instalator.exe')).toEqual({ risk: 'runs', ending: 'exe' })
  expect(why('faktura.pdf.js')).toEqual({ risk: 'runs', ending: 'js' })
  expect(why('umowa.DOCM')).toEqual({ risk: 'runs', ending: 'docm' })
  expect(why('mapa.svg')).toEqual({ risk: 'runs', ending: 'svg' })
})

test.for([
  ['faktura.pdf', 'MZ\u0090\u0000', 'windows-program'],
  ['faktura.pdf', '\u007FELF', 'linux-program'],
  ['dane.csv', '#!/bin/sh\nrm -rf ~', 'script'],
  ['zdjęcie.jpg', '\u00EF\u00BB\u00BF  <!DOCTYPE html><script>', 'web-page'],
  ['lista.txt', '[Desktop Entry]\nExec=sh', 'starter'],
  ['skan.pdf', 'PK\u0003\u0004', 'archive'],
] as const)('%s that begins with %j is told to be what it is', ([name, head, is]) => {
  expect(why(name, head)).toEqual({ risk: 'disguised', is })
})

test('what nobody knows is only saved', () => {
  expect(why('dane.zip', 'PK\u0003\u0004')).toEqual({ risk: 'unknown', ending: 'zip' })
  expect(why('bez-końcówki')).toEqual({ risk: 'unknown', ending: '' })
  expect(why('x.constructor')).toEqual({ risk: 'unknown', ending: 'constructor' })
})
