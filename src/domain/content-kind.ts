/** What a file is by how it begins, whatever it is called. */
export type ContentKind =
  | 'windows-program'
  | 'linux-program'
  | 'mac-program'
  | 'script'
  | 'starter'
  | 'web-page'
  | 'archive'
  | 'pdf'
  | 'image'
  | 'office'

/**
 * The first bytes of a kind, each a character. Source: the signatures that file(1) knows them by; those of two letters that a
 * text may begin with are told apart below, or left out.
 */
const beginnings: readonly (readonly [ContentKind, readonly string[]])[] = [
  ['windows-program', ['L\u0000\u0000\u0000\u0001\u0014\u0002\u0000']],
  ['linux-program', ['\u007FELF']],
  [
    'mac-program',
    [
      '\u00CF\u00FA\u00ED\u00FE',
      '\u00CE\u00FA\u00ED\u00FE',
      '\u00FE\u00ED\u00FA\u00CF',
      '\u00CA\u00FE\u00BA\u00BE',
    ],
  ],
  ['script', ['#!', '<?php', '<script', '@echo off']],
  ['starter', ['[Desktop Entry]', '[InternetShortcut]']],
  ['web-page', ['<!doctype html', '<html', '<svg', '<?xml']],
  [
    'archive',
    ['PK\u0003\u0004', 'PK\u0005\u0006', 'Rar!', '7z\u00BC\u00AF', '\u001F\u008B', 'BZh', '\u00FD7zXZ'],
  ],
  ['pdf', ['%PDF-']],
  ['image', ['\u0089PNG', '\u00FF\u00D8\u00FF', 'GIF8', 'II*\u0000', 'MM\u0000*']],
  ['office', ['\u00D0\u00CF\u0011\u00E0', '{\\rtf']],
]

/** Kinds that do something when they are opened, or that lead to something that does. */
const acting: ReadonlySet<ContentKind> = new Set([
  'windows-program',
  'linux-program',
  'mac-program',
  'script',
  'starter',
])

/** The kind of a file by its first bytes, each a character; undefined for what has no such sign, as text has none. */
export function contentKindOf(head: string): ContentKind | undefined {
  // A text may begin with these two letters, a program never goes on without a zero.
  if (head.startsWith('MZ') && head.includes('\u0000')) return 'windows-program'
  const begins = head
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart()
    .toLowerCase()
  return beginnings.find(([, signs]) => signs.some((sign) => begins.startsWith(sign.toLowerCase())))?.[0]
}

/** Whether a kind runs when it is opened. */
export function runsByItself(kind: ContentKind): boolean {
  return acting.has(kind)
}
