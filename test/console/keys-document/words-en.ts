import type { KeysWords } from './keys-words.ts'

export const wordsEn: KeysWords = {
  introduction: `# Keys of the console

This page is written from the tables of actions and keys by a test; \`?\` shows the same, for exactly where you are.
Inside a text, \`Alt-\` and a key does what the key does outside; a function key needs no \`Alt-\`.

There are three sets: the usual keys (\`default\`), those like vi (\`vim\`; where nothing stands they are the usual ones), and those without
letters (\`arrows\`). The settings (\`g s\`) choose, or the line \`preset: vim\` in a file of your own keys.`,
  going: 'Going from place to place',
  goingColumns: ['keys', 'goes to'],
  everywhere: `## In every place

These are the same wherever you are, and not repeated below. What \`Enter\` and the other letters do is up to the place.`,
  columns: ['keys', 'like vi', 'without letters', 'does', 'action'],
  by: 'by',
  notIn: 'not in',
  signIn: `## Sign-in and the first start

\`↓\` \`↑\` choose, typing narrows the names, \`Enter\` takes the answer, \`Esc\` leaves.`,
  overlays: `## What lies over a place

Lists, questions and forms that open over a place have a few keys of their own, the same in every set; only what begins with \`Alt-\` goes by
the key of its action. In all of them \`F1\` or \`Alt-?\` tells the keys. Where one of several is chosen, \`↓\` \`↑\` move, letters narrow the list, and digits choose what stands beside them.`,
  palette: `## The command palette

\`:\` finds every action by its name, and every verb of the shell with its words, options and values. What is missing or unknown, and how a
time is read, stands below while it is typed. A verb works on the row under the cursor, or on the record on screen, where its ref is left out;
\`%\` says so at any place of a line and stands for all that is marked where something is. What several records are touched by is shown first and
asked about, and one \`u\` takes it back. Times need no quotes: \`callback add % tomorrow 10\`.

| keys | does |
| --- | --- |
| \`Enter\` | does it; a verb that was only found by a part of its name is put in first |
| \`Tab\` | completes the word; what all choices begin with first, then one after the other |
| \`↓\` \`↑\` | points at a choice, which Enter puts in |
| \`↑\` at the top, \`Ctrl-P\` \`Ctrl-N\` | the lines that were given before, on this machine; none of how a caller was verified |
| \`Esc\` | closes |

An answer of more than a line opens a panel: \`↓\` \`↑\` \`Space\` \`PgUp\` scroll, \`Esc\` closes it. What is refused stays in the line with the reason.`,
  macros: `## Macros

A macro with a key is run by it in queues, my work, the workspace and cases, on the row under the cursor or the record on screen. On
all that is marked it shows first what it would do; one \`u\` takes it back. \`hot-key\` in the site's files gives it: a digit, which stands behind
\`Alt-\`, \`Alt-x\` with a letter that does nothing there, or a function key that is free; \`linia macro save NAME --key 3\` gives it
to one's own, which goes before the site's. A key that an action has by your own keys, or that two macros ask for, is told at sign-in. Every macro
is in the palette by its name, and \`.\` runs the last one again on the row that is under the cursor by then.

\`.\` does again the last line of the palette, wrap-up, transfer, putting back, and what was done to a case or a callback.`,
  forms: `## Forms

| keys | does |
| --- | --- |
| \`Enter\` | takes the answer, goes to the next field, and sends from the note |
| \`Tab\` \`Shift-Tab\` | to the next field and back |
| digits | the code with this digit, while nothing is typed |
| letters | narrow the codes by path, label or alias, in either language |
| \`Alt-1\` to \`Alt-5\` | the codes used last |
| \`Alt-Enter\` | a new line in the note |
| \`Ctrl-D\` | done: sends when nothing is missing, else goes to what is |
| \`Esc\` | closes; what was typed stays as a draft |
| \`Ctrl-P\` | in a wrap-up, starts the process that its reason proposes; the wrap-up stays as a draft |
| \`Ctrl-G\` | a note, a reply or the note of a wrap-up in your own editor: \`VISUAL\`, else \`EDITOR\`, with its arguments, else a usual one |
| \`Ctrl-T\` | the same draft as another console wrote it, all of it, and back |`,
  texts: `## Texts

| keys | does |
| --- | --- |
| \`Ctrl-←\` \`Ctrl-→\`, \`Alt-B\` \`Alt-F\` | a word back, a word on |
| \`Home\` \`End\`, \`Ctrl-A\` \`Ctrl-E\` | the start and the end of the line; \`Ctrl-Home\` \`Ctrl-End\` of the text |
| \`Shift-\` with any of the arrows, \`Home\`, \`End\` | selects by character, line or row, with \`Ctrl-\` by word or to the ends; typing takes the place of it |
| \`Ctrl-W\` \`Alt-D\` | cut the word before and behind the cursor, or what is selected |
| \`Ctrl-U\` \`Ctrl-K\` | cut to the start and to the end of the line |
| \`Ctrl-Y\` | puts in what was cut last; \`Ctrl-Ins\` copies what is selected, \`Shift-Del\` cuts it |
| \`Ctrl-Z\` \`Alt-Z\` | takes back what was typed, and does it again |`,
  replies: `## Replies

| keys | does |
| --- | --- |
| \`;name\` \`Tab\` | the text of a template, in the language that stands above; \`↓\` \`↑\` choose among those that match |
| \`Ctrl-P\` | shows what the template would put in, before \`Tab\` puts it in |
| \`Ctrl-L\` | the other language for templates |
| \`Ctrl-R\` | quotes what is answered below, without its signature; again takes the quote out. A setting, \`g\` \`s\`, has replies begin with it |
| \`Ctrl-D\` | sends to the outbox, where \`u\` calls it back; what was overtaken is held back once and says by what |
| \`Alt-Shift-w\` | sends, wraps up and takes the next; one \`u\` takes all of it back |
| \`Tab\` \`Shift-Tab\` | to the addresses, the first of whom is answered and the others get a copy, and to the subject |
| \`Ctrl-O\` | a file that goes with it: \`Tab\` completes its path, \`Enter\` attaches it, \`Del\` takes off the one pointed at |
| \`PgDn\` \`PgUp\` | read on in what is answered |
| \`Esc\` | closes; what was typed stays as a draft |`,
  files: `## Files of a contact

| keys | does |
| --- | --- |
| \`s\` \`a\` | saves the one pointed at, or all; \`Tab\` completes the folder. Names are made safe, nothing is written over |
| \`o\` | opens a copy in the system's program; what could run, or is not what its name says, is only saved |
| \`Esc\` | closes |`,
  ownKeys: `## Keys of your own

A YAML file \`keys.yaml\` in the configuration folder gives actions other keys: one, a list, or none.
They are laid over a preset, which \`preset\` may name. \`g x\` is the key \`x\` behind the one that lists the places.
A key that would mean two things is named with its line, and the console does not start. The settings (\`g s\`) and \`linia doctor\`
show where the file is. The actions are named in the last column of the tables.`,
}
