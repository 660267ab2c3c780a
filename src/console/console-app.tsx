import { useApp, usePaste, useWindowSize } from 'ink'
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import type { Scene } from './actions/action.ts'
import type { Clock } from './clock.ts'
import { headerLine } from './components/header-line.ts'
import { fitLine, span, type Block, type Line } from './components/line.ts'
import { drawConsole } from './draw-console.ts'
import { lockedFrame } from './locked-frame.ts'
import type { Keymap } from './keymap.ts'
import type { LentTerminal } from './lent-terminal.ts'
import type { Look } from './look.ts'
import type { Painting } from './painting.ts'
import type { Session } from './state/session.ts'
import { readOut } from './read-out.ts'
import { paint, type Theme } from './theme.ts'

export type ConsoleAppProps = {
  readonly session: Session
  readonly keymap: Keymap
  readonly look: Look
  readonly theme: Theme
  readonly clock: Clock
  /** How it is written now. */
  readonly painting: () => Painting
  readonly ring: () => void
  readonly terminal: LentTerminal
  /** When the store last answered. */
  readonly asOf: () => number
}

/** The console on the terminal: drawn anew at every change and at every second, and painted where it differs. */
export function ConsoleApp({
  session,
  keymap,
  look,
  theme,
  clock,
  painting,
  ring,
  terminal,
  asOf,
}: ConsoleAppProps) {
  // Turns on raw mode and bracketed paste, and lets Ink turn them off for an editor and at the end.
  // The text itself comes through the console's own input.
  usePaste(ignorePaste)
  const { painter, fixedRoom } = painting()
  const { suspendTerminal } = useApp()
  useLayoutEffect(() => {
    terminal.ownedBy(() => suspendTerminal(), painter)
  }, [suspendTerminal, terminal, painter])
  const window = useWindowSize()
  const room = fixedRoom ?? window
  const scene = useSyncExternalStore(session.subscribe, session.scene)
  const now = useSyncExternalStore(clock.subscribe, clock.now)
  const { columns } = room
  const { header } = scene.views
  const isLocked = scene.model.lock !== null
  const frame = lockedFrame(scene, now, { ...room, look }) ?? openFrame()
  const rows = frame.lines.map((line) => paint(line, theme))
  const said = theme.isLinear ? frame.lines.map((line) => readOut(line, theme)) : []

  useLayoutEffect(() => {
    painter.enter()
    return painter.leave
  }, [painter])
  useLayoutEffect(() => {
    // Whatever else wrote on the screen, nothing of it stays.
    if (isLocked) painter.wipe(theme)
  }, [isLocked, painter, theme])
  useLayoutEffect(() => {
    painter.paint({ rows, said, columns, cursor: frame.cursor, place: placeKey(scene) })
  })
  const callers = header?.queues.reduce((sum, queue) => sum + (queue.isPushed ? 0 : queue.callers), 0) ?? 0
  const isReady = header?.status.isReady ?? false
  function openFrame(): Block {
    const top = header
      ? headerLine({ ...header, asOf: asOf() }, { now, columns }, look)
      : signedOut(look, columns)
    const body = drawConsole({ scene, keymap, now }, room, look)
    return {
      lines: [top, ...body.lines],
      cursor: body.cursor && { x: body.cursor.x, y: body.cursor.y + 1 },
    }
  }
  useBell({ ringing: scene.views.ringing?.ref, callers: isReady ? callers : 0 }, ring, theme)
  return null
}

/** Rings for what is offered, and for who begins to wait on the line in a queue that offers nobody. */
function useBell(
  { ringing, callers }: { readonly ringing: string | undefined; readonly callers: number },
  ring: () => void,
  { hasBell }: Theme,
): void {
  const callersBefore = useRef(callers)
  useEffect(() => {
    const isNewCaller = callers > callersBefore.current
    callersBefore.current = callers
    if (hasBell && (ringing !== undefined || isNewCaller)) ring()
  }, [ringing, callers, ring, hasBell])
}

/** What tells one place from another, for those who are read to. */
function placeKey({ model: { place, lock }, views }: Scene): string {
  if (lock) return 'locked'
  // Which queue it is may be left to what waits, until something is done in it.
  if (views.place.of === 'queues') return `queues ${views.place.chosen?.key ?? ''}`
  if (place.at === 'workspace' || place.at === 'case') return `${place.at} ${place.ref} ${place.tab ?? ''}`
  return 'ref' in place ? `${place.at} ${place.ref ?? ''}` : place.at
}

function signedOut({ say }: Look, columns: number): Line {
  return fitLine([span(' linia', 'strong'), span(`  ${say('header.signed-out')}`, 'dim')], columns)
}

function ignorePaste(): void {}
