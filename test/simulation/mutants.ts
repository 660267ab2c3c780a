/** A bug that was made on purpose: in one file, one piece of text in the place of another. */
export type Mutant = {
  readonly name: string
  readonly changes: readonly { readonly file: string; readonly text: string; readonly by: string }[]
}

function mutant(name: string, file: string, text: string, by: string): Mutant {
  return { name, changes: [{ file, text, by }] }
}

/** Bugs that sync had, or could have had. The simulation has to catch each. */
export const mutants: readonly Mutant[] = [
  {
    name: 'no idempotency: what comes twice is done twice',
    changes: [
      {
        file: 'src/server/accept-push.ts',
        text: 'if (carried.number <= number) {',
        by: 'if (carried.number < 0) {',
      },
      {
        file: 'src/store/command-run.ts',
        text: 'const known = given.hasOwnId ? await events.find(given.id) : undefined',
        by: 'const known = undefined as Awaited<ReturnType<typeof events.find>>\n    if (given.carried?.device) given = { ...given, id: given.id + (await events.nextSeq()) }',
      },
    ],
  },
  mutant(
    'the clock of the device is believed',
    'src/sync/take-over.ts',
    'heardClock?.(answer.value.now',
    'if (askedAt < 0) heardClock?.(answer.value.now',
  ),
  mutant(
    'an answer before the commit',
    'src/server/accept-push.ts',
    'commit: true,\n        answer: { done, stopped, number }',
    'commit: done < 2,\n        answer: { done, stopped, number }',
  ),
  mutant(
    'the number of a device is counted on without its command',
    'src/server/accept-push.ts',
    'await takeOne(inside, { ...carried, device, actor }, surroundings)',
    'if (carried.number % 9 !== 0) await takeOne(inside, { ...carried, device, actor }, surroundings)',
  ),
  mutant(
    'the number of a device is rolled back',
    'src/server/accept-push.ts',
    'await inside.replication.devices.note(device, carried)',
    'if (carried.number % 5 !== 0) await inside.replication.devices.note(device, carried)',
  ),
  mutant(
    'a lost entry of the outbox',
    'src/store/event-writer.ts',
    'if (given.carried === undefined && (await hasServer())) await send(given, made)',
    'if (given.carried === undefined && (await hasServer()) && seq % 7 !== 0) await send(given, made)',
  ),
  mutant(
    'a refused command that nobody keeps',
    'src/server/accept-push.ts',
    'if (refusal === null && !isMissed) return',
    'if (refusal === null || refusal.code.startsWith("interaction")) return',
  ),
  mutant(
    'what is pending is not put back before the page',
    'src/store/replication/rebase.ts',
    'for (const state of [...(await foundRows.takeAll()), ...told])',
    'await foundRows.takeAll()\n  for (const state of told)',
  ),
  mutant(
    'what is pending is put back over the page',
    'src/store/replication/rebase.ts',
    '[...(await foundRows.takeAll()), ...told]',
    '[...told, ...(await foundRows.takeAll())]',
  ),
  mutant(
    'what is pending is not given again',
    'src/store/replication/rebase.ts',
    'const pending = await outbox.pending()',
    'const pending = (await outbox.pending()).slice(0, 1)',
  ),
  mutant(
    'events that are pending stay beside those of the server',
    'src/store/replication/rebase.ts',
    'await history.dropPending()',
    '',
  ),
  mutant(
    'the first touch does not count',
    'src/store/replication/found-rows.ts',
    'if ((await isKept.get(table, id)) !== undefined) return',
    "await statements.prepare('DELETE FROM found_rows WHERE table_name = ? AND row_id = ?').run(table, id)",
  ),
  mutant(
    'a stale page is accepted',
    'src/store/replication/rebase.ts',
    'if (!isSamePlace(stands, from)) return null',
    '',
  ),
  {
    name: 'a page is applied before the last one came',
    changes: [
      {
        file: 'src/sync/take-over.ts',
        text: 'while (cursor < (pages.at(-1)?.head ?? 0))',
        by: 'while (false)',
      },
      {
        file: 'src/store/replication/rebase.ts',
        text: 'if (last.upTo !== last.head)',
        by: 'if (last.upTo > last.head)',
      },
    ],
  },
  mutant(
    'older pages win over newer ones',
    'src/store/replication/rebase.ts',
    'pages.flatMap((page) => page.rows)',
    'pages.toReversed().flatMap((page) => page.rows)',
  ),
  mutant(
    'rows that went are not told',
    'src/store/replication/changes-since.ts',
    '      rows,\n',
    '      rows: rows.filter(({ row }) => row !== null),\n',
  ),
  mutant(
    'rows are told by who changed them last alone, not by who touched them',
    'src/store/replication/changes-since.ts',
    '      rows,\n',
    "      rows: rows.filter(({ row }) => row === null || Number(row['changed_by']) > wish.cursor),\n",
  ),
  mutant(
    'commands are forgotten one too early',
    'src/store/replication/rebase.ts',
    'outbox.answered(last.number, now)',
    'outbox.answered(last.number + 1, now)',
  ),
  mutant(
    'an undo names the number that its command had on the device',
    'src/store/replication/given-of-carried.ts',
    'seq === null ? carried.input : { ...(carried.input as object), seq }',
    'carried.input',
  ),
  mutant(
    'refs are drawn anew by the server',
    'src/server/accept-push.ts',
    'await inside.run(given.value)',
    'await inside.run({ ...given.value, refs: [] })',
  ),
  mutant(
    'an edit writes over what others changed',
    'src/store/command-run.ts',
    'await rows.write(found ? await heldEdits(staged, { found, edits, ...given, newId }) : staged)',
    'await rows.write(staged)',
  ),
  mutant(
    'a wrap-up of what was in hand is refused when it comes late',
    'src/commands/interactions/wrap-up-interaction.ts',
    'isByOtherClaim && (await wasInHand(tx, id, context))',
    'isByOtherClaim && id === ref && (await wasInHand(tx, id, context))',
  ),
  {
    name: 'what the runner remembers outlives a rebase',
    changes: [
      { file: 'src/store/replication/rebase.ts', text: 'inside.forget()', by: '' },
      { file: 'src/store/replication/row-state.ts', text: 'memory.written(table)', by: '' },
    ],
  },
  mutant(
    'lookup does not follow what was told',
    'src/store/replication/row-state.ts',
    'await tokens.after(affected)',
    '',
  ),
  mutant(
    'the time of a device is believed, even when it has not come yet',
    'src/server/accept-push.ts',
    'const at = Math.min(carried.at, now())',
    'const at = carried.at',
  ),
  mutant(
    'a copy is taken over without what changed while it came',
    'src/store/replication/rebase.ts',
    '[...(copied ? await copy.rows() : []), ...pages.flatMap((page) => page.rows)]',
    'copied ? [...(await copy.rows())] : pages.flatMap((page) => page.rows)',
  ),
  mutant(
    'what changed while a copy came is written over by the copy',
    'src/store/replication/rebase.ts',
    '[...(copied ? await copy.rows() : []), ...pages.flatMap((page) => page.rows)]',
    '[...pages.flatMap((page) => page.rows), ...(copied ? await copy.rows() : [])]',
  ),
  {
    name: 'a copy is taken over before it is whole',
    changes: [
      {
        file: 'src/sync/copy-anew.ts',
        text: "return behind === 'everything' && progress",
        by: 'return progress',
      },
      {
        file: 'src/store/replication/rebase.ts',
        text: "copied?.upTo === 'everything' && isSamePlace(copied.from, from)",
        by: 'copied !== null && isSamePlace(copied.from, from)',
      },
    ],
  },
  mutant(
    'a copy that was cut short goes on behind more than came',
    'src/server/answer-snapshot.ts',
    'if (at && table.name < at.table) continue',
    'if (at && table.name <= at.table) continue',
  ),
  mutant(
    'what the server has no more outlives a copy',
    'src/store/replication/copy-difference.ts',
    'for (const id of mine.keys()) differing.push({ table: here.name, id: String(id), row: null })',
    '',
  ),
  mutant(
    'a copy is compared with what is pending',
    'src/store/replication/copy-difference.ts',
    'await found.all(here.name, ...range)',
    '(await found.all(here.name, ...range)).slice(0, 0)',
  ),
  mutant(
    'events that the server has no more outlive a copy',
    'src/store/replication/replace-history.ts',
    'for (const drop of drops) await drop.run(cursor, keptFrom)',
    '',
  ),
  {
    name: 'a restored server is not noticed',
    changes: [
      {
        file: 'src/store/replication/changes-since.ts',
        text: 'cursor > now || !isOfHistory(known, { timeline: wish.timeline, upTo: cursor })',
        by: 'cursor > now',
      },
      {
        file: 'src/store/replication/changes-since.ts',
        text: '(await idOf.get(cursor)) !== wish.cursorId',
        by: 'wish.cursorId === undefined',
      },
    ],
  },
  mutant(
    'what a restored server had is not sent again',
    'src/store/replication/outbox.ts',
    'await again.run(upTo)',
    '',
  ),
  mutant(
    'what was answered is forgotten at once',
    'src/store/replication/rebase.ts',
    'await outbox.prune(now - keptMs)',
    'await outbox.prune(now + 1)',
  ),
  mutant(
    'a restored server waits for commands that nobody has any more',
    'src/server/accept-push.ts',
    'Math.max(await inside.replication.devices.last(device), request.first - 1)',
    'await inside.replication.devices.last(device)',
  ),
  mutant(
    'what a restored server lost is not told by those who saw it',
    'src/store/replication/replace-history.ts',
    'await keep.run(event.id, JSON.stringify(event))',
    '',
  ),
  mutant(
    'a restored server draws refs a second time',
    'src/store/replication/begin-again.ts',
    "write.run('prefix', prefix)",
    "write.run('prefix', 'SV')",
  ),
  mutant(
    'a device that was away for too long is told single changes',
    'src/store/replication/changes-since.ts',
    "if (cursor < (await horizon.read())) return 'snapshot-needed'",
    '',
  ),
  mutant(
    'a first copy is called whole without what changed while it came',
    'src/sync/first-copy.ts',
    'const pages = await fetchPages(device, from, { isFuzzy: true })',
    'const pages = accept([]) as Awaited<ReturnType<typeof fetchPages>>',
  ),
  mutant(
    'rows are believed that a restored server told before it was',
    'src/sync/take-over.ts',
    'if (expected !== null && answer.value.timeline !== expected)',
    'if (expected === cursorId && expected !== null)',
  ),
  mutant(
    'a first copy that was cut short goes on behind what did not come',
    'src/store/replication/first-copy.ts',
    'const upTo = upToOf(part, tables)',
    "const upTo = part.kind === 'rows' ? { table: part.table, id: 'zz' } : upToOf(part, tables)",
  ),
  mutant(
    'a first copy makes no search',
    'src/store/replication/first-copy.ts',
    'if (!begun || begun.isSearchable) return',
    'if (begun) return',
  ),
  mutant(
    'what somebody has in hand is claimed once more',
    'src/domain/interaction.ts',
    "if (state === 'queued') return undefined",
    "if (state === 'queued' || state === 'active') return undefined",
  ),
  mutant(
    'a device claims by itself',
    'src/commands/command.ts',
    'context.isForDevice && (await',
    'context.isForDevice && name === "" && (await',
  ),
  mutant(
    'a question is decided anew when it comes again',
    'src/server/answer-give.ts',
    'if (known.success) return { commit: false, answer: known.data }',
    '',
  ),
  mutant(
    'what was not answered is asked as another question',
    'src/sync/ask-server.ts',
    'if (open && !isHere) return',
    'if (open && !isHere && open.id === "") return',
  ),
  mutant(
    'a lease ends although the device was heard from',
    'src/commands/fire-due-work.ts',
    'heardAt: heard',
    'heardAt: null',
  ),
  mutant(
    'a claim that is over counts like the one in force',
    'src/commands/finding/why-not-held.ts',
    'then !== fence',
    'then > fence + 1000',
  ),
  mutant(
    'a device fires what is due',
    'src/commands/fire-due-work.ts',
    'if (store.info.server !== null) return []',
    '',
  ),
  mutant(
    'what is attached never goes',
    'src/sync/sync-once.ts',
    'const laid = await sendAttachments(commands)',
    'const laid = await sendAttachments(sent < 0 ? commands : [])',
  ),
  mutant(
    'what is attached goes once, whatever the server has',
    'src/sync/attachments.ts',
    'const content = files.read(hash)\n    if (!content) return accept(null)',
    'const content = files.read(hash)\n    const gone = globalThis as unknown as Record<string, boolean>\n    if (!content || gone[hash]) return accept(null)\n    gone[hash] = true',
  ),
]
